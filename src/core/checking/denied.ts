// A claim under a denial: what agrees is contrary then, and what is contrary agrees.
import { agrees, type ClaimVerdict } from '../checked-text.ts';
import type { Claim } from './claim.ts';
import { isDenied, type Scene, stretchOf } from './scene.ts';

function isDeniedBehind({ sentence, tables }: Scene, claim: Claim): boolean {
  const stretch = stretchOf(sentence, claim);
  return tables.denials.has(sentence.reading.tokens.slice(claim.end, stretch.end));
}

/** "Not all of it", "tout ne va pas": what denies "all" may stand behind it too. */
function isAllDenied(scene: Scene, claim: Claim): boolean {
  const { quantities } = scene.sentence.reading;
  const isImplied = quantities.some(({ start, loose }) => start === claim.start && loose === 'implied');
  return isImplied && isDeniedBehind(scene, claim);
}

const PER_CENT = 100;

/** "90 % isn't for the sites", where 10 % is: the share of what is left. */
function isOfRest({ claimed, stated }: Claim): boolean {
  return claimed?.unit.kind === 'share' && stated?.unit.kind === 'share' && PER_CENT - claimed.value === stated.value;
}

/** What is contrary to the article, denied. */
const CONTRARY: Partial<Record<ClaimVerdict, ClaimVerdict>> = { bound_fails: 'bound_holds', reversed: 'computed' };

/** The claim as it stands with what denies it. */
export function denied(scene: Scene, claim: Claim): Claim {
  if (isOfRest(claim) && isDeniedBehind(scene, claim)) return { ...claim, verdict: 'computed' };
  if (!isDenied(scene, claim) && !isAllDenied(scene, claim)) return claim;
  if (isOfRest(claim)) return { ...claim, verdict: 'computed' };
  if (agrees(claim.verdict)) return { ...claim, verdict: 'reversed' };
  const isComputed = scene.entries.facts[claim.entry ?? '']?.kind === 'derived';
  // "No public money in the 200 billion" denies something else.
  if (scene.cues.some((cue) => !cue.isPlan && cue.end <= claim.start && isDenied(scene, cue)))
    return { ...claim, verdict: 'unclear' };
  if (claim.verdict === 'differs') return { ...claim, verdict: isComputed ? 'computed' : 'matches' };
  return { ...claim, verdict: CONTRARY[claim.verdict] ?? claim.verdict };
}
