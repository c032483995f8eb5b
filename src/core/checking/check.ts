// A text to its claims: sentence by sentence, each bound to what it is about and held against the facts.
import { agrees, type CheckedClaim, type TextVerdict } from '../checked-text.ts';
import type { Facts } from '../knowledge/fact.ts';
import { formatFigure } from '../knowledge/figure.ts';
import type { ClaimTables } from '../reading/claim-tables.ts';
import { isIn } from '../reading/range.ts';
import { wholeOf } from '../reading/reading.ts';
import type { Entries } from '../resolving/parts.ts';
import { proposedFor } from '../resolving/proposed.ts';
import { byAspect } from './by-aspect.ts';
import type { Claim } from './claim.ts';
import { type Cue, cuesOf } from './cues.ts';
import { denied } from './denied.ts';
import { detailClaims } from './details.ts';
import { fitsPlan, isAboutPlan, mayBeAboutPlan, speaksOfElse } from './domain.ts';
import { withExchanged } from './exchanged.ts';
import { boundIn, figureClaims } from './figures.ts';
import { namedClaims } from './named.ts';
import { allOf, noneOf, noneOfAll } from './none-claims.ts';
import { relationClaims } from './relations.ts';
import { type Carried, type Scene, themesOf } from './scene.ts';
import { type Reader, type Sentence, sentencesOf } from './sentences.ts';
import { withoutSpeaker } from './speaker.ts';
import { withStatements } from './stated.ts';
import { isOfUnsaid } from './unsaid-sums.ts';
import { verdictOn } from './whole-verdict.ts';

export interface Ground {
  readonly entries: Entries;
  readonly reader: Reader;
  readonly tables: ClaimTables;
}

/** How much the words of a sentence speak for each entry. */
function likelyIn({ reading }: Sentence, { model }: Entries): ReadonlyMap<string, number> {
  return new Map(proposedFor(reading, wholeOf(reading), model).best.map(({ id, score }) => [id, score]));
}

const FARTHEST_ASPECT = 3;

/** "Ten of four": more than there are can't be a part of them. */
const exceeds = ({ claimed, stated }: Claim): boolean =>
  claimed !== undefined && stated !== undefined && claimed.unit.id === stated.unit.id && claimed.value > stated.value;

/** The figures of a claim that is left to the entry of its aspect: "40 billion a year". */
function withAspects(figures: readonly Claim[], aspects: readonly Claim[]): Claim[] {
  const kept = figures.filter(
    (figure) =>
      agrees(figure.verdict) ||
      exceeds(figure) ||
      aspects.every((aspect) => Math.abs(aspect.start - figure.end) > FARTHEST_ASPECT),
  );
  return [...kept, ...aspects];
}

/** In tokens: a claim so near says what the figure is, or that nothing says it. */
const APART = 6;

/** A bare number of which nothing can be told counts only where nothing else is said. */
function isTold({ verdict, start, end }: Claim, _: number, all: readonly Claim[]): boolean {
  if (verdict !== 'unclear') return true;
  return all.every(
    (other) =>
      other.start === start || other.verdict === 'unclear' || other.end <= start - APART || other.start >= end + APART,
  );
}

function claimsOf(scene: Scene): Claim[] {
  const { sentence, entries } = scene;
  const { facts } = entries;
  const related = relationClaims(scene);
  const bound = boundIn(
    scene,
    related.flatMap(({ uses }) => uses),
  );
  const held = figureClaims(sentence, bound, facts).map((claim) => denied(scene, claim));
  const aspects = byAspect(scene, held);
  const figures = withAspects(held, aspects);
  const names = namedClaims(scene, () => likelyIn(sentence, entries)).filter(
    (name) => !figures.some(({ start, end }) => name.start >= start && name.end <= end),
  );
  const none = [...noneOf(scene), ...noneOfAll(scene, held), ...allOf(scene, held)];
  const claims: Claim[] = [...related, ...figures, ...names, ...none];
  const used = [...related, ...bound.map(({ quantity }) => quantity), ...names, ...none, ...aspects];
  const details = detailClaims(scene, claims, used);
  const isWithin = (claim: Claim): boolean =>
    details.some((detail) => detail.entry === claim.entry && detail.verdict === claim.verdict && isIn(claim, detail));
  const silent = [...claims, ...details].filter(({ verdict }) => verdict === 'not_in_source');
  const own = claims.filter((claim) => !isWithin(claim) && !isOfUnsaid(scene, claim, silent));
  const all = withoutSpeaker(scene, [...own, ...details].filter(isTold));
  return [...withStatements(scene, all)].sort((one, other) => one.start - other.start);
}

/** Without those inside a longer expression that says nothing: the "together" of "brings together". */
function cuesIn(sentence: Sentence, { carrying }: ClaimTables, facts: Facts): Cue[] {
  const idle = carrying.all(sentence.reading.tokens).filter(({ start, end }) => end - start > 1);
  const isIdle = (cue: Cue): boolean =>
    idle.some((words) => isIn(cue, words) && words.end - words.start > cue.end - cue.start);
  return cuesOf(sentence, facts).filter((cue) => cue.isPlan || !isIdle(cue));
}

/** What the next sentence may go on from. */
function carriedFrom(scene: Scene): Carried {
  const subject = scene.cues.findLast(({ isPlan }) => !isPlan)?.subject ?? scene.cues.at(-1)?.subject;
  if (subject === undefined) return scene.carried;
  return scene.sentence.states === 0 ? { subject, isAsked: true } : { subject };
}

function checked({ start, end, verdict, entry, claimed, stated }: Claim, { placeOf }: Sentence): CheckedClaim {
  return {
    ...placeOf({ start, end }),
    verdict,
    ...(entry === undefined ? {} : { entry }),
    ...(claimed === undefined ? {} : { claimed: formatFigure(claimed) }),
    ...(stated === undefined ? {} : { stated: formatFigure(stated) }),
  };
}

export interface Checked {
  readonly verdict: TextVerdict;
  readonly claims: readonly CheckedClaim[];
}

const ELSEWHERE: Checked = { verdict: 'not_about_plan', claims: [] };

/** Where the plan isn't named, every word must speak of it: nothing is left over, and no figure of another kind. */
function isHeldWhole({ verdict }: CheckedClaim): boolean {
  return agrees(verdict) || verdict === 'differs' || verdict === 'reversed' || verdict === 'swapped';
}

/** @param text of at most CHECK_LIMIT code points */
export function checkText(text: string, { entries, reader, tables }: Ground): Checked {
  const sentences = sentencesOf(text, reader);
  const { facts } = entries;
  const isAbout = isAboutPlan(sentences, entries);
  if (!isAbout && speaksOfElse(sentences)) return ELSEWHERE;
  const found: Claim[] = [];
  const claims: CheckedClaim[] = [];
  let carried: Carried = {};
  for (const sentence of sentences) {
    const cues = cuesIn(sentence, tables, facts);
    const scene: Scene = { sentence, cues, carried, tables, entries, themes: themesOf(sentence, carried, facts) };
    const own = sentence.states > 0 ? claimsOf(scene) : [];
    found.push(...own);
    claims.push(...own.map((claim) => checked(claim, sentence)));
    carried = carriedFrom(scene);
  }
  const exchanged = withExchanged(claims);
  const mayBe = mayBeAboutPlan(sentences, entries) && exchanged.every(isHeldWhole);
  if (!isAbout && !mayBe && !fitsPlan(found, entries)) return ELSEWHERE;
  return { verdict: verdictOn(exchanged, true), claims: exchanged };
}
