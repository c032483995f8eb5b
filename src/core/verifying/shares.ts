// How much of a sum another is: all of it, a third, twice as much.
import type { Facts } from '../knowledge/fact.ts';
import { isNotAll } from '../reading/not-all.ts';
import { saysOnly } from '../reading/only.ts';
import type { Reading } from '../reading/reading.ts';
import { headline } from './fact-figures.ts';
import { holds } from './holds.ts';
import { type Mention, partsAmong, quotientOf } from './mentions.ts';
import type { Relation } from './told.ts';

const PER_CENT = 100;

/** "Is it only public money?", "is all of it for the sites?": no part is the whole. */
export function onlyOf(reading: Reading, mentions: readonly Mention[], facts: Facts): Relation | undefined {
  const { tokens, lexicon, quantities } = reading;
  const all = lexicon.comparisons.all(tokens).filter(({ value }) => value === 'all');
  const isAll = all.some(({ start }) => !isNotAll(reading, start - 1));
  const whole = headline(facts);
  const parts = partsAmong(mentions, facts);
  const [part] = parts;
  if (!(isAll || saysOnly(reading)) || whole === undefined || part === undefined || parts.length > 1) return undefined;
  const figures = mentions.filter(({ by }) => by === 'figure');
  const stated = quantities.filter(({ loose }) => loose !== 'implied');
  if (figures.length !== stated.length || figures.some(({ fact }) => fact.id !== whole.id)) return undefined;
  const share = quotientOf(part, whole, 'share', facts);
  return share === undefined ? undefined : { premise: 'corrected', told: [share, part] };
}

/** "Is public money a third of private money?", "twice as much as …?": one sum as a share or a multiple of another. */
export function shareOf(reading: Reading, mentions: readonly Mention[], facts: Facts): Relation | undefined {
  const { tokens, lexicon, quantities } = reading;
  const [quantity, ...more] = quantities;
  const kind = quantity?.unit?.kind;
  if (quantity === undefined || more.length > 0 || (kind !== 'share' && kind !== 'multiple')) return undefined;
  const [one] = mentions.filter(({ end }) => end <= quantity.start);
  const [other, ...others] = mentions.filter(({ start }) => start >= quantity.end);
  const [above, below] = [one?.fact.figure, other?.fact.figure];
  if (one === undefined || other === undefined || above === undefined || below === undefined || others.length > 0)
    return undefined;
  // Of sums that aren't each other's rest only a multiple is plain: a share may be one of something else.
  if (one.fact.complement !== other.fact.id && (kind === 'share' || one.fact.id === other.fact.id)) return undefined;
  // "75 % of the plan, say the states": a share of the plan, not of the states.
  if (lexicon.plan.has(tokens.slice(quantity.end, other.start))) return undefined;
  const value = (above.value / below.value) * (kind === 'share' ? PER_CENT : 1);
  const premise = holds(quantity, { value, unit: above.unit }) ? 'confirmed' : 'corrected';
  const computed = quotientOf(one.fact, other.fact, kind, facts);
  return { premise, told: computed === undefined ? [one.fact, other.fact] : [computed], held: [quantity] };
}
