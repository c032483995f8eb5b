// The bot: a question and what came before to an Answer. Synchronous, without state.
import type { Answer, Citation, Phrase, Suggestion } from './answer.ts';
import { confidenceOf } from './confidence.ts';
import type { Context } from './conversation.ts';
import { pairsOf } from './conversation.ts';
import { type Decision, decide, decisionFor } from './decision.ts';
import { createLexicons } from './examples.ts';
import { createNeighbours, type Explanation, repairsOf } from './explanation.ts';
import type { Fact, Knowledge, Language } from './knowledge.ts';
import { chooseLanguage, languageOf } from './language.ts';
import type { Lexicon } from './lexicon.ts';
import {
  type Completion,
  createFinder,
  type FigureLine,
  type Finder,
  listFigures,
  listTopics,
  type Topic,
} from './lookup.ts';
import type { Model } from './model.ts';
import type { Matcher } from './parts.ts';
import { type Reading, read, wholeOf, wordsIn } from './reading.ts';
import { recognise } from './recognition.ts';
import { createRepair, type Repair } from './spelling.ts';
import { createWording, type Wording } from './wording.ts';

export interface Question {
  readonly text: string;
  /** A choice made: it forces the language. */
  readonly language?: Language;
  /** A hint, such as "fr-FR": it breaks ties. */
  readonly locale?: string;
  /** The answer before, for follow-ups. */
  readonly context?: Context;
}

export interface About {
  readonly text: string;
  readonly stated: number;
  readonly derived: number;
  readonly unstated: number;
}

export interface Bot {
  readonly languages: readonly { readonly code: Language; readonly name: string }[];
  /** The hash of the knowledge base. */
  readonly knowledge: string;
  readonly ask: (question: Question) => Answer;
  /** The answer of a fact by its id; undefined for an id that is none. */
  readonly tell: (id: string, language: Language) => Answer | undefined;
  /** The facts that an id or a few words may mean, nearest first. */
  readonly find: (query: string, language: Language) => readonly string[];
  readonly complete: (typed: string, language: Language, limit: number) => readonly Completion[];
  readonly topics: (language: Language) => readonly Topic[];
  readonly figures: (language: Language) => readonly FigureLine[];
  /** The summaries of all paragraphs, or of one, from 1; none for a number that is no paragraph. */
  readonly source: (language: Language, paragraph?: number) => readonly Citation[];
  readonly about: (language: Language, version: string) => About;
  readonly explain: (question: Question) => Explanation;
  /** The bot's own words, from phrases.yaml. */
  readonly phrase: (key: Phrase, language: Language, values?: Readonly<Record<string, string>>) => string;
  /** The language of a locale such as "fr_CA.UTF-8"; English, or else the first, where it is none of ours. */
  readonly languageFor: (locale: string | undefined) => Language;
}

export interface BotOptions {
  /** Off only to measure what spelling repair is worth. */
  readonly repairSpelling?: boolean;
}

const MOST_SUGGESTIONS = 3;

/** A combined entry stands for its facts. */
function expand(fact: Fact): readonly string[] {
  return fact.kind === 'combined' ? fact.facts : [fact.id];
}

interface Told {
  readonly text: string;
  readonly facts: readonly string[];
  readonly unstated: readonly string[];
}

/** The fact told beside "the article doesn't say": the first related one, or the one that the question names. */
function nearestFact(fact: Fact, reading: Reading, facts: Knowledge['facts']): Fact | undefined {
  const named = new Set(
    reading.lexicon.names
      .all(reading.tokens)
      .flatMap(({ value }) => value.flatMap((claim) => (claim.right ? claim.fact : []))),
  );
  const id = fact.related.find((related) => named.has(related)) ?? fact.related[0];
  return id === undefined ? undefined : facts[id];
}

function tell(
  { outcome, asked, opening }: Decision,
  reading: Reading,
  facts: Knowledge['facts'],
  wording: Wording,
): Told {
  const sentences: string[] = [];
  const told: string[] = [];
  const unstated: string[] = [];
  for (const { fact, verdict } of asked) {
    if (fact.kind === 'unstated') {
      unstated.push(fact.id);
      sentences.push(wording.sentence(fact));
      continue;
    }
    if (verdict === undefined) {
      told.push(...expand(fact));
      sentences.push(wording.sentence(fact));
      continue;
    }
    const subject = facts[verdict.told] ?? fact;
    const aside =
      opening === 'plain' &&
      verdict.told !== fact.id &&
      !fact.facts.includes(verdict.told) &&
      fact.figure === undefined;
    if (aside) {
      told.push(...expand(fact));
      sentences.push(wording.sentence(fact));
    }
    told.push(...verdict.facts);
    sentences.push(wording.judged(subject, verdict, sentences.length === 0 ? opening : 'plain'));
  }
  const only = asked.length === 1 ? asked[0]?.fact : undefined;
  const near = outcome === 'unstated' && only !== undefined ? nearestFact(only, reading, facts) : undefined;
  if (near !== undefined) {
    sentences.push(wording.sentence(near));
    told.push(near.id);
  }
  return { text: [...new Set(sentences)].join(' '), facts: [...new Set(told)], unstated: [...new Set(unstated)] };
}

function cite(ids: readonly string[], { facts, source }: Knowledge, language: Language): Citation[] {
  const paragraphs = [...new Set(ids.flatMap((id) => facts[id]?.paragraphs ?? []))].sort((a, b) => a - b);
  return paragraphs.map((paragraph) => ({
    paragraph,
    summary: source.paragraphs[paragraph - 1]?.summary[language] ?? '',
  }));
}

function suggest(
  offered: readonly string[],
  told: Told,
  asked: Decision['asked'],
  { facts }: Knowledge,
  wording: Wording,
): Suggestion[] {
  const related = asked.flatMap(({ fact }) => fact.related);
  const ids = [...new Set([...offered, ...related])].filter(
    (id) => facts[id] !== undefined && !told.facts.includes(id) && !told.unstated.includes(id),
  );
  return ids.slice(0, MOST_SUGGESTIONS).map((id) => ({ fact: id, title: wording.title(id) }));
}

function textOf(decision: Decision, told: Told, empty: boolean, wording: Wording): string {
  switch (decision.outcome) {
    case 'answer':
    case 'unstated':
      return told.text;
    case 'clarify':
      return wording.phrase('clarify');
    case 'smalltalk':
      return wording.smalltalk(decision.smalltalk ?? '');
    case 'fallback':
      return wording.phrase(empty ? 'empty' : 'fallback');
  }
}

/** How many curated questions an explanation shows. */
const NEIGHBOURS = 5;

/**
 * @param model trained from this very knowledge
 * @throws nothing in use: every question gets an Answer
 */
export function createBot(knowledge: Knowledge, model: Model, { repairSpelling = true }: BotOptions = {}): Bot {
  const lexicons = createLexicons(knowledge);
  const repair: Repair = repairSpelling ? createRepair(model.vocabulary) : () => undefined;
  const pairs = pairsOf(knowledge);
  const codes = [...lexicons.keys()];
  const fallback = codes.includes('en') ? 'en' : (codes[0] ?? 'en');
  const known = (language: Language): Language => languageOf(language, codes) ?? fallback;
  const wordings = new Map(codes.map((language) => [language, createWording(knowledge, language)]));
  const finders = new Map<Language, Finder>();
  const neighbours = createNeighbours(knowledge, model);
  const wordingOf = (language: Language): Wording => wordings.get(known(language)) as Wording;
  const finderOf = (language: Language): Finder => {
    const code = known(language);
    const finder = finders.get(code) ?? createFinder(knowledge, code, wordingOf(code));
    finders.set(code, finder);
    return finder;
  };
  const matcherIn = (language: Language): Matcher => ({
    model,
    facts: knowledge.facts,
    pairs,
    titleOf: wordingOf(language).title,
  });

  const readQuestion = ({ text, language: chosen, locale, context }: Question): Reading => {
    const language = chooseLanguage(text, model, lexicons, { chosen, locale, before: context?.language });
    return read(text, language, lexicons.get(language) as Lexicon, repair);
  };
  const compose = (decision: Decision, reading: Reading): Answer => {
    const { language } = reading;
    const wording = wordingOf(language);
    const told = tell(decision, reading, knowledge.facts, wording);
    const { premise } = decision;
    return {
      outcome: decision.outcome,
      language,
      facts: told.facts,
      unstated: told.unstated,
      ...(premise === undefined ? {} : { premise }),
      text: textOf(decision, told, reading.tokens.length === 0, wording),
      citations: cite(told.facts, knowledge, language),
      suggestions: suggest(decision.offered, told, decision.asked, knowledge, wording),
      confidence: confidenceOf(decision),
      knowledge: knowledge.hash,
    };
  };

  return {
    languages: codes.map((code) => ({ code, name: knowledge.languages[code]?.rules.name ?? code })),
    knowledge: knowledge.hash,
    ask: (question) => {
      const reading = readQuestion(question);
      return compose(decide(reading, matcherIn(reading.language), question.context), reading);
    },
    tell: (id, language) => {
      const fact = Object.hasOwn(knowledge.facts, id) ? knowledge.facts[id] : undefined;
      if (fact === undefined) return undefined;
      const code = known(language);
      return compose(decisionFor(fact), read('', code, lexicons.get(code) as Lexicon));
    },
    find: (query, language) => finderOf(language).find(query),
    complete: (typed, language, limit) => finderOf(language).complete(typed, limit),
    topics: (language) => listTopics(knowledge, wordingOf(language)),
    figures: (language) => listFigures(knowledge, wordingOf(language)),
    source: (language, paragraph) =>
      knowledge.source.paragraphs
        .map(({ summary }, index) => ({ paragraph: index + 1, summary: summary[known(language)] ?? '' }))
        .filter((line) => paragraph === undefined || line.paragraph === paragraph),
    about: (language, version) => {
      const count = (kind: Fact['kind']): number =>
        Object.values(knowledge.facts).filter((fact) => fact.kind === kind).length;
      const counts = { stated: count('stated'), derived: count('derived'), unstated: count('unstated') };
      const values = {
        stated: String(counts.stated),
        derived: String(counts.derived),
        unstated: String(counts.unstated),
      };
      return {
        ...counts,
        text: wordingOf(language).phrase('about', { ...values, version, knowledge: knowledge.hash }),
      };
    },
    explain: (question) => {
      const reading = readQuestion(question);
      const words = wordsIn(reading, wholeOf(reading));
      const recognition = recognise(model, words);
      const [first, second] = recognition.best;
      return {
        language: reading.language,
        words: words.meant,
        repairs: repairsOf(reading),
        nearest: neighbours(words.meant, NEIGHBOURS),
        best: recognition.best,
        score: first?.score ?? 0,
        margin: (first?.score ?? 0) - (second?.score ?? 0),
        coverage: recognition.coverage,
      };
    },
    phrase: (key, language, values) => wordingOf(language).phrase(key, values),
    languageFor: (locale) => languageOf(locale, codes) ?? fallback,
  };
}
