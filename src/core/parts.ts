// A question to what it asks, in its order: one entry, or up to three where several things are asked at once.
import type { Context, Pairs } from './conversation.ts';
import { continueFrom } from './conversation.ts';
import type { Fact, Unit } from './knowledge.ts';
import type { Model } from './model.ts';
import { quantitiesIn, type Range, type Reading, type Words, wordsIn } from './reading.ts';
import { type Recognised, type Recognition, recognise } from './recognition.ts';
import { type Cues, cuesOf, type Segment, segmentsOf } from './segments.ts';
import { wordsOf } from './text.ts';

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
  /** The title of a fact in the question's language, as words. */
  readonly titleOf: (id: string) => string;
}

/** A part counts by how far it stands above this: splitting must gain, not just hold (set on the dev questions). */
const SPLIT_COST = 0.62;
/** A part without a question word costs more: most are a topic put in front or an afterthought. */
const SILENT_COST = 0.6;
/** So does a cut at a mere comma. */
const COMMA_COST = 0.08;
/** A part of several must be as sure as this by itself. */
const SURE_PART = 0.65;
/** More segments than this are a text, not a question: they are joined from the end. */
const MOST_SEGMENTS = 10;
const LONGEST_SPAN = 4;
const SURE = 1;

const NOTHING: Recognition = { best: [], coverage: 0 };

function topOf(recognition: Recognition): Recognised {
  return recognition.best[0] ?? { kind: 'out', id: '', score: 0 };
}

/** How far below the best an entry may stand that knows the kind of figure or name which the question claims. */
const CLAIM_LEAD = 0.45;
/** A bare number from here on is a sum in billions; smaller ones count sites or times. */
const SMALLEST_BARE = 10;
/** In euros; "of every hundred euros" is no claim. */
const SMALLEST_SUM = 1000;

function claimedUnits(reading: Reading, range: Range): Unit[] {
  return quantitiesIn(reading, range).flatMap(({ unit, value }): Unit[] => {
    if (unit === undefined) return value >= SMALLEST_BARE ? ['EUR'] : [];
    if (unit === 'EUR' && value < SMALLEST_SUM) return [];
    return [unit === 'USD' ? 'EUR' : unit];
  });
}

/** "20 billion for the sites?" is about their budget, "was it Macron?" about who: what is claimed speaks for the entries that know better. */
function fitting(reading: Reading, range: Range, { best }: Recognition, facts: Matcher['facts']): Recognised | undefined {
  const [first] = best;
  const tokens = reading.tokens.slice(range.start, range.end);
  if (first === undefined || reading.lexicon.wh.has(tokens)) return undefined;
  const near = best.filter(({ kind, score }) => kind === 'fact' && score >= first.score - CLAIM_LEAD);
  const units = claimedUnits(reading, range);
  const figures = near.filter(({ id }) => units.includes(facts[id]?.figure?.unit ?? 'count') || (facts[id]?.kind === 'combined' && units.length > 1));
  if (units.length > 0 && figures.length > 0) {
    const { subject } = cuesOf(reading, range);
    const values = quantitiesIn(reading, range).map(({ value }) => value);
    const exact = subject === undefined || subject === 'total' ? figures.find(({ id }) => values.includes(facts[id]?.figure?.value ?? Number.NaN)) : undefined;
    return exact ?? figures[0];
  }
  const named = new Set(reading.lexicon.names.all(tokens).flatMap(({ value }) => value.map(({ fact }) => fact)));
  return near.find(({ id }) => named.has(id));
}

/** Sister entries this near each other are told apart by the subject that the question names: whose share, whose budget. */
const SUBJECT_LEAD = 0.2;

function onSubject(reading: Reading, range: Range, { best }: Recognition, facts: Matcher['facts']): Recognised | undefined {
  const [first] = best;
  if (first?.kind !== 'fact') return undefined;
  const named = new Set(reading.lexicon.subjects.all(reading.tokens.slice(range.start, range.end)).map(({ value }) => value));
  const own = facts[first.id]?.pairs.map(([subject]) => subject) ?? [];
  if (named.size !== 1 || own.some((subject) => named.has(subject))) return undefined;
  return best.find(({ kind, id, score }) => kind === 'fact' && score >= first.score - SUBJECT_LEAD && named.has(facts[id]?.pairs[0]?.[0] ?? ''));
}

function partOf(reading: Reading, range: Range, { model, facts }: Matcher): Part {
  const recognition = recognise(model, wordsIn(reading, range));
  const top = fitting(reading, range, recognition, facts) ?? onSubject(reading, range, recognition, facts) ?? topOf(recognition);
  return { range, top, recognition, continued: false };
}

function pointed(range: Range, id: string, recognition: Recognition = NOTHING): Part {
  return { range, top: { kind: 'fact', id, score: SURE }, recognition, continued: true };
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

/** "where" beside "who announced it": asks the other's subject. */
function beside(part: Part, cues: Cues, { facts, pairs }: Matcher): string | undefined {
  const fact = part.top.kind === 'fact' ? facts[part.top.id] : undefined;
  return fact === undefined ? undefined : continueFrom(fact, cues, pairs);
}

/** Leans on its neighbours: nothing but an aspect, or behind another part an aspect of "it". */
const isElliptic = (cues: Cues, isFirst: boolean): boolean =>
  cues.aspect !== undefined && cues.subject === undefined && (cues.leftover === 0 || (!isFirst && cues.pronoun && cues.leftover <= 1));

/** The words of one range in front of those of another without its own aspect: "where" + "was it announced". */
function joined(reading: Reading, cue: Range, other: Range): Words {
  const { tokens, lexicon } = reading;
  const aspect = lexicon.aspects.all(tokens.slice(other.start, other.end))[0];
  const rest = { start: other.start + (aspect?.start === 0 ? aspect.end : 0), end: other.end };
  const [first, second] = [wordsIn(reading, cue), wordsIn(reading, rest)];
  return { meant: [...first.meant, ...second.meant], typed: [...first.typed, ...second.typed] };
}

function resolveEllipsis(reading: Reading, range: Range, before: Part | undefined, after: Range | undefined, matcher: Matcher): Part {
  const cues = cuesOf(reading, range);
  const own = partOf(reading, range, matcher);
  const continued = before === undefined ? undefined : beside(before, cues, matcher);
  if (before !== undefined && own.top.kind === 'fact' && own.top.score >= SURE_PART) {
    const subjects = new Set(matcher.facts[before.top.id]?.pairs.map(([subject]) => subject));
    if (cues.leftover > 0 || subjects.has(matcher.facts[own.top.id]?.pairs[0]?.[0] ?? '')) return own;
  }
  if (continued !== undefined) return pointed(range, continued, own.recognition);
  if (after === undefined) return own;
  const recognition = recognise(matcher.model, joined(reading, range, after));
  const top = topOf(recognition);
  return top.kind === 'fact' && top.score > own.top.score ? { range, top, recognition, continued: true } : own;
}

function merge(parts: readonly Part[]): Part[] {
  return parts.filter((part, index) => parts.findIndex((other) => other.top.kind === part.top.kind && other.top.id === part.top.id) === index);
}

/** Runs of segments that stand by themselves are cut best; elliptic ones between them lean on their neighbours. */
function cutAll(reading: Reading, segments: readonly Segment[], matcher: Matcher): Part[] {
  const parts: Part[] = [];
  for (let at = 0; at < segments.length; ) {
    const elliptic = (segment: Range): boolean => isElliptic(cuesOf(reading, segment), segment === segments[0]);
    if (elliptic(segments[at] as Range)) {
      const before = parts.at(-1);
      parts.push(resolveEllipsis(reading, segments[at] as Range, before, segments[at + 1], matcher));
      at++;
      continue;
    }
    let end = at + 1;
    while (end < segments.length && !elliptic(segments[end] as Range)) end++;
    parts.push(...bestCut(reading, segments.slice(at, end), matcher));
    at = end;
  }
  return merge(parts);
}

function limited(segments: readonly Segment[]): Segment[] {
  if (segments.length <= MOST_SEGMENTS) return [...segments];
  const rest = segments.slice(MOST_SEGMENTS - 1);
  return [...segments.slice(0, MOST_SEGMENTS - 1), { ...(rest[0] as Segment), end: (rest.at(-1) as Segment).end }];
}

/** What the question asks by itself, whatever came before. */
export function partsOf(reading: Reading, matcher: Matcher): Part[] {
  const segments = limited(segmentsOf(reading));
  const whole = partOf(reading, { start: 0, end: reading.tokens.length }, matcher);
  if (segments.length < 2) return [whole];
  const parts = cutAll(reading, segments, matcher);
  const sure = parts.filter((part) => part.continued || part.top.score >= SURE_PART);
  const asked = sure.filter((part) => part.top.kind === 'fact');
  if (asked.length === 0) return [whole];
  if (asked.length === 1 && whole.top.kind === 'fact' && whole.top.score >= (asked[0] as Part).top.score) return [whole];
  return asked;
}

/** Own words are enough from here on, whatever came before. */
const STANDS_ALONE = 0.95;
/** From here on a short question that looks out of scope is so, whatever came before. */
const ALIEN = 0.6;
/** A follow-up is short. */
const LONGEST_FOLLOW_UP = 9;

function expanded(reading: Reading, range: Range, id: string, { model, titleOf }: Matcher): Recognition {
  const own = wordsIn(reading, range);
  const title = wordsOf(titleOf(id));
  return recognise(model, { meant: [...own.meant, ...title], typed: [...own.typed, ...title] });
}

/** The entry of a name: "Macron?" after the announcer. */
function named(reading: Reading, context: readonly Fact[]): string | undefined {
  const claims = reading.lexicon.names.all(reading.tokens).flatMap(({ value }) => value);
  const subjects = context.flatMap((fact) => fact.pairs.map(([subject]) => subject));
  return claims.find(({ fact }) => context.some(({ id }) => id === fact))?.fact ?? (subjects.includes('announcement') ? claims.find(({ fact }) => fact === 'announcer' || fact === 'place' || fact === 'event')?.fact : undefined);
}

/** The fact before, or one of its subject, that has the figure or at least the kind of figure which the follow-up claims. */
function claimed({ quantities, tokens, lexicon }: Reading, before: readonly Fact[], facts: Matcher['facts']): Fact {
  const [quantity] = quantities;
  const unit = quantity?.unit ?? lexicon.units.all(tokens)[0]?.value;
  const wanted = unit === 'USD' ? 'EUR' : unit;
  const subjects = new Set(before.flatMap(({ pairs }) => pairs.slice(0, 1).map(([subject]) => subject)));
  const family = [...before, ...Object.values(facts).filter(({ pairs }) => subjects.has(pairs[0]?.[0] ?? ''))];
  const exact = family.find(({ figure }) => figure !== undefined && figure.value === quantity?.value && (wanted === undefined ? figure.unit !== 'percent' : figure.unit === wanted));
  return exact ?? family.find(({ figure }) => figure !== undefined && figure.unit === wanted) ?? before.find(({ figure }) => figure !== undefined) ?? (before[0] as Fact);
}

/** What the question asks when it follows an answer; undefined where it stands alone. */
export function followUp(reading: Reading, context: Context, own: readonly Part[], matcher: Matcher): Part[] | undefined {
  const range = { start: 0, end: reading.tokens.length };
  const cues = cuesOf(reading, range);
  const before = [...context.unstated, ...context.facts].flatMap((id) => matcher.facts[id] ?? []);
  if (before.length === 0 || cues.words > LONGEST_FOLLOW_UP || own.length > 1) return undefined;
  if (cues.words === 0) return undefined;
  const top = own[0]?.top ?? { kind: 'out', id: '', score: 0 };
  const claims = reading.quantities.length > 0 && cues.subject === undefined && cues.aspect === undefined;
  if (claims && cues.leftover <= 2 && top.score < STANDS_ALONE) return [pointed(range, claimed(reading, before, matcher.facts).id)];
  if (top.kind === 'smalltalk' && (top.score > STANDS_ALONE || (cues.leftover > 0 && top.score > ALIEN))) return undefined;
  const complete = cues.subject !== undefined && cues.aspect !== undefined;
  if (complete && top.kind === 'fact' && top.score >= SURE_PART) return undefined;
  const name = named(reading, before);
  if (name !== undefined && cues.leftover === 0 && cues.aspect === undefined && cues.subject === undefined) return [pointed(range, name)];
  if (top.kind === 'out' && top.score >= ALIEN && cues.leftover > 0) return undefined;
  const loose = cues.leftover === 0 || ((cues.opener || cues.pronoun) && cues.leftover <= 2);
  if (!loose) return undefined;
  if (cues.aspect === undefined && cues.subject === undefined && cues.leftover === 0 && reading.lexicon.units.has(reading.tokens)) {
    return [pointed(range, claimed(reading, before, matcher.facts).id)];
  }
  const continued = [...new Set(before.flatMap((fact) => continueFrom(fact, cues, matcher.pairs) ?? []))];
  if (continued.length > 0 && cues.leftover === 0) return continued.slice(0, 3).map((id) => pointed(range, id));
  if (name !== undefined && cues.leftover === 0 && cues.aspect === undefined) return [pointed(range, name)];
  if (top.kind === 'fact' && top.score >= STANDS_ALONE) return undefined;
  if (continued.length > 0) return continued.slice(0, 3).map((id) => pointed(range, id));
  const recognition = expanded(reading, range, (before[0] as Fact).id, matcher);
  const found = topOf(recognition);
  return found.kind === 'fact' && found.score > top.score ? [{ range, top: found, recognition, continued: true }] : undefined;
}
