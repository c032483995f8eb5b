// Which segments of a question lean on their neighbours: "where" beside "who announced it".
import { type Cues, cuesOf } from '../reading/cues.ts';
import type { Range, Reading } from '../reading/reading.ts';
import type { Segment } from './segments.ts';

/** "… and private?", "…, chips": a list's next subject is short. */
const FEW_WORDS = 4;

/** Leans on its neighbours: nothing but an aspect, behind another part nothing but a subject, or behind another part an aspect of "it". */
function isElliptic(cues: Cues, isFirst: boolean): boolean {
  if (cues.subject !== undefined)
    return !isFirst && cues.aspect === undefined && cues.leftover === 0 && cues.words <= FEW_WORDS;
  if (cues.aspect === undefined) return false;
  return cues.leftover === 0 || (!isFirst && cues.pronoun && cues.leftover <= 1);
}

/** Which segments lean on others. Behind a mere comma a lone cue without a question word in a question that has one is a remark ("…, percentage-wise, …"); several are a list. */
export function leaningSegments(reading: Reading, segments: readonly Segment[]): boolean[] {
  const { tokens, lexicon } = reading;
  const elliptic = segments.map((segment, index) => isElliptic(cuesOf(reading, segment), index === 0));
  const isList = elliptic.filter((is) => is).length > 1;
  const hasQuestionWord = ({ start, end }: Range): boolean => lexicon.wh.has(tokens.slice(start, end));
  const isPlain = !lexicon.wh.has(tokens);
  return segments.map((segment, index) => {
    const next = segments[index + 1];
    const opensNext = index === 0 && next?.weak === true && !hasQuestionWord(next) && !isList;
    return elliptic[index] === true && !opensNext && (!segment.weak || isList || isPlain || hasQuestionWord(segment));
  });
}
