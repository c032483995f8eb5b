// What a sentence says that the article doesn't: the words that no claim of it accounts for.
import { type Fact, type Facts, ofRole, subjectOf } from '../knowledge/fact.ts';
import type { Candidate } from '../matching/candidates.ts';
import { isYear } from '../reading/quantity.ts';
import { isIn, overlaps, type Range } from '../reading/range.ts';
import type { Reading } from '../reading/reading.ts';
import { means, type Tag } from '../reading/tagger.ts';
import { proposedFor } from '../resolving/proposed.ts';
import type { Claim } from './claim.ts';
import { coveredIn, isNeutral, smallIn, strangers } from './coverage.ts';
import { statedConcepts } from './said-concepts.ts';
import type { Scene } from './scene.ts';
import { isDoneByPresenter } from './speaker.ts';

function tagAt({ tags }: Reading, at: number): Tag | undefined {
  return tags.find(({ start, end }) => at >= start && at < end);
}

/** How many small words may stand between what leads to a detail and the detail: "on a trial basis". */
const BETWEEN = 2;

/** Behind a preposition an unknown word is a detail; elsewhere most are verbs that say no more. */
function isLedTo({ sentence: { reading }, tables }: Scene, at: number): boolean {
  const { tokens, lexicon } = reading;
  for (let back = 1; back <= BETWEEN + 1; back++) {
    if (tables.leading.at(tokens, at - back)?.end === at - back + 1) return true;
    if (!lexicon.functionWords.has(tokens[at - back]?.text ?? '')) return false;
  }
  return false;
}

/** What words are held against. */
interface Known {
  /** Of all that the article says. */
  readonly stated: ReadonlySet<string>;
  /** Names that are right of nothing: "in Paris or Brussels". */
  readonly strange: readonly Range[];
}

/** Words that can't be mere colour: a denial, a year, a number of things, a name that isn't known, what stands for something else. */
function isTelling(scene: Scene, at: number, { stated, strange }: Known): boolean {
  const { reading, isCapital } = scene.sentence;
  const { tokens } = reading;
  const token = tokens[at];
  if (token === undefined) return false;
  if (scene.tables.denials.at(tokens, at) !== undefined || strange.some(({ start, end }) => at >= start && at < end))
    return true;
  if (token.kind === 'number') return isYear(token) || tokens[at + 1]?.kind === 'word';
  const tag = tagAt(reading, at);
  if (tag === undefined) return (isCapital(at) && at > 0) || isLedTo(scene, at) || isDoneByPresenter(scene, at);
  const { talk, status, degree } = reading.lexicon;
  if (means(tag, status) || means(tag, degree)) return true;
  if (tag.concepts.every((concept) => talk.has(concept))) return false;
  return !isNeutral(tag, reading) && !tag.concepts.some((concept) => stated.has(concept));
}

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

function detailOf(scene: Scene, { stretch, at, hasClaim }: Left, known: Known): Claim[] {
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

/** How many words may stand between a figure and "each", "a year". */
const NEAR = 3;

/** The entry of an aspect beside a figure, where all that has it is left unsaid. */
function silentAspect(aspect: string, subjects: readonly (string | undefined)[], facts: Facts): Fact | undefined {
  const having = Object.values(facts).filter(({ pairs }) =>
    pairs.some(([subject, own]) => own === aspect && subjects.includes(subject)),
  );
  return having.length > 0 && having.every(({ kind }) => kind === 'unstated') ? having[0] : undefined;
}

/** "100,000 chips each", "40 billion a year": a figure by something of which the article says nothing. */
export function byAspect(scene: Scene, figures: readonly Claim[]): Claim[] {
  const { reading } = scene.sentence;
  const { facts } = scene.entries;
  const { tokens, lexicon } = reading;
  const idle = scene.tables.colour.all(tokens);
  const aspects = lexicon.aspects
    .all(tokens)
    .filter(({ start, end }) => tokens.slice(start, end).some(({ text }) => !lexicon.functionWords.has(text)))
    .filter((aspect) => !idle.some((words) => isIn(aspect, words)));
  return figures.flatMap((claim): Claim[] => {
    const fact = facts[claim.entry ?? ''];
    if (fact === undefined || fact.kind === 'derived') return [];
    const subjects = [fact.pairs[0]?.[0]];
    const [found] = aspects.flatMap(({ start, end, value }) => {
      const gap = start >= claim.end ? start - claim.end : claim.start - end;
      const silent = gap <= NEAR && gap >= 0 ? silentAspect(value, subjects, facts) : undefined;
      return silent === undefined ? [] : [{ start, end, verdict: 'not_in_source', entry: silent.id } as const];
    });
    return found === undefined ? [] : [found];
  });
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
