// A short question after an answer: what of that answer it goes on from.

import { type Fact, subjectOf } from '../knowledge/fact.ts';
import { isComparable } from '../knowledge/figure.ts';
import type { Context } from '../question.ts';
import { claimsIn } from '../reading/names.ts';
import { type Reading, wholeOf } from '../reading/reading.ts';
import { slotsOf } from '../reading/slots.ts';
import { FEW, goesOn, MOST, type Turn } from './going-on.ts';
import { type Entries, type Part, pointed } from './parts.ts';

/** From here on a claim of many words is a question of its own. Dev: 0.8 to 1.1 make no difference. */
const STANDS_ALONE = 0.95;

/** The fact before, or one of its subject, that has the figure or at least the kind of figure which is claimed. */
function claimed({ reading, before, entries }: Turn): Fact | undefined {
  const [quantity] = reading.quantities;
  const unit = quantity?.unit ?? reading.lexicon.units.all(reading.tokens)[0]?.value;
  const subjects = new Set(before.map(subjectOf));
  const family = [
    ...before,
    ...Object.values(entries.facts).filter((fact) => fact.pairs.length > 0 && subjects.has(subjectOf(fact))),
  ];
  const fits = ({ figure }: Fact): boolean =>
    figure !== undefined && (unit === undefined ? figure.unit.kind !== 'share' : isComparable(figure.unit, unit));
  const exact = family.find((fact) => fits(fact) && fact.figure?.value === quantity?.value);
  const ofUnit = family.find(
    ({ figure }) => figure !== undefined && unit !== undefined && isComparable(figure.unit, unit),
  );
  const anywhere = Object.values(entries.facts).find(
    ({ figure }) =>
      figure !== undefined && unit !== undefined && isComparable(figure.unit, unit) && figure.value === quantity?.value,
  );
  return exact ?? ofUnit ?? anywhere ?? before.find(({ figure }) => figure !== undefined) ?? before[0];
}

/** "More than 100?", "in dollars?": a claim about what came before. */
function byClaim(turn: Turn): Part[] | undefined {
  const { reading, range, slots, own } = turn;
  if (slots.subject !== undefined || slots.aspect !== undefined) return undefined;
  const few = slots.leftover === 0 || (slots.leftover <= FEW && own.score < STANDS_ALONE);
  const figure = reading.quantities.length > 0 && few;
  const currency = slots.leftover === 0 && reading.lexicon.units.has(reading.tokens);
  const fact = figure || currency ? claimed(turn) : undefined;
  return fact === undefined ? undefined : [pointed(range, fact.id)];
}

/** "Macron?" after the announcer, "in Paris?" after the summit: the entry of the name, first among those that came before, else one of what was told first. */
function byName({ reading, range, slots, before, entries }: Turn): Part[] | undefined {
  if (slots.leftover > 0 || slots.aspect !== undefined || slots.subject !== undefined) return undefined;
  const claims = claimsIn(reading);
  const subjects = new Set(before[0]?.pairs.map(([subject]) => subject));
  const own = claims.find(({ fact }) => before.some(({ id }) => id === fact));
  const sister = claims.find(({ fact }) => subjects.has(subjectOf(entries.facts[fact]) ?? ''));
  const fact = (own ?? sister)?.fact;
  return fact === undefined ? undefined : [pointed(range, fact)];
}

/** "Really?", "are you sure?": nothing but a doubt, answered by what was said before. */
function isDoubt({ tokens, lexicon }: Reading): boolean {
  const words = tokens.filter(({ kind }) => kind !== 'mark');
  return words.length > 0 && lexicon.doubts.at(words, 0)?.end === words.length;
}

/** What the question asks when it follows an answer; undefined where it stands alone. */
export function followUp(
  reading: Reading,
  context: Context,
  alone: readonly Part[],
  entries: Entries,
): readonly Part[] | undefined {
  const range = wholeOf(reading);
  const before = [...context.unstated, ...context.facts].flatMap((id) =>
    Object.hasOwn(entries.facts, id) ? (entries.facts[id] ?? []) : [],
  );
  const [only] = alone;
  if (only === undefined || before.length === 0 || alone.length > 1) return undefined;
  const { top: own, candidates } = only;
  const rival = candidates.best.find(({ kind, id }) => kind === 'fact' && id !== own.id)?.score ?? 0;
  const turn: Turn = { reading, range, slots: slotsOf(reading, range), before, own, rival, alone: candidates, entries };
  if (isDoubt(reading)) return before.slice(0, MOST).map(({ id }) => pointed(range, id));
  if (turn.slots.words === 0) return undefined;
  const pointedAt = byClaim(turn) ?? byName(turn);
  if (pointedAt !== undefined) return pointedAt;
  return goesOn(turn);
}
