// What a sentence says that the article doesn't: the words that no claim of it accounts for.
import { type Fact, ofRole, subjectOf } from '../knowledge/fact.ts';
import type { Candidate } from '../matching/candidates.ts';
import { isIn, overlaps, type Range } from '../reading/range.ts';
import { means, type Tag } from '../reading/tagger.ts';
import { proposedFor } from '../resolving/proposed.ts';
import type { Claim } from './claim.ts';
import { coveredIn, smallIn, strangers } from './coverage.ts';
import { leaningsOf } from './leanings.ts';
import { statedConcepts } from './said-concepts.ts';
import type { Scene } from './scene.ts';
import { isMarked, isTelling, type Known, tagAt } from './telling-words.ts';

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

/** The same of the words that are left over alone: they speak of it themselves. */
const ALONE = 0.35;

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

/** Whether what is left may be mere colour; surely so where its stretch speaks of nothing that the plan has. */
function colourOf(scene: Scene, left: Left, known: Known): 'mere' | 'faint' | undefined {
  const { sentence, cues, entries } = scene;
  const { tokens, lexicon } = sentence.reading;
  if (left.at.some((index) => isMarked(scene, index, known))) return undefined;
  const { alone, unsaid, said } = leaningsOf(sentence.reading, left, entries);
  if (alone >= ALONE) return undefined;
  const own = [...cues, ...lexicon.names.all(tokens)].some((range) => isIn(range, left.stretch));
  if (unsaid < SURE) return left.hasClaim || own ? 'faint' : 'mere';
  return said > unsaid ? 'faint' : undefined;
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
  const colour = colourOf(scene, left, known);
  if (colour === 'mere') return [];
  const detail: Claim = { start: first, end: last + 1, verdict: 'not_in_source' };
  return [{ ...detail, ...(fact === undefined ? {} : { entry: fact.id }), ...(colour ? { isFaint: true } : {}) }];
}

/** @param used ranges that the claims account for */
export function detailClaims(scene: Scene, claims: readonly Claim[], used: readonly Range[]): Claim[] {
  const { reading, stretches } = scene.sentence;
  const covered = coveredIn(scene, claims, used);
  const { entries } = scene;
  const known: Known = {
    stated: statedConcepts({ lexicon: reading.lexicon, language: reading.language, ...entries }),
    strange: strangers(scene, used),
    claims,
    aims: claims.filter(({ entry = '' }) => entries.facts[entry]?.aim),
  };
  const small = smallIn(scene);
  return stretches
    .map((stretch) => leftIn(scene, stretch, claims, covered))
    .map((left) => (left.at.every((at) => small[at]) ? { ...left, at: [] } : left))
    .flatMap((left) => detailOf(scene, left, known));
}
