// What a sentence says that the article doesn't: the words that no claim of it accounts for.
import { type Fact, ofRole, subjectOf } from '../knowledge/fact.ts';
import type { Candidate } from '../matching/candidates.ts';
import { isIn, overlaps, type Range } from '../reading/range.ts';
import { means, type Tag } from '../reading/tagger.ts';
import { proposedFor } from '../resolving/proposed.ts';
import type { Claim } from './claim.ts';
import { coveredIn, smallIn, strangers } from './coverage.ts';
import { statedConcepts } from './said-concepts.ts';
import type { Scene } from './scene.ts';
import { isTelling, type Known, tagAt } from './telling-words.ts';

interface Silent {
  readonly fact: Fact | undefined;
  readonly score: number;
  /** Its own words are among these. */
  readonly speaks: boolean;
}

/** What it adds to a score that its own words, or words of its subject, stand there. */
const SPEAKING = 0.4;
const OF_SUBJECT = 0.2;

/** The entry that the article leaves unsaid and that these words speak of. */
function silentOn({ sentence: { reading }, entries, cues }: Scene, stretch: Range, tags: readonly Tag[]): Silent {
  const { model, facts, accounts } = entries;
  const unstated = proposedFor(reading, stretch, model).best.filter(({ id }) => facts[id]?.kind === 'unstated');
  const concepts = new Set(tags.flatMap((tag) => tag.concepts));
  const speaks = (id: string): boolean =>
    [...accounts(reading.language, id).asked.concepts].some((own) => concepts.has(own));
  const subjects = new Set(cues.filter((cue) => isIn(cue, stretch)).map(({ subject }) => subject));
  const weight = ({ id, score }: Candidate): number =>
    score + (speaks(id) ? SPEAKING : 0) + (subjects.has(subjectOf(facts[id]) ?? '') ? OF_SUBJECT : 0);
  const [best] = [...unstated].sort((one, other) => weight(other) - weight(one));
  const speaking = unstated.find(({ id }) => speaks(id));
  const fact = best === undefined ? undefined : facts[best.id];
  return {
    fact: fact ?? ofRole('catch_all', facts),
    score: best?.score ?? 0,
    speaks: speaking !== undefined,
  };
}

/** Sure enough that a stretch without a claim of its own says something that isn't said. */
const SURE = 0.4;

interface Left {
  readonly stretch: Range;
  readonly at: readonly number[];
  readonly hasClaim: boolean;
}

function leftIn(scene: Scene, stretch: Range, claims: readonly Claim[], covered: readonly boolean[]): Left {
  const at: number[] = [];
  for (let index = stretch.start; index < Math.min(stretch.end, scene.sentence.states); index++)
    if (!covered[index]) at.push(index);
  return { stretch, at, hasClaim: claims.some((claim) => overlaps(claim, stretch)) };
}

function detailOf(scene: Scene, left: Left, known: Known): Claim[] {
  const { stretch, at, hasClaim } = left;
  const { reading } = scene.sentence;
  const [first] = at;
  const last = at.at(-1);
  if (first === undefined || last === undefined) return [];
  const tags = at.flatMap((index) => tagAt(reading, index) ?? []);
  const isCue = (index: number): boolean =>
    scene.cues.some((cue) => !cue.isPlan && index >= cue.start && index < cue.end);
  const telling = at.some((index) => isTelling(scene, index, known)) || (at.length > 1 && at.some(isCue));
  const judges = reading.tags.some((tag) => isIn(tag, stretch) && means(tag, reading.lexicon.opinion));
  // "What a waste!" judges, whatever else its words may mean; beside a claim it may be a detail.
  if (!telling || (judges && !hasClaim)) return [];
  const { fact, score, speaks } = silentOn(scene, stretch, tags);
  const isNamed = at.some((index) => known.strange.some(({ start, end }) => index >= start && index < end));
  if (!hasClaim && score < SURE && !speaks && !isNamed) return [];
  return [{ start: first, end: last + 1, verdict: 'not_in_source', ...(fact === undefined ? {} : { entry: fact.id }) }];
}

/** @param used ranges that the claims account for */
export function detailClaims(scene: Scene, claims: readonly Claim[], used: readonly Range[]): Claim[] {
  const { reading, stretches } = scene.sentence;
  const covered = coveredIn(scene, claims, used);
  const { entries } = scene;
  const known: Known = {
    stated: statedConcepts({ lexicon: reading.lexicon, language: reading.language, ...entries }),
    strange: strangers(scene, used),
  };
  const small = smallIn(scene);
  return stretches
    .map((stretch) => leftIn(scene, stretch, claims, covered))
    .map((left) => (left.at.every((at) => small[at]) ? { ...left, at: [] } : left))
    .flatMap((left) => detailOf(scene, left, known));
}
