// Which of the words that are left over claim something, and which may be mere colour.
import { isYear } from '../reading/quantity.ts';
import type { Range } from '../reading/range.ts';
import type { Reading } from '../reading/reading.ts';
import { means, type Tag } from '../reading/tagger.ts';
import { isNeutral } from './coverage.ts';
import type { Scene } from './scene.ts';
import { isDoneByPresenter } from './speaker.ts';

export function tagAt({ tags }: Reading, at: number): Tag | undefined {
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
export interface Known {
  /** Of all that the article says. */
  readonly stated: ReadonlySet<string>;
  /** Names that are right of nothing: "in Paris or Brussels". */
  readonly strange: readonly Range[];
}

/** A denial, or what turns a claim round. */
function isTurning({ sentence: { reading }, tables }: Scene, at: number): boolean {
  return [tables.denials, tables.contrary].some((table) => table.at(reading.tokens, at) !== undefined);
}

/** Words that can't be mere colour: a denial, a year, a number of things, a name that isn't known, what stands for something else. */
export function isTelling(scene: Scene, at: number, { stated, strange }: Known): boolean {
  const { reading, isCapital } = scene.sentence;
  const { tokens } = reading;
  const token = tokens[at];
  if (token === undefined) return false;
  if (isTurning(scene, at) || strange.some(({ start, end }) => at >= start && at < end)) return true;
  if (token.kind === 'number') return isYear(token) || tokens[at + 1]?.kind === 'word';
  const tag = tagAt(reading, at);
  if (tag === undefined) return (isCapital(at) && at > 0) || isLedTo(scene, at) || isDoneByPresenter(scene, at);
  const { talk, status, degree } = reading.lexicon;
  if (means(tag, status) || means(tag, degree)) return true;
  if (tag.concepts.every((concept) => talk.has(concept))) return false;
  return !isNeutral(tag, reading) && !tag.concepts.some((concept) => stated.has(concept));
}
