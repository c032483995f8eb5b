// What is told of a claimed relation between figures.
import type { Lexicon } from '../reading/lexicon.ts';
import type { Reading } from '../reading/reading.ts';
import { wantsYesOrNo } from '../reading/yes-or-no.ts';
import type { PhraseTable } from '../text/phrase-table.ts';
import { relationIn } from '../verifying/relations.ts';
import { confirmable, type Ground } from './confirmable.ts';
import type { Asked, Verdicts } from './decision.ts';
import { withOpening } from './verdicts.ts';

/** What says that sums are related. */
function relatingTables(lexicon: Lexicon): PhraseTable<true>[] {
  const { partOf, onTopOf, someOf, sumOf, gapBetween, toOne, claims } = lexicon;
  const { for_each: forEach, more, less, than, as_much_as: asMuchAs } = claims;
  return [partOf, onTopOf, someOf, sumOf, gapBetween, toOne, forEach, more, less, than, asMuchAs];
}

/** @returns undefined where no relation is claimed */
export function relationVerdicts(reading: Reading, ground: Ground): Verdicts | undefined {
  const relation = wantsYesOrNo(reading) ? relationIn(reading, ground.facts) : undefined;
  const [first, ...others] = relation?.told ?? [];
  if (relation === undefined || first === undefined) return undefined;
  const { tokens, lexicon } = reading;
  const { premise, held = [] } = relation;
  const phrases = relatingTables(lexicon).flatMap((table) => table.all(tokens));
  const compared = lexicon.comparisons.all(tokens);
  const verdict = premise === undefined ? {} : { verdict: { premise, told: first.id } };
  const asked: Asked[] = [{ fact: first, ...verdict }, ...others.map((fact) => ({ fact }))];
  const { asked: told, ...remark } = confirmable(reading, [], asked, ground, [...held, ...phrases, ...compared]);
  return { ...withOpening(reading, told, ground.facts), ...(premise === undefined ? { remark: 'no_more' } : remark) };
}
