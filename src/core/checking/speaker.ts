// Who is named for what they say: "she says …", "according to her".
import { agrees } from '../checked-text.ts';
import { ofRole } from '../knowledge/fact.ts';
import type { Range } from '../reading/range.ts';
import type { Claim } from './claim.ts';
import { announcements } from './naming.ts';
import type { Scene } from './scene.ts';

/** With nothing but small words between the name and a word for saying, before it or behind. */
function isSpeaking({ sentence: { reading }, tables }: Scene, { start, end }: Range): boolean {
  const { tokens, lexicon } = reading;
  return tables.saying.all(tokens).some((saying) => {
    const between = saying.start >= end ? tokens.slice(end, saying.start) : tokens.slice(saying.end, start);
    return between.every(({ text, kind }) => kind === 'mark' || lexicon.functionWords.has(text));
  });
}

/** "She resigned": the word right behind the name of who presented the plan says what else was done. */
export function isDoneByPresenter({ sentence: { reading }, entries: { facts } }: Scene, at: number): boolean {
  const { tokens, lexicon } = reading;
  const presenter = ofRole('presenter', facts)?.id;
  if (tokens[at]?.kind !== 'word' || lexicon.functionWords.has(tokens[at]?.text ?? '')) return false;
  return lexicon.names
    .all(tokens)
    .some(({ end, value }) => end === at && value.some(({ fact, right }) => right && fact === presenter));
}

/**
 * Whoever speaks is said to have announced nothing: that is no claim that could be right where all else that is claimed is wrong,
 * or isn't known.
 */
export function withoutSpeaker(scene: Scene, claims: readonly Claim[]): Claim[] {
  const { facts } = scene.entries;
  const presenter = ofRole('presenter', facts)?.id;
  const isSpeaker = (claim: Claim): boolean =>
    claim.entry === presenter && agrees(claim.verdict) && announcements(scene).length === 0 && speaks(claim);
  const isOpposed = claims.some(({ entry }) => facts[entry ?? '']?.opposed);
  const speaks = (claim: Claim): boolean =>
    isOpposed || isSpeaking(scene, claim) || isDoneByPresenter(scene, claim.end);
  const isAlone = !claims.some((claim) => claim.entry !== presenter && agrees(claim.verdict));
  return claims.filter((claim) => !isAlone || !isSpeaker(claim));
}
