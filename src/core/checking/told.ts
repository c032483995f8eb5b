// What is told of what a text claims, and what words that accounts for.
import { type Fact, type Facts, ofRole } from '../knowledge/fact.ts';
import type { Tag } from '../reading/tagger.ts';
import type { Entries } from '../resolving/parts.ts';
import type { Claim } from './claim.ts';
import { saidConcepts } from './said-concepts.ts';
import type { Sentence } from './sentences.ts';

/** What every text on the plan may say: what the plan is, whatever else is claimed. */
function general(facts: Facts): Fact[] {
  const overview = ofRole('overview', facts);
  return overview === undefined ? [] : [overview, ...overview.facts.flatMap((id) => facts[id] ?? [])];
}

function relatives(fact: Fact, facts: Facts): Fact[] {
  return [fact, ...[...fact.inputs, ...fact.facts].flatMap((id) => facts[id] ?? [])];
}

/** The entries that tell of what is claimed, and those that they are computed from. */
export function toldBy(claims: readonly Claim[], facts: Facts): Fact[] {
  const told = claims.flatMap(({ entry = '' }) => facts[entry] ?? []).filter(({ kind }) => kind !== 'unstated');
  return [...new Set(told.flatMap((fact) => relatives(fact, facts)))];
}

interface Held {
  readonly words: readonly ReadonlySet<string>[];
  readonly concepts: readonly ReadonlySet<string>[];
}

export function heldBy(told: readonly Fact[], { reading }: Sentence, { facts, accounts }: Entries): Held {
  const { language, lexicon } = reading;
  const all = [...told, ...general(facts)];
  const hasFigure = told.some(({ figure }) => figure !== undefined);
  const conceptsOf = ({ id }: Fact): ReadonlySet<string> => saidConcepts({ lexicon, language, facts, accounts }, id);
  return {
    words: all.map(({ id }) => accounts(language, id).said.words),
    concepts: all.map((fact) =>
      hasFigure ? conceptsOf(fact) : new Set([...conceptsOf(fact)].filter((concept) => !lexicon.kindred.has(concept))),
    ),
  };
}

export function isHeld({ concepts }: Tag, held: Held): boolean {
  return concepts.some((concept) => held.concepts.some((own) => own.has(concept)));
}
