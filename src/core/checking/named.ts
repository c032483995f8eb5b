// The names of a sentence, each held against the fact that it is a claim about.
import { agrees, type ClaimVerdict } from '../checked-text.ts';
import { type Fact, ofRole, subjectOf } from '../knowledge/fact.ts';
import type { NameClaim } from '../reading/name-table.ts';
import { isIn, type Range } from '../reading/range.ts';
import { amountOf } from '../verifying/mentions.ts';
import { isOfNamed } from './about-named.ts';
import { called } from './called.ts';
import type { Claim } from './claim.ts';
import { announcements, type Hit, isPersonNamed, type Naming } from './naming.ts';
import { isDenied, type Scene, stretchOf } from './scene.ts';
import { isAgent, isOfStrangers, makerOf } from './whose-plan.ts';

const ENOUGH = 0.3;

/** By other words than the name itself. */
function isSpokenOf({ sentence: { reading } }: Scene, subject: string, hit: Range): boolean {
  const { tokens, lexicon } = reading;
  return lexicon.subjects
    .all(tokens)
    .some(({ start, end, value }) => value === subject && (end <= hit.start || start >= hit.end));
}

/** Whether the sentence is about what a fact affirms. */
function isOfAffirmed(naming: Naming, fact: Fact, hit: Hit, right: boolean): boolean {
  const { scene, likely } = naming;
  const plan = subjectOf(ofRole('overview', scene.entries.facts));
  if (subjectOf(fact) === plan && !fact.aim) return isAgent(naming, hit);
  const theme = subjectOf(fact) ?? '';
  const score = likely.get(fact.id) ?? 0;
  const speaks = scene.carried.subject === theme || theme === plan || isSpokenOf(scene, theme, hit);
  if (!right) return score >= ENOUGH && (speaks || score >= 2 * ENOUGH);
  return score >= ENOUGH || (speaks && !fact.aim && theme !== plan);
}

/** "The initiative brings the public part together": what belongs to one side is said of the other. */
function isOfOtherSide({ cues, sentence, entries: { facts } }: Scene, hit: Hit, fact: Fact): boolean {
  const own = amountOf(subjectOf(fact), facts);
  const stretch = stretchOf(sentence, hit);
  const beside = cues.filter((cue) => !cue.isPlan && !cue.isName && isIn(cue, stretch)).map(({ subject }) => subject);
  const other = subjectOf(facts[own?.complement ?? '']);
  return other !== undefined && beside.includes(other) && !beside.includes(subjectOf(fact) ?? '');
}

/** "China isn't", "health is not one of the sectors": what is said of a name is denied behind it. */
function isDeniedBehind({ sentence, tables }: Scene, hit: Hit, fact: Fact): boolean {
  const { tokens, lexicon } = sentence.reading;
  if (fact.opposed) return tables.denials.at(tokens, hit.end) !== undefined;
  const own = tokens.slice(hit.end, stretchOf(sentence, hit).end);
  const [denial] = fact.affirmed === 'several' ? tables.denials.all(own) : [];
  if (denial === undefined) return false;
  return lexicon.subjects.all(own).some(({ start, value }) => start >= denial.end && value === subjectOf(fact));
}

/** "Off limits to companies", "health is excluded": one of several is said to be left out. */
function isBarred({ sentence, tables }: Scene, hit: Hit, fact: Fact): boolean {
  const stretch = stretchOf(sentence, hit);
  return fact.affirmed === 'several' && tables.barred.has(sentence.reading.tokens.slice(stretch.start, stretch.end));
}

/** "Rejects the idea that Europe is left behind": what is refused, not said. */
function isRefuted({ scene: { sentence, tables } }: Naming, hit: Hit, fact: Fact): boolean {
  const refusing = tables.refusing.all(sentence.reading.tokens);
  return fact.opposed === true && refusing.some(({ end }) => end <= hit.start);
}

function verdictOf(naming: Naming, hit: Hit, fact: Fact, right: boolean): ClaimVerdict {
  const { scene } = naming;
  const { tokens } = scene.sentence.reading;
  const stretch = stretchOf(scene.sentence, hit);
  const isContrary = fact.aim && scene.tables.contrary.has(tokens.slice(stretch.start, stretch.end));
  const denied =
    (isDenied(scene, hit) || isDeniedBehind(scene, hit, fact) || isBarred(scene, hit, fact)) !== isContrary;
  if (right && (isOfOtherSide(scene, hit, fact) || (fact.affirmed !== undefined && isOfStrangers(naming, hit))))
    return 'differs';
  if (right) return denied ? 'reversed' : 'matches';
  if (denied || isRefuted(naming, hit, fact)) return 'matches';
  return fact.opposed ? 'reversed' : 'differs';
}

/** "China says", "CERN presented": who is named does what another did. */
function actsForAnother({ scene }: Naming, hit: Hit): boolean {
  const { tokens, lexicon } = scene.sentence.reading;
  let at = hit.end;
  while (lexicon.functionWords.has(tokens[at]?.text ?? '') && at < hit.end + 2) at++;
  return scene.tables.saying.at(tokens, at) !== undefined || announcements(scene).some(({ start }) => start === at);
}

function isAbout(naming: Naming, hit: Hit, { fact: id, right }: NameClaim): boolean {
  const { facts } = naming.scene.entries;
  const fact = facts[id];
  if (fact === undefined) return false;
  if (fact.opposed && naming.scene.tables.saying.at(naming.scene.sentence.reading.tokens, hit.start)?.end === hit.end)
    return false;
  if (fact.affirmed === 'several' && fact !== makerOf(facts) && actsForAnother(naming, hit)) return false;
  if (fact.affirmed !== undefined) return isOfAffirmed(naming, fact, hit, right);
  return fact.named && isOfNamed(naming, fact, hit, right);
}

/** Whose the plan is, then an office before who has it, right before wrong. */
function rank(naming: Naming, { fact: id, right }: NameClaim): number {
  const { facts } = naming.scene.entries;
  const fact = facts[id];
  if (fact !== undefined && fact === makerOf(facts)) return 0;
  const isPresenter = fact?.role === 'presenter' && isPersonNamed(naming.hits, fact);
  return (right ? 1 : 3) + (fact?.named ? 0 : 0.5) + (!right && fact?.aim ? 0.2 : 0) + (isPresenter ? 0.3 : 0);
}

function claimOn(naming: Naming, hit: Hit): Claim[] {
  const { facts } = naming.scene.entries;
  const [claim] = hit.value
    .filter((one) => isAbout(naming, hit, one))
    .sort((one, other) => rank(naming, one) - rank(naming, other));
  const fact = facts[claim?.fact ?? ''];
  if (claim === undefined || fact === undefined) return [];
  return [{ start: hit.start, end: hit.end, verdict: verdictOf(naming, hit, fact, claim.right), entry: fact.id }];
}

/** "Catch up with Russia": what is right of a name is no more so where another of the same is wrong. */
function isBelied({ entry, verdict }: Claim, all: readonly Claim[]): boolean {
  return agrees(verdict) && all.some((other) => other.entry === entry && other.verdict === 'differs');
}

export function namedClaims(scene: Scene, likely: () => ReadonlyMap<string, number>): Claim[] {
  const { reading, states } = scene.sentence;
  const hits = reading.lexicon.names.all(reading.tokens).filter(({ end }) => end <= states);
  if (hits.length === 0) return called(scene);
  const naming: Naming = { scene, hits, likely: likely() };
  const own = hits.flatMap((hit) => claimOn(naming, hit));
  return [...called(scene), ...own.filter((claim) => !isBelied(claim, own))];
}
