// Whether enough of the words are known to say that something isn't said, or isn't covered.
import type { Model } from '../matching/model.ts';
import type { Reading } from '../reading/reading.ts';
import { mark } from '../reading/slots.ts';
import type { Ruling } from './decision.ts';
import { UNDERSTOOD } from './thresholds.ts';

export const NOT_UNDERSTOOD: Ruling = {
  rule: 'not_understood',
  threshold: UNDERSTOOD,
  outcome: 'fallback',
  reply: 'not_understood',
  asked: [],
  offered: [],
  score: 0,
  margin: 0,
};

export function isUnderstood({ tokens, lexicon, language }: Reading, { vocabulary }: Model): boolean {
  const named = tokens.map(() => false);
  mark(named, [...lexicon.plan.all(tokens), ...lexicon.planParts.all(tokens)]);
  const words = tokens.filter(({ kind }, at) => kind === 'word' && !named[at]);
  const known = words.filter(
    ({ text }) => Object.hasOwn(vocabulary[language] ?? {}, text) || lexicon.functionWords.has(text),
  );
  return words.length === 0 || known.length >= UNDERSTOOD * words.length;
}
