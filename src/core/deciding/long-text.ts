// A pasted text: the questions in it, each read by itself; else what it plainly speaks of.

import type { Range } from '../reading/range.ts';
import { quantitiesIn, type Reading } from '../reading/reading.ts';
import { hasWords } from '../reading/stretches.ts';
import type { Decision } from './decision.ts';
import { MOST_PARTS, STANDS } from './thresholds.ts';

const ENDS: ReadonlySet<string> = new Set(['.', '!', '?', '\n']);
/** A question this short ("vrai ?", "is that right?") is about the sentence before it. */
const SHORTEST = 3;
/** Sentences of a text, not of a question: only the last ones are read, where people ask. */
const MOST_SENTENCES = 40;

interface Sentence extends Range {
  readonly isQuestion: boolean;
}

function sentencesOf(reading: Reading): Sentence[] {
  const { tokens } = reading;
  const sentences: Sentence[] = [];
  let start = 0;
  const close = (end: number, isQuestion: boolean): void => {
    if (hasWords(reading, { start, end })) sentences.push({ start, end, isQuestion });
    start = end;
  };
  for (const [at, { text, kind }] of tokens.entries()) {
    if (kind === 'mark' && ENDS.has(text)) close(at + 1, text === '?');
  }
  close(tokens.length, false);
  return sentences.slice(-MOST_SENTENCES);
}

/** The stretch as a reading of its own. */
function slice(reading: Reading, range: Range): Reading {
  const { start, end } = range;
  const quantities = quantitiesIn(reading, range);
  return {
    ...reading,
    isLong: false,
    tokens: reading.tokens.slice(start, end),
    courtesy: reading.courtesy.slice(start, end),
    tags: reading.tags.flatMap((tag) =>
      tag.start >= start && tag.end <= end ? [{ ...tag, start: tag.start - start, end: tag.end - start }] : [],
    ),
    quantities: quantities.map((quantity) => ({
      ...quantity,
      start: quantity.start - start,
      end: quantity.end - start,
    })),
  };
}

function shifted({ start, end }: Range, by: number): Range {
  return { start: start + by, end: end + by };
}

function questionsOf(reading: Reading, sentences: readonly Sentence[]): Range[] {
  return sentences.flatMap((sentence, index) => {
    if (!sentence.isQuestion) return [];
    const words = reading.tokens.slice(sentence.start, sentence.end).filter(({ kind }) => kind !== 'mark').length;
    const before = words <= SHORTEST ? sentences[index - 1] : undefined;
    return [{ start: before?.start ?? sentence.start, end: sentence.end }];
  });
}

/** Several decisions as one: what is asked, without repeats, up to three; the first one opens. */
function merge(decisions: readonly Decision[]): Decision | undefined {
  const [first] = decisions;
  if (first === undefined) return undefined;
  const asked = decisions.flatMap((decision) => decision.asked);
  const distinct = asked.filter(({ fact }, index) => asked.findIndex((other) => other.fact.id === fact.id) === index);
  return {
    rule: 'long_text',
    parts: decisions.flatMap(({ parts }) => parts),
    outcome: decisions.some(({ outcome }) => outcome === 'answer') ? 'answer' : 'unstated',
    asked: distinct.slice(0, MOST_PARTS),
    ...(first.opening === undefined ? {} : { opening: first.opening }),
    offered: distinct.slice(MOST_PARTS).map(({ fact }) => fact.id),
    score: Math.min(...decisions.map(({ score }) => score)),
    margin: first.margin,
  };
}

/**
 * What a text of many sentences asks; undefined where nothing in it is about the plan.
 * @param decide reads one sentence
 */
export function decideText(reading: Reading, decide: (sentence: Reading) => Decision): Decision | undefined {
  const sentences = sentencesOf(reading);
  const isTold = ({ outcome }: Decision): boolean => outcome === 'answer' || outcome === 'unstated';
  const decideAt = (range: Range): Decision => {
    const { parts, ...decision } = decide(slice(reading, range));
    return { ...decision, parts: parts.map((part) => ({ ...part, range: shifted(part.range, range.start) })) };
  };
  const asked = questionsOf(reading, sentences).map(decideAt).filter(isTold);
  if (asked.length > 0) return merge(asked);
  const spoken = sentences.map(decideAt);
  return merge(spoken.filter(({ outcome, score }) => outcome === 'answer' && score >= STANDS).slice(0, MOST_PARTS));
}
