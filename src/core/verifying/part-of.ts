// One sum as a part of another: "is the 150 billion included in the 200?", "does some of it go to the sites?"
import type { Facts } from '../knowledge/fact.ts';
import type { Reading } from '../reading/reading.ts';
import { headline } from './fact-figures.ts';
import { isPart, type Mention, oneOf, partsAmong } from './mentions.ts';
import type { Relation } from './told.ts';

/** "Is the 150 billion included in the 200?", "… part of the private money?" */
export function partOf(
  { tokens, lexicon, quantities }: Reading,
  mentions: readonly Mention[],
  facts: Facts,
): Relation | undefined {
  const [phrase] = lexicon.partOf.all(tokens);
  if (phrase === undefined || mentions.filter(({ by }) => by === 'figure').length !== quantities.length)
    return undefined;
  const behind = mentions.filter(({ start }) => start >= phrase.end);
  const part = oneOf(
    mentions.filter(({ end }) => end <= phrase.start),
    facts,
  );
  const whole =
    oneOf(behind, facts) ??
    (behind.length === 0 && lexicon.plan.has(tokens.slice(phrase.end)) ? headline(facts) : undefined);
  if (part === undefined || whole === undefined || whole.id === part.id) return undefined;
  if (isPart(part, whole, facts)) return { premise: 'confirmed', told: [part, whole] };
  if (isPart(whole, part, facts)) return { premise: 'corrected', told: [whole, part] };
  return part.complement === whole.id ? { premise: 'corrected', told: [part, whole] } : { told: [part] };
}

/** "Does the 20 billion come on top of the 200?": what is a part is not besides. */
export function besides(
  { tokens, lexicon }: Reading,
  mentions: readonly Mention[],
  facts: Facts,
): Relation | undefined {
  const [phrase] = lexicon.onTopOf.all(tokens);
  if (phrase === undefined) return undefined;
  const one = oneOf(
    mentions.filter(({ end }) => end <= phrase.start),
    facts,
  );
  const other = oneOf(
    mentions.filter(({ start }) => start >= phrase.end),
    facts,
  );
  if (one === undefined || other === undefined || one.id === other.id) return undefined;
  if (one.complement === other.id) return { premise: 'confirmed', told: [one, other] };
  const isIncluded = isPart(one, other, facts) || isPart(other, one, facts);
  return isIncluded ? { premise: 'corrected', told: [one, other] } : undefined;
}

/** "Does some of the money go to the sites?": whether the only part that is named is one of the whole. */
export function someOf({ tokens, lexicon }: Reading, mentions: readonly Mention[], facts: Facts): Relation | undefined {
  const [phrase] = lexicon.someOf.all(tokens);
  const whole = headline(facts);
  const parts = partsAmong(mentions, facts);
  const [part] = parts;
  if (phrase === undefined || whole === undefined || part === undefined || parts.length > 1) return undefined;
  const isBehind = mentions.every(({ start }) => start >= phrase.start);
  return isBehind && isPart(part, whole, facts) ? { premise: 'confirmed', told: [part] } : undefined;
}

/** "Are the 150 billion public money?": the sum of the other side. */
export function notTheirs(reading: Reading, mentions: readonly Mention[], facts: Facts): Relation | undefined {
  const whole = headline(facts)?.id;
  const figures = mentions.filter(({ by, fact }) => by === 'figure' && fact.id !== whole);
  const subjects = new Set(
    mentions.flatMap(({ by, fact }) => (by === 'subject' && fact.id !== whole ? [fact.id] : [])),
  );
  const [figure] = figures;
  const [subject] = subjects;
  if (figure === undefined || subject === undefined || figures.length > 1 || subjects.size > 1) return undefined;
  const other = facts[subject];
  if (reading.quantities.length > 2 || other === undefined || figure.fact.complement !== subject) return undefined;
  return { premise: 'corrected', told: [figure.fact, other] };
}
