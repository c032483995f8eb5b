// What is offered while one types: titles, the bot's own examples, and the curated questions that read like them.
import type { Answer } from '../answer.ts';
import type { Fact } from '../knowledge/fact.ts';
import type { Knowledge, LanguageKnowledge } from '../knowledge/knowledge.ts';
import type { Language } from '../knowledge/language.ts';
import { itemsOf } from '../knowledge/phrases.ts';
import type { Quantity } from '../reading/quantity.ts';
import { fold } from '../text/normalise.ts';
import { claimOf } from '../verifying/claimed-figure.ts';
import type { Wording } from '../wording/wording.ts';

export interface Completion {
  readonly fact: string;
  /** A title, one of the bot's own examples or a curated question. */
  readonly text: string;
  readonly kind: 'title' | 'question';
}

export interface Entry extends Completion {
  readonly language: Language;
  /** What it is found by. */
  readonly words: readonly string[];
}

/** The first questions of each entry are offered: curators put the plainest first, and odd ones, for the matcher, behind. */
const SHOWN_QUESTIONS = 8;

/** The others are as people type who don't care: "what's the money", "tell me the total please". */
const IN_STYLE = /^\P{L}*\p{Lu}.*[?？]$/su;

export function wordsTyped(text: string): string[] {
  return fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

/** Of two letters at least: "I" names nobody. */
const WORD = /\p{L}[\p{L}\p{N}]+/gu;
const SMALL = /(?<!\p{L})\p{Ll}[\p{L}\p{N}]+/gu;
const isCapital = (word: string): boolean => /^\p{Lu}/u.test(word);

/**
 * Whether a question names nothing but what the titles and answers of its language name: what we never tell of ("Why did Germany
 * refuse?"), we don't suggest to have had a part.
 */
function createIsOurs(wordings: LanguageKnowledge['wordings']): (question: string) => boolean {
  const own = Object.values(wordings);
  const told = new Set(own.flatMap(({ title, answer }) => wordsTyped(`${title} ${answer}`)));
  const small = new Set(own.flatMap(({ questions }) => questions.join(' ').match(SMALL) ?? []));
  return (question) => {
    const words = question.match(WORD) ?? [];
    const names = words.filter((word, at) => isCapital(word) && !(at === 0 && small.has(word.toLowerCase())));
    return names.every((name) => told.has(fold(name)));
  };
}

/** What an answer tells of a question as it is asked; nothing where the question is put right, or half of it is left. */
export function plainlyTold({ premise, told }: Answer): readonly string[] {
  const entries = told.map(({ entry }) => entry);
  return premise === 'corrected' || entries.some((entry) => entry.includes(':')) ? [] : entries;
}

/** Whether each figure of a question is one of the fact's: any other may be wrong, also where nothing says so. */
export function holdsOwnFigures(quantities: readonly Quantity[], { figures }: Fact): boolean {
  const own = Object.values(figures);
  return quantities.every((quantity) => own.some((figure) => claimOf(quantity, figure) === figure.value));
}

/**
 * What one language offers: titles first, then the bot's own examples, then curated questions.
 * @param factOf the fact that a question asks for first, if it is answered as it is asked
 */
export function entriesOf(
  { facts, languages }: Knowledge,
  language: Language,
  wording: Wording,
  factOf: (question: string) => string | undefined,
): Entry[] {
  const entry = (fact: string, text: string, kind: Entry['kind'], words = wordsTyped(text)): Entry => ({
    fact,
    text,
    kind,
    language,
    words,
  });
  const titles = Object.keys(facts).flatMap((id) => {
    const text = wording.title(id);
    return [entry(id, text, 'title'), entry(id, text, 'title', wordsTyped(id))];
  });
  // As curated questions stand there, without no-break spaces.
  const examples = itemsOf(languages[language]?.phrases['welcome_examples'] ?? '').flatMap((text) => {
    const fact = factOf(text);
    return fact === undefined ? [] : [entry(fact, text, 'question')];
  });
  const wordings = languages[language]?.wordings ?? {};
  const isOurs = createIsOurs(wordings);
  const questions = Object.entries(wordings).flatMap(([id, { questions: curated }]) => {
    if (facts[id]?.role === 'catch_all') return [];
    const plainest = curated.filter((text) => IN_STYLE.test(text)).slice(0, SHOWN_QUESTIONS);
    return plainest.filter(isOurs).map((text) => entry(id, text, 'question'));
  });
  return [...titles, ...examples, ...questions];
}

/** What else finds a fact, by its title: all that is curated, however it is written and whatever it supposes. */
export function hintsOf({ facts, languages }: Knowledge, language: Language, wording: Wording): Entry[] {
  return Object.entries(languages[language]?.wordings ?? {}).flatMap(([fact, { questions }]) => {
    // "bitcoin": what nobody listed is no find.
    if (facts[fact]?.role === 'catch_all') return [];
    const text = wording.title(fact);
    return questions.map((question): Entry => ({ fact, text, kind: 'title', language, words: wordsTyped(question) }));
  });
}
