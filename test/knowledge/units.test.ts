// The units of facts.yaml: what figures count, written once, with words in every language.
import { expect, test } from 'vitest';
import { copyKnowledge } from './copy.ts';

test.each([
  [
    'a slug that no command can have',
    /slug: investai/u,
    'slug: ▸InvestAI',
    'plan.slug: A slug is written in lower-case letters, digits and -, 31 characters at most: commands are called after it. Write it like "new-bridges".',
  ],
  [
    'a kind that is none',
    /kind: multiple/u,
    'kind: ▸ratio',
    'units.times.kind: "ratio" is not known here. Use one of: currency, share, count, multiple.',
  ],
  [
    'a number that is none',
    /below: 100 thousand/u,
    'below: ▸lots',
    'units.sites.below: This is not a number. Write it like "100 million" or 5000.',
  ],
  [
    'two units of shares',
    / {2}times: /u,
    '  ▸permille: { kind: share }\n  times: ',
    'units.permille: percent is the unit of the kind "share" already. Keep one of them.',
  ],
  [
    'a key of another kind',
    /(?<=percent: \{ kind: share,)/u,
    ' ▸of: chips,',
    'units.percent.of: this is for a count, and "percent" is a share. Delete it.',
  ],
  [
    'a count of nothing known',
    /of: gigafactories/u,
    'of: ▸factories',
    'units.sites.of: no entry has the subject "factories". Check its spelling.',
  ],
  [
    'a sign of two units',
    /sign: "\$"/u,
    'sign: ▸"€"',
    'units.USD.sign: "€" is the sign of EUR already. Give this unit another, or none.',
  ],
])('refuses %s', (_, pattern, planted, message) => {
  const copy = copyKnowledge();
  const place = copy.change('facts.yaml', pattern, planted);
  expect(copy.problems()).toContain(`${place} ${message}`);
});

test('a unit that a figure has and the list has not is refused at the figure', () => {
  const copy = copyKnowledge();
  const place = copy.change('facts.yaml', /giga_count: 4 sites/u, 'giga_count: ▸4 places');
  expect(copy.problems()).toContain(
    `${place} giga_count.figures.giga_count: "places" is none of the units above. Use one of: EUR, USD, GBP, percent, sites, chips, times; or add it there.`,
  );
});

test('a unit without a share is missed', () => {
  const copy = copyKnowledge();
  copy.change('facts.yaml', / {2}percent: .*\n/u, '');
  expect(copy.problems().filter((line) => line.startsWith('facts.yaml'))).toEqual([
    'facts.yaml:6:1 units: there is no unit of the kind "share", which shares are written in. Add a line like "percent: { kind: share }".',
  ]);
});

test('every language has words for each unit, and a way to write sums and shares', () => {
  const copy = copyKnowledge();
  const words = copy.change('en/language.yaml', /^ {2}chips: \[chips, chip, gpu.*\n/mu, '  ▸crisps: [crisp]\n');
  const form = copy.change('fr/language.yaml', /^ {2}USD: \{ large.*\n/mu, '  USD: ▸"{number} dollars"\n');
  expect(copy.problems()).toEqual([
    expect.stringMatching(
      /^en\/language\.yaml:\d+:1 units: the unit "chips" of facts\.yaml has no words here\. Add a line "chips: …"\.$/u,
    ),
    `${words} units.crisps: facts.yaml has no unit of this name. Check its spelling, or delete the line.`,
    `${form} figures.USD: a currency is written as { large: "…{number}…", small: "…{number}…" }. Write it so.`,
  ]);
});

test('a word belongs to one unit', () => {
  const copy = copyKnowledge();
  const place = copy.change('en/language.yaml', /(?<=^ {2}chips: \[)(?=chips, chip, gpu)/mu, '▸Sites, ');
  expect(copy.problems()).toEqual([`${place} units.chips: "Sites" stands under sites already. Keep it in one place.`]);
});
