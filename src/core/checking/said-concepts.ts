// The concepts that an entry's own words and names stand for, of those that say what the article says.
import { type Facts, subjectOf } from '../knowledge/fact.ts';
import type { Language } from '../knowledge/language.ts';
import type { Lexicon } from '../reading/lexicon.ts';
import { wordsOf } from '../text/tokenize.ts';
import type { Accounts } from '../verifying/accounts.ts';

const named = new WeakMap<Lexicon, Map<string, ReadonlySet<string>>>();

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

const unsaid = new WeakMap<Lexicon, ReadonlySet<string>>();

/** What speaks of things that the article leaves unsaid: an answer's word may stand for it too. */
function unsaidConcepts({ lexicon, language, facts, accounts }: Saying): ReadonlySet<string> {
  const known =
    unsaid.get(lexicon) ??
    new Set(
      Object.values(facts).flatMap(({ kind, id }) =>
        kind === 'unstated' ? [...accounts(language, id).said.concepts] : [],
      ),
    );
  unsaid.set(lexicon, known);
  return known;
}

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
  const left = unsaidConcepts(saying);
  const says = (concept: string): boolean =>
    synonyms.has(concept) || kindred.has(concept) || (names.has(concept) && !left.has(concept));
  const isSmall = (concept: string): boolean => talk.has(concept) || status.has(concept) || degree.has(concept);
  return new Set([...accounts(language, id).said.concepts].filter((concept) => says(concept) && !isSmall(concept)));
}

/** An answer's words stand for more than it says: "open" is no open source. */
export function saidConcepts(saying: Saying, id: string): ReadonlySet<string> {
  const known = named.get(saying.lexicon) ?? new Map<string, ReadonlySet<string>>();
  named.set(saying.lexicon, known);
  const found = known.get(id) ?? saidAnew(saying, id);
  known.set(id, found);
  return found;
}

const stated = new WeakMap<Lexicon, ReadonlySet<string>>();

/** Of all that the article says. */
export function statedConcepts(saying: Saying): ReadonlySet<string> {
  const known =
    stated.get(saying.lexicon) ??
    new Set(
      Object.values(saying.facts).flatMap(({ id, kind }) => (kind === 'unstated' ? [] : [...saidConcepts(saying, id)])),
    );
  stated.set(saying.lexicon, known);
  return known;
}
