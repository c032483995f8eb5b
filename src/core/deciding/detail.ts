// A right figure beside a detail that the article leaves out: "are the four sites in Germany?" The figure is told, and that the rest isn't said.
import type { Fact, Facts } from '../knowledge/fact.ts';
import { canBeSum } from '../knowledge/figure.ts';
import type { Quantity } from '../reading/quantity.ts';
import type { Reading } from '../reading/reading.ts';
import { leavesChoice, wantsYesOrNo } from '../reading/yes-or-no.ts';
import type { Entries, Part } from '../resolving/parts.ts';
import { holdsOf } from '../verifying/claimed-figure.ts';
import { remarkOn } from './confirmable.ts';
import type { Verdicts } from './decision.ts';

function isOf(quantity: Quantity, fact: Fact): boolean {
  const { kind, figure } = fact;
  if (kind !== 'stated' || figure === undefined || quantity.loose !== undefined) return false;
  return (quantity.unit !== undefined || canBeSum(quantity, figure.unit)) && holdsOf(quantity, fact);
}

/** "Is 4 enough?": a number alone that is a count. */
function isCount({ unit, value }: Quantity, { kind, figure }: Fact): boolean {
  return kind === 'stated' && unit === undefined && figure?.unit.kind === 'count' && figure.value === value;
}

/** A yes-or-no question or a statement; "each, or all together?" leaves it open. */
function claims(reading: Reading): boolean {
  const { tokens, lexicon } = reading;
  return !leavesChoice(reading) && (wantsYesOrNo(reading) || !lexicon.wh.has(tokens));
}

/** "Isn't 200 billion far too much?": the fact of the figure that is judged; undefined where none is. */
export function judgedFact(reading: Reading, facts: Facts): Fact | undefined {
  if (remarkOn(reading) !== 'no_judgement' || !claims(reading)) return undefined;
  const isJudged = (fact: Fact): boolean =>
    reading.quantities.some((quantity) => isOf(quantity, fact) || isCount(quantity, fact));
  return Object.values(facts).find(isJudged);
}

/** The figure's fact first, and what isn't said; undefined where no right figure stands beside the one thing that isn't said. */
export function detailBeside(
  reading: Reading,
  parts: readonly Part[],
  { facts }: Pick<Entries, 'facts'>,
): Verdicts | undefined {
  const [part, ...others] = parts;
  const silent = facts[part?.top.id ?? ''];
  if (part === undefined || others.length > 0 || silent?.kind !== 'unstated' || !claims(reading)) return undefined;
  const near = [...silent.related, ...part.candidates.best.map(({ id }) => id)].flatMap((id) => facts[id] ?? []);
  const fact = near.find((candidate) => reading.quantities.some((quantity) => isOf(quantity, candidate)));
  return fact && { asked: [{ fact }, { fact: silent }] };
}
