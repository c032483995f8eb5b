// With what people ask for an entry, and what its answer says: words and the concepts that they stand for.
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Language } from '../knowledge/language.ts';
import type { Lexicon } from '../reading/lexicon.ts';
import { type Reading, read } from '../reading/reading.ts';
import { mark } from '../reading/slots.ts';
import { namedIn } from './turned.ts';

export interface Account {
  readonly words: ReadonlySet<string>;
  readonly concepts: ReadonlySet<string>;
}

/** Of an entry in one language. */
export interface EntryAccounts {
  /** Of its questions, its title and its answer; a concept counts that stands in more than a few of them. */
  readonly asked: Account;
  /** Of its answer; a concept counts too that stands in many of its questions. */
  readonly said: Account;
  /** Whether its answer speaks of the plan. */
  readonly plan: boolean;
  /** The facts that its answer names, in its order. */
  readonly named: readonly string[];
}

export type Accounts = (language: Language, id: string) => EntryAccounts;

/** The share of an entry's texts in which a concept must stand to be asked for, and as good as said; at least so many of them. */
const SHARE = { asked: 0.03, said: 0.25 };
const FEWEST = 2;
const NO_ACCOUNT: Account = { words: new Set(), concepts: new Set() };
const NO_ENTRY: EntryAccounts = { asked: NO_ACCOUNT, said: NO_ACCOUNT, plan: false, named: [] };

function conceptsOf({ tokens, tags, lexicon }: Reading): string[] {
  return [...tags.flatMap(({ concepts }) => concepts), ...lexicon.alike.all(tokens).map(({ value }) => value)];
}

/** The concepts that stand in at least this share of the readings. */
function commonConcepts(readings: readonly Reading[]): (share: number) => string[] {
  const counts = new Map<string, number>();
  for (const reading of readings)
    for (const concept of new Set(conceptsOf(reading))) counts.set(concept, (counts.get(concept) ?? 0) + 1);
  return (share) => {
    const least = Math.max(FEWEST, share * readings.length);
    return [...counts].flatMap(([concept, count]) => (count >= least ? [concept] : []));
  };
}

/** A curated question may hold wrong figures: they account for none. */
function wordsBesideFigures({ tokens, quantities }: Reading): string[] {
  const figures = tokens.map(({ kind }) => kind === 'number');
  mark(figures, quantities);
  return tokens.filter((_, at) => !figures[at]).map(({ text }) => text);
}

function accountOf(title: Reading, answer: Reading, questions: readonly Reading[]): EntryAccounts {
  const all = [title, answer, ...questions];
  const common = commonConcepts(all);
  return {
    asked: { words: new Set(all.flatMap(wordsBesideFigures)), concepts: new Set(common(SHARE.asked)) },
    said: {
      words: new Set(wordsBesideFigures(answer)),
      concepts: new Set([...conceptsOf(answer), ...common(SHARE.said)]),
    },
    plan: answer.lexicon.plan.has(answer.tokens),
    named: namedIn(answer),
  };
}

/** Read on first use: most questions confirm nothing. */
export function createAccounts({ languages }: Knowledge, lexicons: ReadonlyMap<Language, Lexicon>): Accounts {
  const known = new Map<string, EntryAccounts>();
  const make = (language: Language, id: string): EntryAccounts => {
    const lexicon = lexicons.get(language);
    const wording = languages[language]?.wordings[id];
    if (lexicon === undefined || wording === undefined) return NO_ENTRY;
    const readAll = (texts: readonly string[]): Reading[] => texts.map((text) => read(text, language, lexicon));
    const [title, answer, ...questions] = readAll([wording.title, wording.answer, ...wording.questions]);
    return title === undefined || answer === undefined ? NO_ENTRY : accountOf(title, answer, questions);
  };
  return (language, id) => {
    const key = `${language}/${id}`;
    const account = known.get(key) ?? make(language, id);
    known.set(key, account);
    return account;
  };
}
