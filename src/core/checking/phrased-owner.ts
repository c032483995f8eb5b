// Whose a figure is, or isn't, by how it is put: "respectively", "that is", "of the total", "each".
import { type Fact, subjectOf } from '../knowledge/fact.ts';
import type { Quantity } from '../reading/quantity.ts';
import { holdsOf } from '../verifying/claimed-figure.ts';
import { headline } from '../verifying/fact-figures.ts';
import { inOrder } from '../verifying/sides.ts';
import { figureOf, type Owner, ownersOf } from './owners.ts';
import type { Scene } from './scene.ts';

/** "…, that is, 150 billion": the same in other words, of whatever subject in front has that figure. */
function putAnotherWay({ sentence, cues, tables, entries: { facts } }: Scene, quantity: Quantity): Fact | undefined {
  const { tokens } = sentence.reading;
  const isBehind = [1, 2, 3].some((back) => tables.that_is.at(tokens, quantity.start - back)?.end === quantity.start);
  const named = cues.filter(({ end, isPlan }) => isBehind && !isPlan && end <= quantity.start);
  const owners = named.flatMap(({ subject }) => figureOf(subject, quantity, facts) ?? []);
  return owners.find((fact) => holdsOf(quantity, fact));
}

/** The fact that a figure is said to be of, beside all words near it. */
export function byPhrase(scene: Scene, quantity: Quantity): Fact | undefined {
  const { sentence, cues, entries } = scene;
  const sides = cues.flatMap(({ isPlan, subject }) => (isPlan ? [] : [subject]));
  const ordered = inOrder(sentence.reading, quantity, sides);
  return putAnotherWay(scene, quantity) ?? figureOf(ordered, quantity, entries.facts);
}

/** "20 billion of the total": a part, and no claim about the whole. */
export function isPartOf({ sentence, tables, entries: { facts } }: Scene, quantity: Quantity, { cue }: Owner): boolean {
  const { tokens, lexicon } = sentence.reading;
  const part = tables.some_of.at(tokens, quantity.end);
  if (part === undefined || cue.start < part.end || cue.subject !== subjectOf(headline(facts))) return false;
  return tokens.slice(part.end, cue.start).every((_, at) => lexicon.plan.at(tokens, part.end + at) !== undefined);
}

/** "25,000 per site" is no number of sites. */
export function isForEach({ sentence, tables }: Scene, { cue }: Owner): boolean {
  const { tokens } = sentence.reading;
  return [1, 2].some((back) => tables.for_each.at(tokens, cue.start - back)?.end === cue.start);
}

/** "Each chip costs 30,000 euros": of something that has no sum in the article. */
export function isOfEachElse(scene: Scene, quantity: Quantity): boolean {
  const { sentence, cues, entries } = scene;
  const [nearest] = ownersOf(sentence, quantity, cues).filter((owner) => isForEach(scene, owner));
  return nearest !== undefined && figureOf(nearest.cue.subject, quantity, entries.facts) === undefined;
}
