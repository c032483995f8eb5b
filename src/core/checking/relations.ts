// What a sentence says of one sum against another: more than, a third of, three to one, the rest.
import type { ClaimVerdict } from '../checked-text.ts';
import type { Facts } from '../knowledge/fact.ts';
import { isIn, overlaps, type Range } from '../reading/range.ts';
import type { Reading } from '../reading/reading.ts';
import { sliceOf } from '../reading/slice.ts';
import { comparisonOf } from '../verifying/bare-comparison.ts';
import { amountOf, type Mention, mentionsIn } from '../verifying/mentions.ts';
import { besides, partOf } from '../verifying/part-of.ts';
import { namedSum } from '../verifying/relations.ts';
import { shareOf } from '../verifying/shares.ts';
import { differenceOf, gapOf } from '../verifying/sides-apart.ts';
import { type Comparison, computedOf, multipleOf } from '../verifying/sides-compared.ts';
import type { Relation } from '../verifying/told.ts';
import type { Cue } from './cues.ts';
import type { Related } from './related.ts';
import { remainders, restOf } from './remainder-claims.ts';
import type { Scene } from './scene.ts';
import { onlyOf, outOf, sidesCompared } from './side-claims.ts';

/** The sums that are spoken of, by any word that speaks of them. */
function mentionsOf(reading: Reading, cues: readonly Cue[], facts: Facts): Mention[] {
  const found = mentionsIn(reading, facts);
  const further = cues.flatMap(({ start, end, subject, isPlan, isName }): Mention[] => {
    const fact = isPlan || isName ? undefined : amountOf(subject, facts);
    return fact === undefined || found.some((mention) => overlaps(mention, { start, end }))
      ? []
      : [{ fact, by: 'subject', start, end }];
  });
  return [...found, ...further].sort((one, other) => one.start - other.start);
}

const fromComparison = ({ told, holds, opposed, start, end, quantity }: Comparison): Related => ({
  start,
  end,
  verdict: holds ? 'computed' : opposed ? 'reversed' : 'differs',
  entry: told.id,
  uses: [quantity],
});

function entryOf({ told }: Relation, facts: Facts): string | undefined {
  const [one, other] = told;
  if (one === undefined || other === undefined) return one?.id;
  return (one.complement === other.id ? computedOf(one, other, facts) : one).id;
}

function fromRelation(
  relation: Relation | undefined,
  wrong: ClaimVerdict,
  mentions: readonly Mention[],
  facts: Facts,
): Related | undefined {
  if (relation?.premise === undefined) return undefined;
  const entry = entryOf(relation, facts);
  return {
    start: mentions[0]?.start ?? 0,
    end: mentions.at(-1)?.end ?? 0,
    verdict: relation.premise === 'confirmed' ? 'computed' : wrong,
    ...(entry === undefined ? {} : { entry }),
    uses: [...(relation.held ?? []), ...mentions.filter(({ by }) => by === 'figure')],
  };
}

/** Whether a share or multiple would be right the other way round. */
function shareWrong(reading: Reading, mentions: readonly Mention[], facts: Facts): ClaimVerdict {
  const [quantity] = reading.quantities;
  const [one, other] = [mentions[0], mentions.at(-1)];
  if (quantity === undefined || one === undefined || other === undefined) return 'differs';
  const turned = [
    { ...other, start: one.start, end: one.end },
    { ...one, start: other.start, end: other.end },
  ];
  return shareOf(reading, turned, facts)?.premise === 'confirmed' ? 'reversed' : 'differs';
}

function relatedIn(reading: Reading, cues: readonly Cue[], facts: Facts): Related | undefined {
  const mentions = mentionsOf(reading, cues, facts);
  const compared =
    multipleOf(reading, mentions, facts) ?? gapOf(reading, mentions, facts) ?? differenceOf(reading, mentions, facts);
  if (compared !== undefined) return fromComparison(compared);
  const subjects = mentions.filter(({ by }) => by === 'subject');
  return (
    fromRelation(namedSum(reading, mentions), 'differs', mentions, facts) ??
    fromRelation(shareOf(reading, subjects, facts), shareWrong(reading, subjects, facts), subjects, facts) ??
    fromRelation(besides(reading, mentions, facts), 'reversed', mentions, facts) ??
    fromRelation(partOf(reading, mentions, facts), 'reversed', mentions, facts) ??
    fromRelation(comparisonOf(reading, facts), 'reversed', mentions, facts)
  );
}

const shifted = <R extends Range>(range: R, by: number): R => ({
  ...range,
  start: range.start + by,
  end: range.end + by,
});

function inStretch({ sentence, cues, entries }: Scene, stretch: Range): Related[] {
  const own = cues.filter((cue) => isIn(cue, stretch)).map((cue) => shifted(cue, -stretch.start));
  const found = relatedIn(sliceOf(sentence.reading, stretch), own, entries.facts);
  if (found === undefined) return [];
  return [{ ...shifted(found, stretch.start), uses: found.uses.map((range) => shifted(range, stretch.start)) }];
}

export function relationClaims(scene: Scene): Related[] {
  const { stretches } = scene.sentence;
  const found = stretches.flatMap((stretch) => inStretch(scene, stretch));
  const compared = sidesCompared(scene);
  const all = [
    ...remainders(scene),
    ...restOf(scene),
    ...onlyOf(scene),
    ...outOf(scene),
    ...compared,
    ...(compared.length > 0 ? [] : found),
  ];
  if (all.length > 0) return all;
  return stretches.length > 1 ? inStretch(scene, { start: 0, end: scene.sentence.reading.tokens.length }) : [];
}
