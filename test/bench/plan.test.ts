import { expect, test } from 'vitest';
import type { Asked } from '../../bench/asking.ts';
import { type Answerer, askPlan, botAnswerer, tableOf } from '../../bench/plan/main.ts';
import { type Group, type PlanQuestion, planQuestions } from '../../bench/plan/questions.ts';
import { answerOf, isRight, tallyPlan } from '../../bench/plan/tally.ts';
import { fuse } from '../../bench/systems/fuse.ts';
import type { Fact } from '../../src/core/knowledge/fact.ts';
import type { Dialog, Turn } from '../../src/inbox/evaluation/dialogs.ts';
import { bot, knowledge } from '../support/bot.ts';

function fact(id: string, kind: Fact['kind'], facts: readonly string[] = []): Fact {
  return {
    id,
    kind,
    facts,
    topic: 'money',
    paragraphs: [],
    pairs: [],
    named: false,
    pinned: false,
    aim: false,
    figures: {},
    inputs: [],
    related: [],
  };
}

const FACTS = {
  total: fact('total', 'stated'),
  share: fact('share', 'derived'),
  both: fact('both', 'combined', ['total', 'share']),
  jobs: fact('jobs', 'unstated'),
};

function dialog(
  question: string,
  outcome: Turn['outcome'],
  own: Partial<Dialog> & { facts?: string[][] } = {},
): Dialog {
  const { facts = [], ...rest } = own;
  const turns = [
    { question, outcome, facts },
    { question: 'and then?', outcome: 'answer' as const, facts: [['never']] },
  ];
  return { id: question, language: 'en', kind: 'stated', noise: 'clean', turns, ...rest };
}

test('asks what opens a dialog: answered, written clean or not, and left out; no small talk', () => {
  const questions = planQuestions([
    dialog('how much?', 'answer', { facts: [['total'], ['both', 'share']] }),
    dialog('hw mch', 'answer', { noise: 'sms', language: 'fr', facts: [['total']] }),
    dialog('how many jobs?', 'unstated', { facts: [['total']] }),
    dialog('who won?', 'fallback', { noise: 'typos' }),
    dialog('hello', 'smalltalk'),
    dialog('this one?', 'clarify'),
  ]);
  const sorted = questions.toSorted((a, b) => a.text.localeCompare(b.text));
  expect(sorted).toEqual([
    { text: 'how many jobs?', language: 'en', group: 'refused', accepted: [] },
    { text: 'how much?', language: 'en', group: 'clean', accepted: ['total', 'both', 'share'] },
    { text: 'hw mch', language: 'fr', group: 'noisy', accepted: ['total'] },
    { text: 'who won?', language: 'en', group: 'refused', accepted: [] },
  ]);
});

test('draws the same order every time, from all of the dev set', () => {
  const questions = planQuestions();
  expect(planQuestions()).toEqual(questions);
  for (const group of ['clean', 'noisy', 'refused'])
    for (const language of ['en', 'fr'])
      expect(questions.filter((each) => each.group === group && each.language === language).length).toBeGreaterThan(50);
});

const question = (group: Group, accepted: readonly string[] = [], language = 'en'): PlanQuestion => ({
  text: group,
  language,
  group,
  accepted,
});

test.each([
  ['total', ['total'], true],
  ['total', ['share', 'total'], true],
  ['both', ['share'], true],
  ['share', ['total'], false],
  [undefined, ['total'], false],
])('takes %s where %j is accepted for right: %s', (told, accepted, expected) => {
  const answer = told === undefined ? { confidence: 1 } : { fact: told, confidence: 1 };
  expect(isRight(answer, accepted, FACTS)).toBe(expected);
});

/** What is no fact to tell is a refusal. */
const guess = (label: string, confidence: number) => ({ guesses: [{ label, confidence }], time: 1 });

test('tallies each language apart', () => {
  const asked: Asked<PlanQuestion>[] = [
    { question: question('clean', ['total']), ...guess('total', 0.9) },
    { question: question('clean', ['total']), ...guess('share', 0.4) },
    { question: question('noisy', ['total']), ...guess('', 0.3) },
    { question: question('refused'), ...guess('jobs', 0.8) },
    { question: question('refused'), ...guess('total', 0.5) },
    { question: question('clean', ['share'], 'fr'), ...guess('both', 1) },
    { question: question('refused', [], 'fr'), guesses: [], time: 1 },
  ];
  expect(tallyPlan(asked, FACTS)).toEqual({
    en: {
      clean: { count: 1, of: 2 },
      noisy: { count: 0, of: 1 },
      refused: { count: 1, of: 2 },
      // Of six pairs 0.9 wins two, 0.4 and -0.3 one each.
      auroc: 4 / 6,
    },
    fr: { clean: { count: 1, of: 1 }, noisy: { count: 0, of: 0 }, refused: { count: 1, of: 1 }, auroc: 1 },
  });
});

test('refuses for a peer by what its best phrasing belongs to', async () => {
  const rows = [
    { text: 'how much money altogether', label: 'total' },
    { text: 'how many jobs are created', label: 'jobs' },
    { text: 'good morning', label: 'smalltalk:hello' },
    { text: 'the weather in Paris', label: 'out:weather' },
  ];
  const { ask } = await fuse.train({ rows, language: 'en' });
  expect(answerOf(await ask('how much money altogether'), FACTS)).toMatchObject({ fact: 'total' });
  for (const { text } of rows.slice(1)) {
    const answer = answerOf(await ask(text), FACTS);
    expect(answer).not.toHaveProperty('fact');
    expect(answer.confidence).toBeLessThan(0);
  }
  expect(answerOf(await ask('qqqqqqqqqqqqq'), FACTS)).toEqual({ confidence: Number.NEGATIVE_INFINITY });
});

test('takes the whole bot as it answers', async () => {
  const own = botAnswerer(bot, 'here');
  const answer = async (text: string) => answerOf(await own.ask(text), knowledge.facts);
  const told = await answer('How many gigafactories will there be?');
  expect(told.fact).toBe('giga_count');
  expect(told.confidence).toBeGreaterThan(0.5);
  for (const text of ['How many jobs will it create?', 'What is the capital of Peru?', 'hello']) {
    const refused = await answer(text);
    expect(refused).not.toHaveProperty('fact');
    expect(refused.confidence).toBeLessThanOrEqual(0);
  }
});

test('asks as many as an answerer bears, the first ones', async () => {
  const questions = planQuestions().slice(0, 40);
  const said: string[] = [];
  const output = { write: () => {}, progress: (text: string) => said.push(text) };
  const answerer: Answerer = { ...botAnswerer(bot, 'here'), most: 15 };
  const asked = await askPlan(answerer, questions, output);
  expect(asked.map((each) => each.question)).toEqual(questions.slice(0, 15));
  expect(asked.every(({ time }) => time > 0)).toBe(true);
  expect(said[0]).toBe('plan: ours: is asked 15 questions');
  const { clean, noisy, refused } = tallyPlan(asked, knowledge.facts)['en'] ?? {};
  expect([clean, noisy, refused].reduce((sum, share) => sum + (share?.of ?? 0), 0)).toBe(
    questions.slice(0, 15).filter(({ language }) => language === 'en').length,
  );
});

test('shows each language in a table, and who wasn’t asked in it not at all', () => {
  const share = { count: 3, of: 4 };
  const figures = { clean: share, noisy: share, refused: share, auroc: 0.875 };
  const label = { version: '1', settings: 'none', median: 12.3, p99: 4567 };
  const text = tableOf('en', [
    { ...label, name: 'one', languages: { en: figures } },
    { ...label, name: 'two', languages: { fr: figures } },
  ]);
  expect(text).toMatch(/one +75\.0 ±\d+\.\d \(3\/4\) +75\.0 .* 87\.5 +12\.3 +4 567/u);
  expect(text).not.toContain('two');
});
