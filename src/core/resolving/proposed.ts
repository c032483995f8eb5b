// What a stretch asks for by its own words.
import { type Candidates, propose } from '../matching/candidates.ts';
import type { Model } from '../matching/model.ts';
import { oncePerWords } from '../reading/once.ts';
import type { Range } from '../reading/range.ts';
import { type Reading, wordsIn } from '../reading/reading.ts';

export const proposedFor = oncePerWords(
  (reading: Reading, range: Range, model: Model): Candidates => propose(model, wordsIn(reading, range)),
);
