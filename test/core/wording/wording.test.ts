import { describe, expect, it } from 'vitest';
import type { Told } from '../../../src/core/answer.ts';
import type { Fact } from '../../../src/core/knowledge/fact.ts';
import type { Knowledge } from '../../../src/core/knowledge/knowledge.ts';
import { createWording, fill } from '../../../src/core/wording/wording.ts';
import { knowledge, unitNamed } from '../../support/bot.ts';

const NBSP = '\u00a0';

/** The real knowledge, with these answers in place of its own. */
function worded(language: string, answers: Readonly<Record<string, string>>) {
  const own = knowledge.languages[language];
  if (own === undefined) throw new Error(`no language ${language}`);
  const wordings = { ...own.wordings };
  for (const [id, answer] of Object.entries(answers)) wordings[id] = { title: `Title of ${id}`, questions: [], answer };
  const changed: Knowledge = { ...knowledge, languages: { ...knowledge.languages, [language]: { ...own, wordings } } };
  return createWording(changed, language);
}

const factOf = (id: string): Fact => knowledge.facts[id] as Fact;
const english = worded('en', {
  total: 'The plan is worth {total} in all.',
  announcer: 'Ursula von der Leyen presented it.',
  avg_giga: 'Each costs {avg_giga} ({giga_budget} over {giga_count}). That is an average.',
  giga_count: '{giga_count} sites will open.',
});
const french = worded('fr', {
  total: 'Le plan fait {total} : tout compris ; «le tout».',
  public_share: 'Le public fait {public_share} du tout.',
});

describe('fill', () => {
  it('replaces what it knows and leaves the rest', () => {
    expect(fill('{a} and {b_c}, {d}', { a: '1', b_c: '{a}' })).toBe('1 and {a}, {d}');
  });
});

describe('a sentence', () => {
  it('has its figures, in the words of the language', () => {
    expect(english.sentence(factOf('total'))).toBe('The plan is worth €200 billion in all.');
    expect(english.sentence(factOf('avg_giga'))).toBe(
      'Each costs €5 billion (€20 billion over four). That is an average.',
    );
  });

  it('starts with a capital, even with a figure in front', () => {
    expect(english.sentence(factOf('giga_count'))).toBe('Four sites will open.');
  });

  it('has no-break spaces where French wants them', () => {
    expect(french.sentence(factOf('total'))).toBe(
      `Le plan fait 200 milliards d'euros${NBSP}: tout compris${NBSP}; «le tout».`,
    );
    expect(french.sentence(factOf('public_share'))).toBe(`Le public fait 25${NBSP}% du tout.`);
  });
});

describe('what is told', () => {
  const right: Told = { entry: 'total', verdict: 'confirmed' };
  const wrong: Told = { entry: 'total', verdict: 'corrected', claimed: '300 billion EUR' };

  it.each<[string, Told, string]>([
    ['a right claim', { ...right, opens: 'yes_or_no' }, 'Yes: the plan is worth €200 billion in all.'],
    ['a right claim that denies', { ...right, opens: 'negated' }, 'Yes: the plan is worth €200 billion in all.'],
    ['a right claim in passing', right, 'The plan is worth €200 billion in all.'],
    ['a wrong one', { ...wrong, opens: 'yes_or_no' }, 'No: the plan is worth €200 billion in all, not €300 billion.'],
    [
      'a wrong one that denies',
      { ...wrong, opens: 'negated' },
      'No: the plan is worth €200 billion in all, not €300 billion.',
    ],
    ['a wrong one in passing', wrong, 'The plan is worth €200 billion in all, not €300 billion.'],
    [
      'swapped figures',
      { entry: 'total', verdict: 'corrected', opens: 'swapped' },
      'No, the other way round: the plan is worth €200 billion in all.',
    ],
    ['no claim', { entry: 'total' }, 'The plan is worth €200 billion in all.'],
  ])('of %s', (_, told, text) => {
    expect(english.told(factOf('total'), told)).toBe(text);
  });

  it('names a wrong figure behind the first sentence', () => {
    const told: Told = { entry: 'avg_giga', verdict: 'corrected', opens: 'yes_or_no', claimed: '6 billion EUR' };
    expect(english.told(factOf('avg_giga'), told)).toBe(
      'No: each costs €5 billion (€20 billion over four), not €6 billion. That is an average.',
    );
  });

  it('leaves the capital of a name', () => {
    const told: Told = { entry: 'announcer', verdict: 'corrected', opens: 'yes_or_no' };
    expect(english.told(factOf('announcer'), told)).toBe('No: Ursula von der Leyen presented it.');
  });

  it('says "si" to a negation in French', () => {
    const told: Told = { entry: 'public_share', verdict: 'confirmed', opens: 'negated' };
    expect(french.told(factOf('public_share'), told)).toBe(`Si${NBSP}: le public fait 25${NBSP}% du tout.`);
  });
});

describe('the rest of the words', () => {
  it('are titles, small talk and phrases', () => {
    expect(english.title('total')).toBe('Title of total');
    expect(english.smalltalk('greeting')).toBe(knowledge.languages['en']?.smalltalk['greeting']?.answer);
    expect(english.phrase('source_line', { paragraphs: '1, 2' })).toBe('Source: the article, § 1, 2');
    expect(english.figure({ value: 25, unit: unitNamed('percent') })).toBe('25%');
  });
});
