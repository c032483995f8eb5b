// An answer told again by its ids says the same, and nothing else: what a button does long after.
import { describe, expect, it, test } from 'vitest';
import type { Answer } from '../../../src/core/answer.ts';
import type { Reference } from '../../../src/core/wording/retell.ts';
import { bot, dialog, knowledge } from '../../support/bot.ts';
import { inventionsIn } from '../../support/invention.ts';
import { broken } from '../../support/valid.ts';
import { ENGLISH } from '../worked/english.ts';
import { FRENCH } from '../worked/french.ts';

const { referenceOf } = bot;
const IDS = Object.keys(knowledge.facts);

function retold(reference: Reference, language: string): Answer {
  const answer = bot.retell(reference, language);
  if (answer === undefined) throw new Error(`nothing is told of ${JSON.stringify(reference)}`);
  return answer;
}

/** The facts without those that only a computed one before them is computed from. */
function withoutInputs(ids: readonly string[]): string[] {
  return ids.filter((id, at) => !ids.slice(0, at).some((before) => knowledge.facts[before]?.inputs.includes(id)));
}

describe.each(bot.languages.map(({ code }) => code))('in %s', (language) => {
  it.each(IDS)('%s is told as when it is looked up', (id) => {
    const told = bot.tell(id, language);
    if (told === undefined) throw new Error(`${id} is not told`);
    const again = retold(referenceOf(told), language);
    expect([again.outcome, again.facts, again.unstated]).toEqual([told.outcome, told.facts, told.unstated]);
    expect(again.text).toBe(told.text);
    expect(broken(again)).toEqual([]);
  });
});

describe('what refers to an answer', () => {
  it.each([
    ['How much is InvestAI worth in total?', { ids: ['total'] }],
    ['how much, and when does it start?', { ids: ['total', 'opening_date'] }],
    ['How many jobs will InvestAI create?', { ids: ['jobs', 'purpose'] }],
    ['Is the whole plan worth 300 billion euros?', { ids: ['total'], premise: 'corrected' }],
    ['Is the whole plan worth 200 billion euros?', { ids: ['total'], premise: 'confirmed' }],
    ['hello', { ids: [] }],
    ['What is Stargate?', { ids: [] }],
  ])('"%s" is the ids in the order in which they are told', (question, reference) => {
    expect(referenceOf(dialog([question]))).toEqual(reference);
  });
});

describe('the opening of an answer', () => {
  it.each([
    ['total', 'corrected', 'en', 'No: '],
    ['total', 'confirmed', 'en', 'Yes: '],
    ['split', 'corrected', 'en', 'No: '],
    ['public_share', 'confirmed', 'en', 'Yes: '],
    ['total', 'corrected', 'fr', 'Non : '],
    ['total', 'confirmed', 'fr', 'Oui : '],
    ['announcer', 'corrected', 'fr', 'Non : '],
    ['giga_what', 'confirmed', 'fr', 'Oui : '],
  ] as const)('%s %s in %s is kept: "%s"', (id, premise, language, opening) => {
    const answer = retold({ ids: [id], premise }, language);
    const plain = retold({ ids: [id] }, language);
    expect(answer.text.replaceAll('\u00a0', ' ').startsWith(opening)).toBe(true);
    expect(answer.text.toLowerCase().endsWith(plain.text.toLowerCase())).toBe(true);
    expect([answer.premise, answer.facts]).toEqual([premise, plain.facts]);
  });

  it('says Yes or No once, of the first fact', () => {
    const { text, facts } = retold({ ids: ['total', 'chips'], premise: 'confirmed' }, 'en');
    expect(text).toBe(`Yes: ${retold({ ids: ['total'] }, 'en').text} ${retold({ ids: ['chips'] }, 'en').text}`);
    expect(facts).toEqual(['total', 'chips']);
  });

  it('says neither of what the article leaves out', () => {
    expect(retold({ ids: ['jobs'], premise: 'corrected' }, 'en')).toEqual(retold({ ids: ['jobs'] }, 'en'));
  });
});

describe('several ids', () => {
  it('are told as the combined entry that has just these facts', () => {
    for (const fact of Object.values(knowledge.facts).filter(({ kind }) => kind === 'combined'))
      for (const { code } of bot.languages)
        expect(retold({ ids: fact.facts }, code), fact.id).toEqual(bot.tell(fact.id, code));
  });

  it('are told one by one where no combined entry has them in this order', () => {
    const { text, facts } = retold({ ids: ['private', 'public'] }, 'en');
    expect(text).toBe(['private', 'public'].map((id) => retold({ ids: [id] }, 'en').text).join(' '));
    expect(facts).toEqual(['private', 'public']);
  });

  it('name a combined entry between others', () => {
    const texts = ['chips', 'split', 'place'].map((id) => retold({ ids: [id] }, 'en').text);
    expect(retold({ ids: ['chips', 'public', 'private', 'place'] }, 'en').text).toBe(texts.join(' '));
  });

  it('say a computed figure, and the figures that it is computed from, each for itself', () => {
    const derived = Object.values(knowledge.facts).filter(({ kind }) => kind === 'derived');
    expect(derived.length).toBeGreaterThan(3);
    for (const { id, inputs } of derived)
      expect(retold({ ids: [id, ...inputs] }, 'en').facts, id).toEqual([id, ...inputs]);
  });

  it('say a repeated id once', () => {
    const { text, facts } = retold({ ids: ['total'] }, 'en');
    expect(retold({ ids: ['total', 'total'] }, 'en')).toMatchObject({ text, facts });
  });
});

describe('what refers to nothing', () => {
  it.each([
    [[]],
    [['nothing']],
    [['total', 'nothing']],
    [['']],
    [['TOTAL']],
    [['constructor']],
    [['total', '__proto__']],
    [['toString']],
    [['hasOwnProperty']],
  ])('%j is told nothing of', (ids) => {
    expect(bot.retell({ ids }, 'en')).toBeUndefined();
    expect(bot.retell({ ids, premise: 'corrected' }, 'fr')).toBeUndefined();
  });

  it.each(['xx', '', '__proto__'])('an unknown language, "%s", is English', (language) => {
    expect(bot.retell({ ids: ['total'] }, language)).toEqual(bot.retell({ ids: ['total'] }, 'en'));
  });
});

const questionsOf = (table: string): string[] =>
  table
    .trim()
    .split('\n')
    .map((line) => line.split(' → ')[0] ?? '');

describe.each([
  ['en', questionsOf(ENGLISH)],
  ['fr', questionsOf(FRENCH)],
])('the answers of the worked questions in %s', (language, questions) => {
  const answers = questions.map((question) => dialog(question.split(' | '), { locale: language }));
  const told = answers.filter(({ outcome }) => outcome === 'answer' || outcome === 'unstated');

  test('told again, they are the same facts in the same order, evidence aside', () => {
    expect(told.length).toBeGreaterThan(50);
    for (const answer of told) {
      const again = retold(referenceOf(answer), answer.language);
      expect([answer.facts, withoutInputs(answer.facts)], answer.text).toContainEqual(again.facts);
      expect([again.outcome, again.unstated]).toEqual([answer.outcome, answer.unstated]);
      // A premise that opened nothing is not carried.
      expect([answer.premise, undefined]).toContain(again.premise);
      expect([...inventionsIn('', again), ...broken(again)], again.text).toEqual([]);
    }
  });

  test('told again, the rest are nothing', () => {
    const rest = answers.filter((answer) => !told.includes(answer));
    expect(rest.length).toBeGreaterThan(5);
    for (const answer of rest) expect(bot.retell(referenceOf(answer), answer.language)).toBeUndefined();
  });
});
