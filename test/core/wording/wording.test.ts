import { describe, expect, it } from 'vitest';
import type { Fact } from '../../../src/core/knowledge/fact.ts';
import type { Knowledge } from '../../../src/core/knowledge/knowledge.ts';
import type { Verdict } from '../../../src/core/verifying/verdict.ts';
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

describe('a verdict', () => {
  const base = { told: 'total', facts: ['total'] } as const;
  const right: Verdict = { premise: 'confirmed', ...base };
  const wrong: Verdict = { premise: 'corrected', ...base, wrong: { value: 300e9, unit: unitNamed('EUR') } };

  it.each([
    ['yes_or_no', right, 'Yes: the plan is worth €200 billion in all.'],
    ['negated', right, 'Yes: the plan is worth €200 billion in all.'],
    ['plain', right, 'The plan is worth €200 billion in all.'],
    ['yes_or_no', wrong, 'No: the plan is worth €200 billion in all, not €300 billion.'],
    ['negated', wrong, 'No: the plan is worth €200 billion in all, not €300 billion.'],
    ['plain', wrong, 'The plan is worth €200 billion in all, not €300 billion.'],
    ['swapped', wrong, 'No, the other way round: the plan is worth €200 billion in all.'],
    ['yes_or_no', undefined, 'The plan is worth €200 billion in all.'],
  ] as const)('opens a %s answer', (opening, verdict, text) => {
    expect(english.withVerdict(factOf('total'), verdict, opening)).toBe(text);
  });

  it('names a wrong figure behind the first sentence', () => {
    const verdict: Verdict = {
      premise: 'corrected',
      told: 'avg_giga',
      facts: ['avg_giga'],
      wrong: { value: 6e9, unit: unitNamed('EUR') },
    };
    expect(english.withVerdict(factOf('avg_giga'), verdict, 'yes_or_no')).toBe(
      'No: each costs €5 billion (€20 billion over four), not €6 billion. That is an average.',
    );
  });

  it('leaves the capital of a name', () => {
    expect(
      english.withVerdict(
        factOf('announcer'),
        { premise: 'corrected', told: 'announcer', facts: ['announcer'] },
        'yes_or_no',
      ),
    ).toBe('No: Ursula von der Leyen presented it.');
  });

  it('says "si" to a negation in French', () => {
    expect(
      french.withVerdict(
        factOf('public_share'),
        { premise: 'confirmed', told: 'public_share', facts: ['public_share'] },
        'negated',
      ),
    ).toBe(`Si${NBSP}: le public fait 25${NBSP}% du tout.`);
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
