// A sentence held against statements that are known to be held, or not to be: what its words alone don't tell.
import { agrees } from '../checked-text.ts';
import { type Fact, ofRole } from '../knowledge/fact.ts';
import type { Range } from '../reading/range.ts';
import type { Reading } from '../reading/reading.ts';
import { proposedFor } from '../resolving/proposed.ts';
import { HELD, isStatedOf, statedWordsOf, truths } from '../verifying/stated-claim.ts';
import type { Claim } from './claim.ts';
import type { Scene } from './scene.ts';

/** Up to here a sentence is like statements that aren't held, whatever its figures and names. */
const UNHELD = -0.45;
/** An entry may be what a sentence states from this score on. */
const LIKELY = 0.25;

const isSilent = ({ verdict }: Claim): boolean => verdict === 'not_in_source';
/** "Nearly 200 billion", "5 billion each" are right of their figures, whatever they are like. */
const isPlain = ({ verdict, stated }: Claim): boolean =>
  verdict === 'matches' || (verdict === 'computed' && stated?.unit.main !== true);

/** What is stated: a question behind it is none. */
function statedRange({ sentence }: Scene): Range {
  return { start: 0, end: sentence.states };
}

function statedReading(scene: Scene): Reading {
  const { reading } = scene.sentence;
  const { end } = statedRange(scene);
  const isInside = (range: Range): boolean => range.end <= end;
  return {
    ...reading,
    tokens: reading.tokens.slice(0, end),
    courtesy: reading.courtesy.slice(0, end),
    quantities: reading.quantities.filter(isInside),
    tags: reading.tags.filter(isInside),
  };
}

/** How far the sentence is held of each of these. */
function truthsOf(scene: Scene, told: readonly Fact[]): number[] {
  const ids = told.map(({ id }) => id);
  return truths(scene.sentence.reading, statedRange(scene), ids, scene.entries);
}

/** Whether it is held of these word for word, denials too, and as a whole. */
function isHeld(scene: Scene, told: readonly Fact[]): boolean {
  const reading = statedReading(scene);
  const stated = statedWordsOf(reading, told, scene.entries);
  const denying = scene.tables.denials
    .all(reading.tokens)
    .flatMap(({ start, end }) => reading.tokens.slice(start, end));
  return (
    stated !== undefined &&
    denying.every(({ text }) => stated.isFirm(text)) &&
    truthsOf(scene, told).every((score) => score >= HELD) &&
    isStatedOf(reading, { told, beside: [], isText: true }, scene.entries)
  );
}

/** The entry that a sentence states of which nothing was found. */
function factStated(scene: Scene): Fact | undefined {
  const { sentence, entries } = scene;
  const { best } = proposedFor(sentence.reading, statedRange(scene), entries.model);
  const likely = best.flatMap(({ id, score }) => (score >= LIKELY ? (entries.facts[id] ?? []) : []));
  return likely.find((fact) => fact.kind !== 'unstated' && isHeld(scene, [fact]));
}

/** Its figures and names are right, and it is like statements that aren't held of any of them. */
function isUnheld(scene: Scene, claims: readonly Claim[], told: readonly Fact[]): boolean {
  const { sentence, tables, entries } = scene;
  const isDenied = tables.denials.has(sentence.reading.tokens);
  if (isDenied || !claims.every(isPlain) || statedWordsOf(sentence.reading, told, entries) === undefined) return false;
  return truthsOf(scene, told).every((score) => score < UNHELD);
}

/**
 * The claims of a sentence, with what statements make of it: nothing is left over where it is like those that are held; where it is
 * like those that aren't, it says what the source doesn't, however right its figures and names.
 */
export function withStatements(scene: Scene, claims: readonly Claim[]): readonly Claim[] {
  const { facts } = scene.entries;
  const found = claims.filter((claim) => !isSilent(claim));
  if (found.some(({ verdict }) => !agrees(verdict))) return claims;
  const told = [...new Set(found.flatMap(({ entry = '' }) => facts[entry] ?? []))];
  if (told.length === 0) {
    const fact = factStated(scene);
    return fact === undefined ? claims : [{ ...statedRange(scene), verdict: 'matches', entry: fact.id }];
  }
  if (claims.length > found.length) return isHeld(scene, told) ? found : claims;
  if (!isUnheld(scene, claims, told)) return claims;
  const unsaid = ofRole('catch_all', facts);
  const entry = unsaid === undefined ? {} : { entry: unsaid.id };
  return [...claims, { ...statedRange(scene), verdict: 'not_in_source', ...entry }];
}
