// The bot: a question and what came before to an Answer. Synchronous, without state.
import type { Answer, Citation, Suggestion } from './answer.ts';
import type { Context } from './conversation.ts';
import { pairsOf } from './conversation.ts';
import { type Decision, decide } from './decision.ts';
import { createLexicons } from './examples.ts';
import type { Fact, Knowledge, Language } from './knowledge.ts';
import { chooseLanguage } from './language.ts';
import type { Model } from './model.ts';
import type { Matcher } from './parts.ts';
import { type Reading, read } from './reading.ts';
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

export interface Bot {
  readonly ask: (question: Question) => Answer;
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
  const named = new Set(reading.lexicon.names.all(reading.tokens).flatMap(({ value }) => value.flatMap((claim) => (claim.right ? claim.fact : []))));
  const id = fact.related.find((related) => named.has(related)) ?? fact.related[0];
  return id === undefined ? undefined : facts[id];
}

function tell({ outcome, asked, opening }: Decision, reading: Reading, facts: Knowledge['facts'], wording: Wording): Told {
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
    const aside = opening === 'plain' && verdict.told !== fact.id && !fact.facts.includes(verdict.told) && fact.figure === undefined;
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
  return paragraphs.map((paragraph) => ({ paragraph, summary: source.paragraphs[paragraph - 1]?.summary[language] ?? '' }));
}

function suggest(offered: readonly string[], told: Told, asked: Decision['asked'], { facts }: Knowledge, wording: Wording): Suggestion[] {
  const related = asked.flatMap(({ fact }) => fact.related);
  const ids = [...new Set([...offered, ...related])].filter((id) => facts[id] !== undefined && !told.facts.includes(id) && !told.unstated.includes(id));
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

/** @param model trained from this very knowledge */
export function createBot(knowledge: Knowledge, model: Model, { repairSpelling = true }: BotOptions = {}): Bot {
  const lexicons = createLexicons(knowledge);
  const repair: Repair = repairSpelling ? createRepair(model.vocabulary) : () => undefined;
  const pairs = pairsOf(knowledge);
  const wordings = new Map([...lexicons.keys()].map((language) => [language, createWording(knowledge, language)]));

  const ask = ({ text, language: chosen, locale, context }: Question): Answer => {
    const language = chooseLanguage(text, model, lexicons, { chosen, locale, before: context?.language });
    const lexicon = lexicons.get(language);
    const wording = wordings.get(language);
    if (lexicon === undefined || wording === undefined) throw new Error(`The knowledge base has no language "${language}".`);
    const reading = read(text, language, lexicon, repair);
    const matcher: Matcher = { model, facts: knowledge.facts, pairs, titleOf: wording.title };
    const decision = decide(reading, matcher, context);
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
      confidence: Math.round(Math.min(1, decision.score) * 100) / 100,
      knowledge: knowledge.hash,
    };
  };
  return { ask };
}
