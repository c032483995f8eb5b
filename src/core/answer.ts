// What a question gets back: plain data, already worded. And the phrases that word it.
import type { Language } from './knowledge/knowledge.ts';

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
  figure_line: ['title', 'value'],
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
  unknown_command: ['command'],
  number_unknown: [],
  failure: ['id'],
  help: [],
  why_words: ['words'],
  why_repairs: ['repairs'],
  why_nothing: [],
  why_none: [],
  why_nearest: [],
  why_score: ['score', 'margin', 'coverage'],

  help_examples: [],
  for_user: ['user'],
  ask_again: [],
  limited: ['seconds'],
  no_text: [],
  topics_pick: [],
  facts_pick: [],
  related_pick: [],
  meaning_pick: [],
  language_pick: [],
  language_title: [],
  button_source: [],
  button_post: [],
  button_topics: [],
  button_share: [],
  button_send: [],
  posted: [],
  help_slack: [],
  language_question: [],
  feedback_thanks: [],
  feedback_title: [],
  feedback_reason: [],
  feedback_details: [],
  reason_wrong: [],
  reason_incomplete: [],
  reason_misunderstood: [],
  reason_unclear: [],

  command_ask: [],
  command_ask_description: [],
  command_fact: [],
  command_fact_description: [],
  command_topics: [],
  command_topics_description: [],
  command_figures: [],
  command_figures_description: [],
  command_source: [],
  command_source_description: [],
  command_about: [],
  command_about_description: [],
  command_answer: [],
  option_question: [],
  option_question_description: [],
  option_private: [],
  option_private_description: [],
  option_for: [],
  option_for_description: [],
  option_language: [],
  option_language_description: [],
  option_topic: [],
  option_topic_description: [],
  option_paragraph: [],
  option_paragraph_description: [],
} as const satisfies Record<string, readonly string[]>;

export type Phrase = keyof typeof PHRASES;
