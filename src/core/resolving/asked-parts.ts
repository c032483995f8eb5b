// Which parts of a question are asked: what only leads to them, or narrows them down, is none.
import type { Facts } from '../knowledge/fact.ts';
import type { Range } from '../reading/range.ts';
import type { Reading } from '../reading/reading.ts';
import { slotsOf } from '../reading/slots.ts';
import type { Clause } from './clauses.ts';

const FULL_STOP = '.';
const ASKS = '?';
const SENTENCE_ENDS: ReadonlySet<string> = new Set([FULL_STOP, ASKS, '!', '\n']);

interface Part {
  readonly range: Range;
  readonly top: { readonly id: string };
}

/** "When people say gigafactory I picture cars. What is one here?": a sentence that ends with a full stop in front of one that asks. */
function isTold({ tokens, courtesy }: Reading, { start, end }: Range): boolean {
  // "Tell me when it opens." asks.
  if (courtesy[start] || courtesy[start - 1]) return false;
  const mark = tokens.slice(end).findIndex(({ text }) => SENTENCE_ENDS.has(text));
  return mark >= 0 && tokens[end + mark]?.text === FULL_STOP && tokens.slice(end).some(({ text }) => text === ASKS);
}

function isAsked(reading: Reading, { range }: Part): boolean {
  const { tokens, lexicon } = reading;
  if (isTold(reading, range)) return false;
  const own = tokens.slice(range.start, range.end);
  return lexicon.wh.has(own) || lexicon.openers.at(own, 0) !== undefined;
}

/** Two parts at a comma of which one asks, and one is left unsaid: "L'argent d'InvestAI, faut-il le rembourser ?", "Year by year, what does it come to?" */
function ofOneQuestion<Own extends Part>(
  reading: Reading,
  parts: readonly Own[],
  clauses: readonly Clause[],
  facts: Facts,
): readonly Own[] {
  const [first, second] = parts;
  if (parts.length !== 2 || first === undefined || second === undefined) return parts;
  const isWeak = clauses.some(({ start, weak }) => weak && start === second.range.start);
  if (!isWeak || isAsked(reading, first) === isAsked(reading, second)) return parts;
  const silent = parts.filter(({ top }) => facts[top.id]?.kind === 'unstated');
  return silent.length === 1 ? silent : parts;
}

/** In words: what is longer says something. */
const LONGEST_TOPIC = 5;

/** "I've been living under a rock since Christmas. What's the gist?": what isn't said of a statement in front of a question isn't asked. */
function withoutPreamble<Own extends Part>(reading: Reading, parts: readonly Own[], facts: Facts): readonly Own[] {
  const first = parts.findIndex((part) => isAsked(reading, part));
  if (first < 1) return parts;
  return parts.filter(
    (part, at) =>
      at >= first || facts[part.top.id]?.kind !== 'unstated' || slotsOf(reading, part.range).words < LONGEST_TOPIC,
  );
}

/** The parts that are asked for. */
export function askedOf<Own extends Part>(
  reading: Reading,
  parts: readonly Own[],
  clauses: readonly Clause[],
  facts: Facts,
): readonly Own[] {
  return withoutPreamble(reading, ofOneQuestion(reading, parts, clauses, facts), facts);
}
