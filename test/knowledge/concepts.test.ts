// Concepts that are not in order, told with their place.
import { expect, test } from 'vitest';
import { copyKnowledge } from './copy.ts';

test.each([
  [
    'a concept without words',
    'concepts.yaml',
    /^ {2}function: /m,
    '  ▸moonlight: what shines\n  function: ',
    'concepts.moonlight: it has no words in "en".',
  ],
  [
    'words of no concept',
    'en/concepts.yaml',
    /^money: /m,
    '▸moonlight: [moon]\nmoney: ',
    'moonlight: concepts.yaml has no concept of this name.',
  ],
  [
    'a word that stands twice',
    'en/concepts.yaml',
    /^money: \[/m,
    'money: [▸"Élan", elan, ',
    'money: "elan" stands here already, as "Élan".',
  ],
  [
    'a word of pasted texts that stands twice',
    'en/claims.yaml',
    /^colour: \[/m,
    'colour: [▸"Élan", elan, ',
    'colour: "elan" stands here already, as "Élan".',
  ],
  [
    'a stem of two letters',
    'en/concepts.yaml',
    /^money: \[/m,
    'money: [▸"mo*", ',
    'money: "mo*" begins too many words.',
  ],
  ['a word that holds none', 'en/concepts.yaml', /^money: \[/m, 'money: [▸"–", ', 'money: "–" holds no word.'],
  [
    'a purpose that names no concept',
    'concepts.yaml',
    /^talk: \[/m,
    'talk: [▸moonlight, ',
    'talk: there is no concept "moonlight" below.',
  ],
])('%s', (_, file, before, after, message) => {
  const copy = copyKnowledge();
  copy.change(file, before, after);
  expect(copy.problems().join('\n')).toContain(message);
});
