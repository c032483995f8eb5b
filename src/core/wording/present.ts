// What is told to an Answer: its words, the facts that it states, their paragraphs, and what goes on from there.
import type { Answer, Citation, Outcome, Premise, Suggestion, Told } from '../answer.ts';
import { REMARKS, REPLIES } from '../deciding/decision.ts';
import { type Fact, type Facts, subjectOf } from '../knowledge/fact.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Language } from '../knowledge/language.ts';
import type { Wording } from './wording.ts';

/** In front of the id of small talk. */
export const SMALLTALK = 'smalltalk:';
/** In front of one of the bot's own phrases. */
export const PHRASE = 'phrase:';
/** The phrases that may be told where no entry is, and beside entries. */
export const TOLD_PHRASES = [...REPLIES, ...REMARKS] as const;

/** Those that name the languages. */
const SPOKEN: ReadonlySet<string> = new Set(['not_understood', 'spoken_languages']);

/** In front of the code of a language that is not answered in. */
const OTHER_LANGUAGE = `${PHRASE}other_language_`;

/** The sentence of what is told beside the facts; undefined for what is nothing of ours. */
export function reply(entry: string, wording: Wording): string | undefined {
  if (entry.startsWith(SMALLTALK)) return wording.smalltalk(entry.slice(SMALLTALK.length)) || undefined;
  if (entry.startsWith(OTHER_LANGUAGE)) return wording.otherLanguage(entry.slice(OTHER_LANGUAGE.length));
  const phrase = TOLD_PHRASES.find((key) => entry === `${PHRASE}${key}`);
  return phrase && wording.phrase(phrase, SPOKEN.has(phrase) ? { languages: wording.languages() } : {});
}

const MOST_SUGGESTIONS = 3;

/** An answer before it is worded. */
export interface Content {
  readonly outcome: Outcome;
  readonly told: readonly Told[];
  /** Ids of facts to offer: further parts, readings, the nearest. */
  readonly offered: readonly string[];
}

/** A combined entry stands for its facts. */
function factsOf(fact: Fact): readonly string[] {
  return fact.kind === 'combined' ? fact.facts : [fact.id];
}

/** Share and amount go together: "a quarter, 50 of 200 billion". */
function amountOf(share: Fact, facts: Facts): string[] {
  if (share.figure?.unit.kind !== 'share') return [];
  return share.inputs.filter((id) => subjectOf(facts[id]) === subjectOf(share)).slice(0, 1);
}

function statedBy(told: readonly Told[], facts: Facts): string[] {
  const stated = told.flatMap(({ entry, verdict }) => {
    const fact = facts[entry];
    if (fact === undefined || fact.kind === 'unstated') return [];
    return [...factsOf(fact), ...(verdict !== undefined && told.length === 1 ? amountOf(fact, facts) : [])];
  });
  return [...new Set(stated)];
}

function premiseOf(told: readonly Told[]): Premise | undefined {
  const verdicts = told.flatMap(({ verdict }) => verdict ?? []);
  return verdicts.includes('corrected') ? 'corrected' : verdicts[0];
}

function cite(ids: readonly string[], facts: Facts, wording: Wording): Citation[] {
  const paragraphs = [...new Set(ids.flatMap((id) => facts[id]?.paragraphs ?? []))].sort((a, b) => a - b);
  return paragraphs.map((paragraph) => ({
    paragraph,
    summary: wording.summary(paragraph),
  }));
}

/** What was offered, then what is related to what was asked: of "not said" not what is related to the nearest fact. */
function suggest(
  { outcome, told, offered }: Content,
  stated: readonly string[],
  facts: Facts,
  wording: Wording,
): Suggestion[] {
  const asked = told.flatMap(({ entry }) => facts[entry] ?? []);
  const related = asked.flatMap((fact) => (outcome === 'unstated' && fact.kind !== 'unstated' ? [] : fact.related));
  const said = new Set([...stated, ...asked.map(({ id }) => id)]);
  const ids = [...new Set([...offered, ...related])].filter((id) => facts[id] !== undefined && !said.has(id));
  return ids.slice(0, MOST_SUGGESTIONS).map((id) => ({ fact: id, title: wording.title(id) }));
}

function textOf({ outcome, told }: Content, facts: Facts, wording: Wording): string {
  if (outcome === 'clarify') return wording.phrase('clarify');
  if (told.length === 0) return wording.phrase('fallback');
  const sentences = told.map((each) => {
    const fact = facts[each.entry];
    return fact === undefined ? (reply(each.entry, wording) ?? '') : wording.told(fact, each);
  });
  return [...new Set(sentences)].join(' ');
}

/** @param confidence 0 to 1 */
export function present(
  content: Content,
  confidence: number,
  language: Language,
  knowledge: Knowledge,
  wording: Wording,
): Answer {
  const { outcome, told } = content;
  const { facts } = knowledge;
  const stated = statedBy(told, facts);
  const premise = premiseOf(told);
  return {
    outcome,
    language,
    facts: stated,
    unstated: [...new Set(told.flatMap(({ entry }) => (facts[entry]?.kind === 'unstated' ? [entry] : [])))],
    told,
    ...(premise === undefined ? {} : { premise }),
    text: textOf(content, facts, wording),
    citations: cite(stated, facts, wording),
    suggestions: suggest(content, stated, facts, wording),
    confidence,
    knowledge: knowledge.hash,
  };
}
