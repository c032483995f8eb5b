// The concepts that an entry's own words and names stand for, of those that say what the article says.
import { type Facts, subjectOf } from '../knowledge/fact.ts';
import type { Language } from '../knowledge/language.ts';
import type { Lexicon } from '../reading/lexicon.ts';
import { once } from '../reading/once.ts';
import { wordsOf } from '../text/tokenize.ts';
import type { Accounts } from '../verifying/accounts.ts';

/** What the right names of a fact stand for, but those that another has too. */
function conceptsOfNames({ written, tagger }: Lexicon, id: string): string[] {
  const others = new Set(Object.entries(written.names).flatMap(([other, { right }]) => (other === id ? [] : right)));
  const names = (written.names[id]?.right ?? []).filter((name) => !others.has(name));
  return names.flatMap((name) => tagger.tag(wordsOf(name)).flatMap(({ concepts }) => concepts));
}

export interface Saying {
  readonly lexicon: Lexicon;
  readonly language: Language;
  readonly facts: Facts;
  readonly accounts: Accounts;
}

/** What speaks of things that the article leaves unsaid: an answer's word may stand for it too. */
const unsaidConcepts = once((_: Lexicon, { language, facts, accounts }: Saying): ReadonlySet<string> => {
  const unsaid = Object.values(facts).filter(({ kind }) => kind === 'unstated');
  return new Set(unsaid.flatMap(({ id }) => [...accounts(language, id).said.concepts]));
});

/** What the right names stand for of the fact and of those that are about the same. */
function namedConcepts({ lexicon, facts }: Saying, id: string): ReadonlySet<string> {
  const subject = subjectOf(facts[id]);
  const related = Object.keys(lexicon.written.names).filter(
    (other) => other === id || subjectOf(facts[other]) === subject,
  );
  return new Set(related.flatMap((other) => conceptsOfNames(lexicon, other)));
}

function saidAnew(saying: Saying, id: string): ReadonlySet<string> {
  const { lexicon, language, accounts } = saying;
  const { talk, status, degree, synonyms, kindred } = lexicon;
  const names = namedConcepts(saying, id);
  const left = unsaidConcepts(lexicon, saying);
  const says = (concept: string): boolean =>
    synonyms.has(concept) || kindred.has(concept) || (names.has(concept) && !left.has(concept));
  const isSmall = (concept: string): boolean => talk.has(concept) || status.has(concept) || degree.has(concept);
  return new Set([...accounts(language, id).said.concepts].filter((concept) => says(concept) && !isSmall(concept)));
}

/** Of each entry, found when first asked for. */
const saidByEntry = once((_: Lexicon) => new Map<string, ReadonlySet<string>>());

/** An answer's words stand for more than it says: "open" is no open source. */
export function saidConcepts(saying: Saying, id: string): ReadonlySet<string> {
  const known = saidByEntry(saying.lexicon);
  const found = known.get(id) ?? saidAnew(saying, id);
  known.set(id, found);
  return found;
}

const statedIn = once((_: Lexicon, saying: Saying): ReadonlySet<string> => {
  const told = Object.values(saying.facts).filter(({ kind }) => kind !== 'unstated');
  return new Set(told.flatMap(({ id }) => [...saidConcepts(saying, id)]));
});

/** Of all that the article says. */
export function statedConcepts(saying: Saying): ReadonlySet<string> {
  return statedIn(saying.lexicon, saying);
}
