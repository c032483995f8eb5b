// The shape of claims.yaml: words that checking a pasted text needs, list by list.
import { z } from 'zod';
import { texts } from './schema.ts';

/** Of claims.yaml. */
export const claimWordsSchema = z.strictObject({
  denials: texts,
  contrary: texts,
  colour: texts,
  carrying: texts,
  amounting: texts,
  done: texts,
  future: texts,
  saying: texts,
  refusing: texts,
  for_each: texts,
  that_is: texts,
  apart: texts,
  ordering: texts,
  whole: texts,
  barred: texts,
  leading: texts,
  none: texts,
  more: texts,
  less: texts,
  than: texts,
  as_much_as: texts,
  spent_on: texts,
  naming: texts,
  rest: texts,
  some_of: texts,
  asking: texts,
});
