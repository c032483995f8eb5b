// A handful of examples in two languages, to train on in no time.

import type { Example } from '../../src/core/matching/training.ts';
import { wordsOf } from '../../src/core/text/tokenize.ts';

const TEXTS: readonly (readonly [entry: string, language: string, question: string])[] = [
  ['total', 'en', 'how much is the plan worth in total'],
  ['total', 'en', 'what is the total budget'],
  ['total', 'en', 'overall amount of the plan'],
  ['place', 'en', 'where was the plan announced'],
  ['place', 'en', 'in which city was it presented'],
  ['chips', 'en', 'how many chips will they have'],
  ['chips', 'en', 'number of chips in the centres'],
  ['out:food', 'en', 'how do i fry potato chips'],
  ['out:food', 'en', 'a recipe for crisps'],
  ['total', 'fr', 'quel est le montant total du plan'],
  ['total', 'fr', 'combien vaut le plan en tout'],
  ['place', 'fr', 'dans quelle ville a eu lieu l annonce'],
  ['place', 'fr', 'ou le plan a t il ete presente'],
  ['chips', 'fr', 'combien de puces auront les centres'],
  ['chips', 'fr', 'le nombre de puces'],
];

export const EXAMPLES: readonly Example[] = TEXTS.map(([entry, language, question]) => ({
  entry,
  language,
  words: wordsOf(question),
}));
