// Facts to sentences: figures filled in, premises answered, typography of the language.

import type { Opening } from '../deciding/decision.ts';
import type { Fact } from '../knowledge/fact.ts';
import type { Figure } from '../knowledge/figure.ts';
import type { Knowledge, LanguageKnowledge } from '../knowledge/knowledge.ts';
import type { Language } from '../knowledge/language.ts';
import type { Phrase } from '../knowledge/phrases.ts';
import { wordsOf } from '../text/tokenize.ts';
import type { Verdict } from '../verifying/verdict.ts';
import { wordFigure } from './figure.ts';

export interface Wording {
  /** The fact's own answer. */
  readonly sentence: (fact: Fact) => string;
  readonly title: (id: string) => string;
  readonly smalltalk: (id: string) => string;
  readonly phrase: (key: Phrase | `topic_${string}`, values?: Readonly<Record<string, string>>) => string;
  /** In digits, for a table. */
  readonly figure: (figure: Figure) => string;
  /** The fact's answer under its verdict: "No: …, not €300 billion." */
  readonly withVerdict: (fact: Fact, verdict: Verdict | undefined, answersYesOrNo: Opening) => string;
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

function properWordsOf({ rules }: LanguageKnowledge): ReadonlySet<string> {
  const names = [...Object.values(rules.names).flatMap(({ right }) => right), ...rules.plan];
  return new Set(names.flatMap((name) => (/^\p{Lu}/u.test(name) ? wordsOf(name).slice(0, 1) : [])));
}

const OPENINGS: Readonly<Record<Verdict['premise'], Readonly<Record<Opening, Phrase | undefined>>>> = {
  confirmed: { plain: undefined, yes_or_no: 'confirmed', negated: 'confirmed_negation', swapped: 'confirmed' },
  corrected: { plain: undefined, yes_or_no: 'corrected', negated: 'corrected', swapped: 'swapped' },
};

export function createWording({ facts, languages }: Knowledge, language: Language): Wording {
  const own = languages[language] as LanguageKnowledge;
  const proper = properWordsOf(own);
  const finish = (text: string): string => noBreak(text, own.rules.nbsp);
  const figure = (value: Figure): string => wordFigure(value, own.rules);
  const digitsOf = (value: Figure): string => wordFigure(value, own.rules, true);
  const sentence = ({ id, figures }: Fact): string => {
    const values = Object.fromEntries(Object.entries(figures).map(([name, value]) => [name, figure(value)]));
    const digits = Object.fromEntries(Object.entries(figures).map(([name, value]) => [name, digitsOf(value)]));
    const text = fill(
      (own.wordings[id]?.answer ?? '').replace(/÷ \{([a-z_]+)\}/gu, (_, name: string) => `÷ ${digits[name] ?? ''}`),
      values,
    );
    return finish(text.charAt(0).toUpperCase() + text.slice(1));
  };
  const phrase: Wording['phrase'] = (key, values = {}) => finish(fill(own.phrases[key] ?? key, values));
  const withVerdict: Wording['withVerdict'] = (fact, verdict, opening) => {
    const plain = sentence(fact);
    if (verdict === undefined) return plain;
    const [first = '', ...rest] = plain.split(/(?<=\.) /u);
    const corrected =
      verdict.wrong === undefined || opening === 'swapped'
        ? first
        : `${phrase('not_that', { answer: first.replace(/\.$/u, ''), wrong: figure(verdict.wrong) })}.`;
    const whole = [corrected, ...rest].join(' ');
    const key = OPENINGS[verdict.premise][opening];
    return key === undefined ? whole : phrase(key, { answer: lowerFirst(whole, proper) });
  };
  return {
    sentence,
    title: (id) => finish(own.wordings[id]?.title ?? facts[id]?.id ?? id),
    smalltalk: (id) => finish(own.smalltalk[id]?.answer ?? ''),
    phrase,
    figure: digitsOf,
    withVerdict,
  };
}
