// Facts to sentences: figures filled in, premises answered, typography of the language.

import type { Opening, Premise, Told } from '../answer.ts';
import { type Concepts, factNames, wordsOfConcepts } from '../knowledge/concept.ts';
import type { Fact } from '../knowledge/fact.ts';
import { type Figure, parseFigure } from '../knowledge/figure.ts';
import type { Knowledge, LanguageKnowledge } from '../knowledge/knowledge.ts';
import type { Language } from '../knowledge/language.ts';
import type { Phrase } from '../knowledge/phrases.ts';
import { wordsOf } from '../text/tokenize.ts';
import { wordFigure } from './figure.ts';

export interface Wording {
  /** The bot's languages, by their names in this one. */
  readonly languages: () => string;
  /** That a question is in another language, in that language and in this one; undefined for one that isn't known. */
  readonly otherLanguage: (code: Language) => string | undefined;
  /** The fact's own answer. */
  readonly sentence: (fact: Fact) => string;
  readonly title: (id: string) => string;
  /** What a paragraph states, from 1; empty for a number that is none. */
  readonly summary: (paragraph: number) => string;
  readonly smalltalk: (id: string) => string;
  readonly phrase: (key: Phrase | `topic_${string}`, values?: Readonly<Record<string, string>>) => string;
  /** In digits, for a table. */
  readonly figure: (figure: Figure) => string;
  /** As a sentence says it. */
  readonly saidFigure: (figure: Figure) => string;
  /** What is told of the fact: "No: …, not €300 billion." */
  readonly told: (fact: Fact, told: Told) => string;
}

export function fill(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{([a-z_]+)\}/gu, (whole, name: string) => values[name] ?? whole);
}

function noBreak(text: string, { before, after }: LanguageKnowledge['rules']['nbsp']): string {
  let result = text;
  for (const mark of before) result = result.replaceAll(` ${mark}`, `\u00a0${mark}`);
  for (const mark of after) result = result.replaceAll(`${mark} `, `${mark}\u00a0`);
  return result;
}

/** Names keep their capital behind "Yes: "; other first words lose it. */
function lowerFirst(text: string, properWords: ReadonlySet<string>): string {
  const first = wordsOf(text)[0] ?? '';
  return properWords.has(first) ? text : text.charAt(0).toLowerCase() + text.slice(1);
}

function properWordsOf({ concepts: words }: LanguageKnowledge, concepts: Concepts): ReadonlySet<string> {
  const names = [...factNames(concepts, words), ...wordsOfConcepts(concepts.plan, words)];
  return new Set(names.flatMap((name) => (/^\p{Lu}/u.test(name) ? wordsOf(name).slice(0, 1) : [])));
}

/** How each verdict opens. */
const OPENINGS: Readonly<Record<Premise, Readonly<Record<Opening, Phrase>>>> = {
  confirmed: { yes_or_no: 'confirmed', negated: 'confirmed_negation', swapped: 'confirmed' },
  corrected: { yes_or_no: 'corrected', negated: 'corrected', swapped: 'swapped' },
};

/** Languages by their names in one of them. */
function namesOf(codes: readonly Language[], locale: string): string {
  const names = new Intl.DisplayNames([locale], { type: 'language' });
  return new Intl.ListFormat(locale).format(codes.map((code) => names.of(code) ?? code));
}

/** @param here the sentence in the reader's language, which goes behind */
function inOther(code: Language, { languages, otherLanguages }: Knowledge, here: string): string | undefined {
  const other = Object.hasOwn(otherLanguages, code) ? otherLanguages[code] : undefined;
  return other && `${fill(other.answer, { languages: namesOf(Object.keys(languages), code) })} ${here}`;
}

/** A paragraph's summary with its figures. */
function summaryOf(
  paragraph: number,
  { facts, source }: Knowledge,
  language: Language,
  figure: Wording['figure'],
): string {
  const values = Object.values(facts).flatMap(({ figures }) =>
    Object.entries(figures).map(([name, value]) => [name, figure(value)] as const),
  );
  return fill(source.paragraphs[paragraph - 1]?.summary[language] ?? '', Object.fromEntries(values));
}

/** Computed when first asked for. */
function remembered<K>(make: (key: K) => string): (key: K) => string {
  const known = new Map<K, string>();
  return (key) => {
    const value = known.get(key) ?? make(key);
    known.set(key, value);
    return value;
  };
}

export function createWording(knowledge: Knowledge, language: Language): Wording {
  const { units, languages } = knowledge;
  const own = languages[language] as LanguageKnowledge;
  const proper = properWordsOf(own, knowledge.concepts);
  const finish = (text: string): string => noBreak(text, own.rules.nbsp);
  const figure = (value: Figure): string => wordFigure(value, own.rules);
  const digitsOf = (value: Figure): string => wordFigure(value, own.rules, true);
  const sentence = remembered<Fact>(({ id, figures }) => {
    const values = Object.fromEntries(Object.entries(figures).map(([name, value]) => [name, figure(value)]));
    const digits = Object.fromEntries(Object.entries(figures).map(([name, value]) => [name, digitsOf(value)]));
    const text = fill(
      (own.wordings[id]?.answer ?? '').replace(/÷ \{([a-z_]+)\}/gu, (_, name: string) => `÷ ${digits[name] ?? ''}`),
      values,
    );
    return finish(text.charAt(0).toUpperCase() + text.slice(1));
  });
  const phrase: Wording['phrase'] = (key, values = {}) => finish(fill(own.phrases[key] ?? key, values));
  const told: Wording['told'] = (fact, { verdict, opens, claimed }) => {
    const [first = '', ...rest] = sentence(fact).split(/(?<=\.) /u);
    const wrong = claimed === undefined ? undefined : parseFigure(claimed, units);
    const put =
      wrong === undefined
        ? first
        : `${phrase('not_that', { answer: first.replace(/\.$/u, ''), wrong: figure(wrong) })}.`;
    const whole = [put, ...rest].join(' ');
    if (verdict === undefined || opens === undefined) return whole;
    return phrase(OPENINGS[verdict][opens], { answer: lowerFirst(whole, proper) });
  };
  // Intl's names take a tenth of the time to the first answer, and few answers need them.
  const spoken = remembered<undefined>(() => namesOf(Object.keys(languages), own.rules.locale));
  return {
    languages: () => spoken(undefined),
    otherLanguage: (code) => inOther(code, knowledge, phrase('other_language', { languages: spoken(undefined) })),
    sentence,
    summary: remembered<number>((paragraph) => finish(summaryOf(paragraph, knowledge, language, figure))),
    title: (id) => finish(own.wordings[id]?.title ?? id),
    smalltalk: (id) => finish(own.smalltalk[id]?.answer ?? ''),
    phrase,
    figure: digitsOf,
    saidFigure: figure,
    told,
  };
}
