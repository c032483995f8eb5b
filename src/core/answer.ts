// What a question gets back: plain data, already worded. And the phrases that word it.
import type { Language } from './knowledge.ts';

export type Outcome = 'answer' | 'unstated' | 'clarify' | 'smalltalk' | 'fallback';
export type Premise = 'confirmed' | 'corrected';

export interface Citation {
  readonly paragraph: number;
  /** Our own words, in the answer's language. */
  readonly summary: string;
}

export interface Suggestion {
  readonly fact: string;
  readonly title: string;
}

export interface Answer {
  readonly outcome: Outcome;
  readonly language: Language;
  /** What the text states, first what was asked. */
  readonly facts: readonly string[];
  /** What was asked and the article leaves out. */
  readonly unstated: readonly string[];
  /** Whether what the question takes for granted is right; absent where it takes nothing for granted. */
  readonly premise?: Premise;
  /** Plain text without citations or suggestions; never a word that was typed. */
  readonly text: string;
  readonly citations: readonly Citation[];
  readonly suggestions: readonly Suggestion[];
  /** 0 to 1: the probability that this outcome and these facts are right. */
  readonly confidence: number;
  /** The hash of the knowledge base. */
  readonly knowledge: string;
}

/** Every phrase of phrases.yaml that the bot says, with its placeholders; topics have one each besides. */
export const PHRASES = {
  confirmed: ['answer'],
  confirmed_negation: ['answer'],
  corrected: ['answer'],
  swapped: ['answer'],
  not_that: ['answer', 'wrong'],
  clarify: [],
  fallback: [],
  empty: [],
  source_line: ['paragraphs'],
  source_title: [],
  source_paragraph: ['paragraph', 'summary'],
  source_missing: ['count'],
  figures_title: [],
  computed: [],
  about: ['stated', 'derived', 'unstated', 'version', 'knowledge'],
  fact_missing: [],
  topics_title: [],
  welcome: [],
  welcome_examples: [],
  welcome_help: [],
  related: [],
  did_you_mean: [],
  nearest: [],
  prompt: [],
  goodbye: [],
  language_set: [],
  language_auto: [],
  language_unknown: ['languages'],
  command_unknown: ['command'],
  number_unknown: [],
  failure: ['id'],
  help: [],
  why_words: ['words'],
  why_repairs: ['repairs'],
  why_nothing: [],
  why_none: [],
  why_nearest: [],
  why_score: ['score', 'margin', 'coverage'],
} as const satisfies Record<string, readonly string[]>;

export type Phrase = keyof typeof PHRASES;
