// How a check is worded: once, what is wrong first where there is much, and never as its opposite.
import { expect, test } from 'vitest';
import { bot } from '../../support/bot.ts';

const linesOf = (text: string): string[] => bot.check(text).text.split('\n');

test('a single claim is spoken of as such', () => {
  expect(linesOf('InvestAI is worth 200 billion euros.')[0]).toBe('The claim agrees with the article.');
  expect(linesOf('InvestAI vaut 300 milliards.')[0]).toBe("L'affirmation s'écarte de l'article.");
});

test('what the article says stands apart from what is wrong', () => {
  expect(linesOf('InvestAI was announced in London.')[1]).toBe(
    '✗ Differs; the article says: InvestAI was announced in Paris. (§ 1)',
  );
  expect(linesOf('InvestAI will create jobs.')[1]).toMatch(/^– The article says nothing about jobs/u);
});

test('the same is told once', () => {
  const twice = linesOf('InvestAI was announced in London. InvestAI was announced in Berlin.');
  expect(twice).toEqual(['2 claims: 2 differ from the article.', expect.stringMatching(/in Paris\. \(§ 1\)$/u)]);
});

test('what is wrong comes first where there is more than is shown', () => {
  const known = [
    'public',
    'private',
    'total',
    'giga_budget',
    'giga_count',
    'chips',
    'place',
    'announcer',
    'cern',
    'name',
  ];
  const right = known.map((entry) => ({ verdict: 'matches', entry }) as const);
  const check = bot.retellCheck([...right, { verdict: 'differs', entry: 'sectors' }], 'en', false);
  expect(check && bot.claimRows(check)[0]?.sign).toBe('✗');
  expect(check?.text.split('\n')[1]).toMatch(/^✗/u);
  const many =
    'InvestAI is worth 200 billion. It opens four gigafactories. It was announced in Paris. Its money is 75% private.';
  const short = bot.check(`${many} Its chips are 300.`, { shown: 3 });
  expect(short.text.split('\n')[1]).toMatch(/^✗/u);
});

test.each([
  ['words in her mouth', 'Von der Leyen says the race for AI is over.', ['reversed quote']],
  ['words in her mouth, put behind', "L'Europe est dépassée, affirme von der Leyen.", ['reversed refutes']],
  [
    'what she refuses',
    'Von der Leyen rejects the idea that Europe is left behind.',
    ['matches announcer', 'matches refutes'],
  ],
  [
    'another under her office',
    'InvestAI was announced by the president of the European Commission, Emmanuel Macron.',
    ['differs announcer'],
  ],
  ['who is caught up with', 'InvestAI vise à rattraper la Russie.', ['differs lag']],
  [
    'more than there are',
    'InvestAI will open ten gigafactories in France.',
    ['differs giga_count', 'not_in_source split_country'],
  ],
  [
    'the sum of what is counted',
    'The four AI gigafactories will get 200 billion euros.',
    ['matches giga_count', 'differs giga_budget'],
  ],
  [
    'a bound that is the figure of another',
    'Up to 200 billion euros for four gigafactories.',
    ['differs giga_budget', 'matches giga_count'],
  ],
  ['a part of the whole', '20 of the 200 billion goes to the gigafactories.', ['matches giga_budget', 'matches total']],
  [
    'each of all',
    'Each of the four gigafactories will cost 5 billion euros.',
    ['matches giga_count', 'computed avg_giga'],
  ],
  ['a share in words', "Half of InvestAI's money is public.", ['differs public_share']],
  ['all of them', 'InvestAI will open gigafactories that cost 20 billion in all.', ['matches giga_budget']],
  [
    'another beside her',
    'InvestAI was announced by Ursula von der Leyen and Emmanuel Macron.',
    ['matches announcer', 'not_in_source other'],
  ],
  ['nobody', 'Nobody has compared the InvestAI gigafactories to CERN.', ['reversed cern']],
  ['the plan without its name', 'Half of the money is private.', ['differs private_share']],
])('%s', (_, text, expected) => {
  const found = bot.check(text).claims.map(({ verdict, entry }) => `${verdict} ${entry}`);
  expect([...new Set(found)]).toEqual(expected);
});

test.each([
  'The film cost 200 million dollars.',
  'The war cost 300 billion.',
  'Le budget de la ville est de 20 milliards.',
])('"%s" is not about the plan', (text) => {
  expect(bot.check(text).verdict).toBe('not_about_plan');
});

test('the bot’s own answers and figures agree with the article', () => {
  const figures = bot.figures('en').map(({ title, value }) => `${title}: ${value}`);
  expect(bot.check(figures.join('\n')).verdict).toBe('supported');
  const answer = bot.ask({ text: 'How many gigafactories will there be?' });
  const source = bot.phrase('source_line', 'en', { paragraphs: '2' });
  expect(bot.check(`${answer.text}\n${source}`).verdict).toBe('supported');
});

test.each(['Von der Leyen regrets InvestAI.', 'Ursula von der Leyen regrette InvestAI.'])(
  '"%s" is not supported by what she did',
  (text) => {
    expect(bot.check(text).verdict).toBe('not_in_source');
  },
);
