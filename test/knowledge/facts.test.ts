import { expect, test } from 'vitest';
import { copyKnowledge } from './copy.ts';

const STATED = /figures: \{ total: 200 billion EUR \}/;
const DERIVED = /figures: \{ public_share: public \/ total \}/;
const ALL_STATED = 'total, public, private, giga_budget, giga_count, chips';

test.each([
  ['200 zillion EUR', '"200 zillion EUR" is not a figure. Write it like "200 billion EUR" or "4 sites".'],
  [
    '200 billion francs',
    '"francs" is none of the units above. Use one of: EUR, USD, GBP, percent, sites, chips, times; or add it there.',
  ],
  ['public / private', '"public / private" is not a figure. Write it like "200 billion EUR" or "4 sites".'],
])('refuses the figure %s of a stated fact', (figure, message) => {
  const copy = copyKnowledge();
  // Another stated fact keeps the name "total", so that only this mistake is told.
  const place = copy.change('facts.yaml', STATED, `figures: { total: 200 billion EUR, more: ▸${figure} }`);
  expect(copy.problems()).toEqual([`${place} total.figures.more: ${message}`]);
});

test.each([
  ['public + private', '"public + private" is not a computation. Write it like "cost / count".'],
  ['25 percent', '"25 percent" is not a computation. Write it like "cost / count".'],
  ['publik / total', `"publik" is not a stated figure. Use one of: ${ALL_STATED}.`],
  ['ratio / total', `"ratio" is not a stated figure. Use one of: ${ALL_STATED}.`],
])('refuses the computation %s', (computation, message) => {
  const copy = copyKnowledge();
  const place = copy.change('facts.yaml', DERIVED, `figures: { public_share: ▸${computation} }`);
  expect(copy.problems()).toEqual([`${place} public_share.figures.public_share: ${message}`]);
});

test('asks for the computation of a derived fact', () => {
  const copy = copyKnowledge();
  copy.change('facts.yaml', /^ {2}figures: \{ public_share: public \/ total \}\n/m, '');
  expect(copy.problems()).toEqual([
    `${copy.at('facts.yaml', '\n', 'public_share:')} public_share: a derived fact is computed, and this one has no computation. Add a line like "figures: { public_share: cost / count }".`,
  ]);
});

test('gives no figure to what the article leaves out', () => {
  const copy = copyKnowledge();
  const place = copy.change('facts.yaml', /^jobs: \{/m, 'jobs: { figures: { jobs: ▸4 sites },');
  expect(copy.problems()).toEqual([
    `${place} jobs.figures.jobs: only stated and derived facts have figures. Delete this line.`,
  ]);
});

test('refuses two figures of one name', () => {
  const copy = copyKnowledge();
  const place = copy.change('facts.yaml', /figures: \{ public:/, 'figures: { ▸total: 1 million EUR, public:');
  expect(copy.problems()).toEqual([
    `${place} public.figures.total: total has a figure of this name. Give this one another.`,
  ]);
});

test('refuses a paragraph that does not exist', () => {
  const copy = copyKnowledge();
  const place = copy.change('facts.yaml', /paragraphs: \[1\]/, 'paragraphs: [1, ▸7]');
  expect(copy.problems()).toEqual([
    `${place} total.paragraphs: there is no paragraph 7; source.yaml has 6. Correct the number.`,
  ]);
});

test('asks a stated fact for its paragraph', () => {
  const copy = copyKnowledge();
  copy.change('facts.yaml', /^ {2}paragraphs: \[1\]\n/m, '');
  expect(copy.problems()).toEqual([
    `${copy.at('facts.yaml', 'total:')} total: a stated fact cites its paragraph, and this one cites none. Add "paragraphs: [1]".`,
  ]);
});

test.each([
  ['derived', /^public_share:\n {2}kind: derived/m, 'it has those of the facts it comes from'],
  ['unstated', /^jobs: \{ kind: unstated/m, 'the article leaves this out'],
])('lets no %s fact cite a paragraph', (kind, pattern, why) => {
  const copy = copyKnowledge();
  const id = kind === 'derived' ? 'public_share' : 'jobs';
  const start = kind === 'derived' ? `${id}:\n  kind: derived\n  ` : `${id}: { kind: unstated, `;
  const place = copy.change('facts.yaml', pattern, `${start}▸paragraphs: [2]${kind === 'derived' ? '' : ' '}`);
  expect(copy.problems()).toEqual([
    `${place} ${id}.paragraphs: only stated facts cite paragraphs; ${why}. Delete this line.`,
  ]);
});

test.each(['publik', 'total', 'constructor'])('refuses %s among the facts related to total', (id) => {
  const copy = copyKnowledge();
  const place = copy.change('facts.yaml', /related: \[public,/, `related: [public, ▸${id},`);
  expect(copy.problems()).toEqual([
    `${place} total.related: "${id}" is not another id of facts.yaml. Check its spelling.`,
  ]);
});

test('refuses a combined entry with one part', () => {
  const copy = copyKnowledge();
  copy.change('facts.yaml', /facts: \[name, purpose, total\]/, 'facts: [purpose]');
  const line = copy.at('facts.yaml', 'overview:');
  expect(copy.problems()).toContain(
    `${line} overview: a combined entry tells two or three facts, and this one tells 1. Write them as "facts: [public, private]".`,
  );
});

test('refuses a combined entry within another, even in a circle', () => {
  const copy = copyKnowledge();
  const place = copy.change('facts.yaml', /facts: \[name, purpose, total\]/, 'facts: [name, total, ▸split]');
  const other = copy.change('facts.yaml', /facts: \[public, private\]/, 'facts: [public, private, ▸overview]');
  const message = 'is combined, and a combined entry tells stated or derived facts only. Name another.';
  expect(copy.problems()).toEqual([
    `${other} split.facts: "overview" ${message}`,
    `${place} overview.facts: "split" ${message}`,
  ]);
});

test('lets only a combined entry have parts', () => {
  const copy = copyKnowledge();
  const place = copy.change('facts.yaml', /^ {2}kind: stated$/m, '  kind: stated\n  ▸facts: [public, private]');
  expect(copy.problems()).toEqual([
    `${place.replace(/:\d+$/, ':3')} total.facts: only a combined entry has facts. Delete this line, or write "kind: combined".`,
  ]);
});

test('refuses a topic whose file holds something else', () => {
  const copy = copyKnowledge();
  const place = copy.change(
    'facts.yaml',
    /^jobs: \{ kind: unstated, topic: unstated/m,
    'jobs: { kind: unstated, topic: ▸phrases',
  );
  expect(copy.problems()).toContain(
    `${place} jobs.topic: "phrases.yaml" holds something else already, so it cannot be a topic. Choose another name.`,
  );
});

test('refuses half a pair', () => {
  const copy = copyKnowledge();
  const place = copy.change('facts.yaml', /^ {2}subject: private\n {2}aspect: name$/m, '  ▸subject: private');
  expect(copy.problems()).toEqual([
    `${place} champions.subject: a subject and an aspect go together, and there is no aspect. Add it, or delete this line.`,
  ]);
});

test('refuses a pair that another fact has', () => {
  const copy = copyKnowledge();
  const place = copy.change('facts.yaml', /also: \[\[private, split\]\]/, 'also: [▸[public, amount]]');
  expect(copy.problems()).toEqual([
    `${place} private_share: the pair [public, amount] belongs to "public" already, so a follow-up would never reach this one. Keep it in one place.`,
  ]);
});

test('asks for a missing summary', () => {
  const copy = copyKnowledge();
  const place = copy.change('source.yaml', /^ {2}- fr: (.*)\n {4}en: .*$/m, '  - ▸fr: "Une annonce"');
  expect(copy.problems()).toEqual([`${place} Paragraph 1 has no summary in "en". Add a line "en: …".`]);
});

test('refuses a summary in a language that has no folder', () => {
  const copy = copyKnowledge();
  const place = copy.change('source.yaml', /^ {4}en: /m, '    ▸de: "Die Ankündigung"\n    en: ');
  expect(copy.problems()).toEqual([
    `${place} Paragraph 1 has a summary in "de", and there is no such language folder. Check the spelling, or delete the line.`,
  ]);
});

test.each([
  [
    'a complement that is not mutual',
    /^ {2}complement: private\n/mu,
    '  complement: ▸giga_budget\n',
    'public.complement: "giga_budget" does not name this entry as its own. Add "complement: public" there.',
  ],
  [
    'a complement that is no entry',
    /^ {2}complement: private\n/mu,
    '  complement: ▸privat\n',
    'public.complement: "privat" is no id of facts.yaml. Check its spelling.',
  ],
  [
    'an affirmed entry that is not stated',
    /^jobs: \{/mu,
    'jobs: { ▸affirmed: one,',
    'jobs.affirmed: only what is stated is affirmed by its names. Delete this line.',
  ],
  [
    'a count that nothing counts',
    /^ {2}each_or_all: giga_count/mu,
    '  each_or_all: ▸cern',
    'chips.each_or_all: "cern" is no stated entry with a figure. Name the one that counts them.',
  ],
])('refuses %s', (_, pattern, planted, message) => {
  const copy = copyKnowledge();
  const place = copy.change('facts.yaml', pattern, planted);
  expect(copy.problems()).toContain(`${place} ${message}`);
});
