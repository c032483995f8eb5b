// A plan that the code has never heard of: the check, the answers and the look-ups work without a line of code for it.
import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/core/answer.ts';
import { contextOf } from '../../src/core/question.ts';
import { openFolder } from '../../src/knowledge/files.ts';
import { examine } from '../../src/knowledge/load.ts';
import { spaced } from '../adapters/discord/people.ts';
import { BICYCLES, bot, knowledge } from '../support/bicycles.ts';
import { knowledge as first } from '../support/bot.ts';
import { QUESTIONS } from './questions.ts';

/** One after the other, each following the one before. */
function askAll([first = '', ...rest]: readonly string[]): Answer {
  return rest.reduce((before, text) => bot.ask({ text, context: contextOf(before) }), bot.ask({ text: first }));
}

/** Ids, subjects, aspects, topics and figures of a plan. */
function namesOf({ facts, units }: typeof knowledge): Set<string> {
  const entries = Object.values(facts).flatMap(({ id, topic, pairs, figures }) => [
    id,
    topic,
    ...pairs.flat(),
    ...Object.keys(figures),
  ]);
  return new Set([...entries, ...Object.keys(units)]);
}

describe('the second plan', () => {
  it('has no problem', () => {
    expect(examine(openFolder(BICYCLES)).problems).toEqual([]);
  });

  it('shares no name with the first but currencies, each at home in one and foreign to the other', () => {
    const known = namesOf(first);
    expect([...namesOf(knowledge)].filter((name) => known.has(name))).toEqual(['GBP', 'EUR']);
  });

  it('has entries of every kind', () => {
    const kinds = new Set(Object.values(knowledge.facts).map(({ kind }) => kind));
    expect([...kinds].sort()).toEqual(['combined', 'derived', 'stated', 'unstated']);
  });
});

describe('a question', () => {
  it.each(QUESTIONS)('$questions', ({ questions, language, expected }) => {
    const { outcome, facts, unstated, premise, language: spoken } = askAll(questions);
    expect({ outcome, facts, unstated, premise, language: spoken }).toEqual({ ...expected, language });
  });

  it.each([
    ['Is the plan worth £50 million?', 'No: Velohaven has a budget of £90 million, not £50 million.'],
    ['€90 million, right?', 'No: Velohaven has a budget of £90 million, not €90 million.'],
    ['So the county puts in 30?', 'No: the county of Greymoor pays £18 million for the cargo bikes, not £30 million.'],
    ['How much per bike?', 'A cargo bike comes to £6,000 on average (computed: £18 million ÷ 3,000).'],
    [
      'So the county pays half of it?',
      'No: the county pays 20% of the budget (computed: £18 million ÷ £90 million), not 50%.',
    ],
    [
      'Does the county pay 72 and the city 18?',
      'No, the other way round: the city of Larkhaven pays £72 million and the county of Greymoor £18 million.',
    ],
    [
      'Le budget est-il de 50 millions de livres ?',
      "Non : Velohaven dispose d'un budget de 90 millions de livres sterling, et non 50 millions de livres sterling.",
    ],
    [
      'Un vélo cargo revient à 8 000 livres, non ?',
      'Non : un vélo cargo revient à 6 000 livres sterling en moyenne (calculé : 18 millions de livres sterling ÷ 3 000), et non 8 000 livres sterling.',
    ],
    [
      'La ville paie-t-elle quatre fois plus que le comté ?',
      'Oui : la ville paie quatre fois ce que paie le comté (calculé : 72 millions de livres sterling ÷ 18 millions de livres sterling).',
    ],
  ])('%s: the answer, word for word', (text, words) => {
    expect(spaced(bot.ask({ text }).text)).toBe(words);
  });

  it('is answered in one language, and told again in the other', () => {
    const answer = bot.ask({ text: 'How much is the plan worth?' });
    const again = bot.retell(bot.referenceOf(answer), 'fr');
    expect(spaced(again?.text ?? '')).toBe("Velohaven dispose d'un budget de 90 millions de livres sterling.");
  });
});

describe('a look-up', () => {
  it.each([
    ['helmet', 'en', 'helmets'],
    ['cargo bkies', 'en', 'bikes'],
    ['county_share', 'fr', 'county_share'],
    ['vélos kargos', 'fr', 'bikes'],
  ])('finds "%s" in %s', (query, language, id) => {
    expect(bot.find(query, language)[0]).toBe(id);
  });

  it('completes what is typed, and offers the pinned entries before', () => {
    const pinned = ['envelope', 'lanes', 'bikes', 'mayor', 'outline'];
    expect(bot.complete('', 'en', 10).map(({ fact }) => fact)).toEqual(pinned);
    expect(bot.complete('casq', 'fr', 3)[0]).toEqual({ fact: 'helmets', text: 'Le casque', kind: 'title' });
  });

  it('lists the topics with all their entries', () => {
    const topics = bot.topics('en');
    expect(topics.map(({ title }) => title)).toEqual([
      'The money',
      'Lanes and bikes',
      'The presentation and the aim',
      "What the article doesn't say",
    ]);
    expect(topics.flatMap(({ facts }) => facts.map(({ fact }) => fact))).toEqual(Object.keys(knowledge.facts));
  });

  it('lists the figures in their units', () => {
    const listed = (language: string) =>
      bot.figures(language).map(({ fact, value, computed }) => [fact, spaced(value), computed]);
    expect(listed('en')).toEqual([
      ['envelope', '£90 million', false],
      ['city_money', '£72 million', false],
      ['county_money', '£18 million', false],
      ['county_share', '20%', true],
      ['city_multiple', '4', true],
      ['lanes', '24', false],
      ['bikes', '3,000', false],
      ['bike_cost', '£6,000', true],
    ]);
    expect(listed('fr').map(([, value]) => value)).toEqual([
      '90 millions de livres sterling',
      '72 millions de livres sterling',
      '18 millions de livres sterling',
      '20 %',
      '4',
      '24',
      '3 000',
      '6 000 livres sterling',
    ]);
  });

  it('sums up the source', () => {
    expect(bot.source('en').map(({ paragraph }) => paragraph)).toEqual([1, 2, 3]);
    expect(bot.source('fr', 2)).toEqual([
      { paragraph: 2, summary: "L'argent\u00a0: la part de la ville et celle du comté" },
    ]);
  });
});
