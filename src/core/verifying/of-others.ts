// What a claim says of other things than those that are told: their names, what they are called, what has figures of its own.
import { type Fact, type Facts, ofRole, subjectOf } from '../knowledge/fact.ts';
import type { NameClaim } from '../reading/name-table.ts';
import { once } from '../reading/once.ts';
import { isIn, type Range } from '../reading/range.ts';
import type { Reading } from '../reading/reading.ts';
import type { Found } from '../text/phrase-table.ts';
import type { EntryAccounts } from './accounts.ts';
import { amountOf } from './mentions.ts';
import { relativesOf } from './relatives.ts';

type Named = Found<readonly NameClaim[]>;

/** Those that a name is right of. */
const rightly = ({ value }: Named): string[] => value.flatMap(({ fact, right }) => (right ? [fact] : []));

/**
 * "Will four sites be opened in Paris?", "the programme InvestEU": a proper name that is wrong of all, or right of a fact that neither the
 * answers name nor the claim speaks of otherwise.
 */
function strayNames(
  { tokens, lexicon }: Reading,
  told: readonly Fact[],
  entries: readonly EntryAccounts[],
  facts: Facts,
): Named[] {
  const own = new Set([...told.map(({ id }) => id), ...entries.flatMap(({ named }) => named)]);
  const plan = subjectOf(ofRole('overview', facts));
  const ofPlan = lexicon.plan.all(tokens);
  const subjects = lexicon.subjects.all(tokens);
  const aspects = lexicon.aspects.all(tokens);
  const isSpokenOf = (id: string, hit: Range): boolean => {
    const [subject, aspect] = facts[id]?.pairs[0] ?? [];
    if (own.has(id) || subject === plan) return true;
    const isApart = (word: Range): boolean => !isIn(word, hit);
    // A name that is no name of its own, as what something is likened to, needs that to be spoken of.
    if (facts[id]?.named !== true) return aspects.some((word) => word.value === aspect && isApart(word));
    const isBeside = told.some((fact) => subjectOf(fact) === subject);
    return isBeside || subjects.some((word) => word.value === subject && isApart(word));
  };
  return lexicon.names.all(tokens).filter((hit) => {
    const isProper = hit.value.every(({ proper }) => proper);
    if (!isProper || ofPlan.some((name) => isIn(hit, name))) return false;
    return !rightly(hit).some((id) => isSpokenOf(id, hit));
  });
}

/** "Is European AI Champions the name of the 200 billion?": the name of one sum's own beside what is told of another. */
function namesOfSums({ tokens, lexicon }: Reading, told: readonly Fact[], facts: Facts): Named[] {
  const sums = told.flatMap((fact) => amountOf(subjectOf(fact), facts) ?? []);
  const isAnothers = (id: string): boolean => {
    const fact = facts[id];
    const isName = fact?.named === true || fact?.affirmed === 'one';
    const own = isName ? amountOf(subjectOf(fact), facts) : undefined;
    return own !== undefined && !sums.includes(own);
  };
  return sums.length === 0 ? [] : lexicon.names.all(tokens).filter((hit) => rightly(hit).some(isAnothers));
}

/** The subjects that have figures of their own, without the whole. */
const figuredIn = once((facts: Facts): ReadonlySet<string | undefined> => {
  const whole = subjectOf(ofRole('headline', facts));
  const figured = Object.values(facts).filter(({ kind, figure }) => kind === 'stated' && figure !== undefined);
  return new Set(figured.map(subjectOf).filter((subject) => subject !== whole));
});

const isLong = ({ start, end }: Range): boolean => end - start > 1;

/** "The taxpayer pays the 200 billion", "the chips are compared to CERN": what has figures of its own, and no answer speaks of it. */
function otherSubjects(
  { tokens, tags, lexicon }: Reading,
  told: readonly Fact[],
  entries: readonly EntryAccounts[],
  facts: Facts,
): Range[] {
  const own = new Set(told.flatMap(({ pairs }) => pairs.map(([subject]) => subject)));
  const idle = [...lexicon.names.all(tokens), ...lexicon.claims.carrying.all(tokens).filter(isLong)];
  const isSaid = (word: Range): boolean => {
    const concepts = tags.filter((tag) => isIn(tag, word)).flatMap((tag) => tag.concepts);
    return entries.some(
      ({ said }) =>
        tokens.slice(word.start, word.end).every(({ text }) => said.words.has(text)) ||
        concepts.some((concept) => lexicon.synonyms.has(concept) && said.concepts.has(concept)),
    );
  };
  return lexicon.subjects
    .all(tokens)
    .filter(
      (word) =>
        figuredIn(facts).has(word.value) &&
        !own.has(word.value) &&
        !isSaid(word) &&
        !idle.some((own) => isIn(word, own)),
    );
}

/** @param told what is told, and `entries` the accounts of all that belongs to it */
export function ofOthers(
  reading: Reading,
  told: readonly Fact[],
  entries: readonly EntryAccounts[],
  facts: Facts,
): Range[] {
  const all = told.flatMap((fact) => relativesOf(fact, facts));
  return [
    ...reading.lexicon.otherPlans.all(reading.tokens),
    ...strayNames(reading, all, entries, facts),
    ...namesOfSums(reading, told, facts),
    ...otherSubjects(reading, all, entries, facts),
  ];
}
