// A question to what it asks, in its order: one entry, or up to three where several things are asked at once.

import type { Fact } from '../knowledge/knowledge.ts';
import type { Model } from '../matching/model.ts';
import { type Recognised, type Recognition, recognise } from '../matching/recognition.ts';
import { type Cues, cuesOf } from '../reading/cues.ts';
import { type Range, type Reading, type Words, wordsIn } from '../reading/reading.ts';
import { SMALLEST_BARE_SUM } from '../verifying/figures-of.ts';
import { meantBy } from './claim.ts';
import { continueFrom, type Pairs } from './conversation.ts';
import { leaningSegments } from './leaning.ts';
import { type Segment, segmentsOf } from './segments.ts';

export interface Part {
  readonly range: Range;
  readonly top: Recognised;
  readonly recognition: Recognition;
  /** Found through what came before, in this question or in the conversation. */
  readonly continued: boolean;
}

export interface Matcher {
  readonly model: Model;
  readonly facts: Readonly<Record<string, Fact>>;
  readonly pairs: Pairs;
  /** The title of a fact in the question's language. */
  readonly titleOf: (id: string) => string;
}

/** A part counts by how far it stands above this: splitting must gain, not just hold. From 0.5 to 0.75 dev differs by 1 of 1,702. */
const SPLIT_COST = 0.62;
/** A part without a question word costs more: most are a topic put in front or an afterthought (dev, right of 1,702: 0.45 1,598, 0.6 1,598, 0.8 1,599). */
const SILENT_COST = 0.6;
/** So does a cut at a mere comma. */
const COMMA_COST = 0.08;
/** A part of several must be as sure as this by itself. Dev, right and wrong of 1,702: 0.3 1,592 and 67; 0.45 1,598 and 68; 0.55 1,597 and 71; 0.8 1,592 and 74. */
export const SURE_PART = 0.45;
/** Beside "it" and "they" its own words must be surer still. */
const SURE_BESIDE_PRONOUN = 0.95;
/** More segments than this are a text, not a question: the last ones are joined. */
const MOST_SEGMENTS = 10;
const LONGEST_SPAN = 4;
/** The score of an entry that was pointed at, not matched. */
export const POINTED = 1;

const NOTHING: Recognition = { best: [], coverage: 0 };

export function topOf(recognition: Recognition): Recognised {
  return recognition.best[0] ?? { kind: 'out', id: '', score: 0 };
}

/** What this stretch asks by its own words. */
export function partOf(reading: Reading, range: Range, { model, facts }: Matcher): Part {
  const recognition = recognise(model, wordsIn(reading, range));
  const top = meantBy(reading, range, recognition, facts) ?? topOf(recognition);
  return { range, top, recognition, continued: false };
}

/** The part of an entry that was pointed at. */
export function pointed(range: Range, id: string, recognition: Recognition = NOTHING): Part {
  return { range, top: { kind: 'fact', id, score: POINTED }, recognition, continued: true };
}

interface Plan {
  readonly gain: number;
  readonly parts: readonly Part[];
}

function costOf(segments: readonly Segment[], start: number, end: number): number {
  const asks = segments.slice(start, end).some((segment) => segment.asks);
  const comma = start > 0 && segments[start]?.weak === true;
  return SPLIT_COST + (asks ? 0 : SILENT_COST) + (comma ? COMMA_COST : 0);
}

/** The cut into spans of segments with the highest sum of scores above the cost. */
function bestCut(reading: Reading, segments: readonly Segment[], matcher: Matcher): readonly Part[] {
  const plans: Plan[] = [{ gain: 0, parts: [] }];
  for (let end = 1; end <= segments.length; end++) {
    let best: Plan | undefined;
    for (let start = Math.max(0, end - LONGEST_SPAN); start < end; start++) {
      const first = segments[start] as Range;
      const last = segments[end - 1] as Range;
      const part = partOf(reading, { start: first.start, end: last.end }, matcher);
      const before = plans[start] as Plan;
      const gain = before.gain + part.top.score - costOf(segments, start, end);
      if (best === undefined || gain > best.gain) best = { gain, parts: [...before.parts, part] };
    }
    plans.push(best as Plan);
  }
  return plans[segments.length]?.parts ?? [];
}

/** The words of one range in front of those of another without its own aspect: "where" + "was it announced". */
function joined(reading: Reading, cue: Range, other: Range): Words {
  const { tokens, lexicon } = reading;
  const aspect = lexicon.aspects.all(tokens.slice(other.start, other.end))[0];
  const rest = { start: other.start + (aspect?.start === 0 ? aspect.end : 0), end: other.end };
  const [first, second] = [wordsIn(reading, cue), wordsIn(reading, rest)];
  return { meant: [...first.meant, ...second.meant], typed: [...first.typed, ...second.typed] };
}

/** Whether its own words are enough beside the part before: they hold more than cues, or ask of the same subject. */
function suffices(own: Part, before: Part, cues: Cues, facts: Matcher['facts']): boolean {
  if (own.top.kind !== 'fact' || own.top.score < SURE_PART || own.top.id === before.top.id) return false;
  if (cues.pronoun && own.top.score < SURE_BESIDE_PRONOUN) return false;
  const subject = facts[own.top.id]?.pairs[0]?.[0];
  return cues.leftover > 0 || facts[before.top.id]?.pairs.some(([other]) => other === subject) === true;
}

function resolveEllipsis(
  reading: Reading,
  range: Range,
  before: Part | undefined,
  after: Range | undefined,
  matcher: Matcher,
): Part {
  const cues = cuesOf(reading, range);
  const own = partOf(reading, range, matcher);
  if (before !== undefined) {
    if (suffices(own, before, cues, matcher.facts)) return own;
    const fact = before.top.kind === 'fact' ? matcher.facts[before.top.id] : undefined;
    const continued = fact === undefined ? undefined : continueFrom(fact, cues, matcher.pairs);
    if (continued !== undefined) return pointed(range, continued, own.recognition);
  }
  return after === undefined ? own : leaning(reading, own, after, matcher);
}

/** "Where and when was it announced": the first cue with the words of what follows, unless that only repeats what follows. */
function leaning(reading: Reading, own: Part, after: Range, matcher: Matcher): Part {
  const recognition = recognise(matcher.model, joined(reading, own.range, after));
  const top = topOf(recognition);
  if (top.kind !== 'fact' || top.score <= own.top.score) return own;
  return top.id === partOf(reading, after, matcher).top.id ? own : { ...own, top, recognition, continued: true };
}

/** The parts without repeats. */
function distinct(parts: readonly Part[]): Part[] {
  const key = ({ top }: Part): string => `${top.kind}:${top.id}`;
  return parts.filter((part, index) => parts.findIndex((other) => key(other) === key(part)) === index);
}

/** Runs of segments that stand by themselves are cut best; elliptic ones between them lean on their neighbours. */
function cutAll(reading: Reading, segments: readonly Segment[], matcher: Matcher): Part[] {
  const elliptic = leaningSegments(reading, segments);
  const parts: Part[] = [];
  for (let at = 0; at < segments.length; ) {
    if (elliptic[at]) {
      parts.push(resolveEllipsis(reading, segments[at] as Range, parts.at(-1), segments[at + 1], matcher));
      at++;
      continue;
    }
    const next = elliptic.indexOf(true, at);
    const end = next === -1 ? segments.length : next;
    parts.push(...bestCut(reading, segments.slice(at, end), matcher));
    at = end;
  }
  return distinct(parts);
}

function limited(segments: readonly Segment[]): Segment[] {
  if (segments.length <= MOST_SEGMENTS) return [...segments];
  const rest = segments.slice(MOST_SEGMENTS - 1);
  return [...segments.slice(0, MOST_SEGMENTS - 1), { ...(rest[0] as Segment), end: (rest.at(-1) as Segment).end }];
}

/** "Three for one" holds no sum. */
function isSum({ unit, value }: Reading['quantities'][number]): boolean {
  return unit === 'EUR' || unit === 'USD' || (unit === undefined && value >= SMALLEST_BARE_SUM);
}

/** "50 for the state and 150 for companies?": two figures with the subjects of one combined entry claim that entry. */
function twoSided({ tokens, quantities, lexicon }: Reading, { facts }: Matcher): string | undefined {
  if (quantities.length < 2 || !quantities.every(isSum) || lexicon.wh.has(tokens)) return undefined;
  const named = new Set(lexicon.subjects.all(tokens).map(({ value }) => value));
  const isNamed = (id: string): boolean => named.has(facts[id]?.pairs[0]?.[0] ?? '');
  return Object.values(facts).find(
    ({ kind, facts: parts }) =>
      kind === 'combined' && parts.every((id) => isNamed(id) && facts[id]?.figure !== undefined),
  )?.id;
}

/** What the question asks by itself, whatever came before. */
export function partsOf(reading: Reading, matcher: Matcher): Part[] {
  const segments = limited(segmentsOf(reading));
  const whole = partOf(reading, { start: 0, end: reading.tokens.length }, matcher);
  const split = twoSided(reading, matcher);
  if (split !== undefined) return [pointed(whole.range, split, whole.recognition)];
  if (segments.length < 2) return [whole];
  const sure = cutAll(reading, segments, matcher).filter((part) => part.continued || part.top.score >= SURE_PART);
  const asked = sure.filter((part) => part.top.kind === 'fact');
  const [first] = asked;
  if (first === undefined) return [whole];
  if (asked.length === 1 && whole.top.kind === 'fact' && whole.top.score >= first.top.score) return [whole];
  return asked;
}
