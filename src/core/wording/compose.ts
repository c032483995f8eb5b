// A decision to an Answer: the facts told, their paragraphs cited, related ones suggested.
import type { Answer, Citation, Suggestion } from '../answer.ts';
import { confidenceOf } from '../deciding/confidence.ts';
import type { Asked, Decision, Opening } from '../deciding/decision.ts';
import type { Fact } from '../knowledge/fact.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Language } from '../knowledge/language.ts';
import { claimsIn } from '../reading/names.ts';
import type { Reading } from '../reading/reading.ts';
import { factsOf } from './retell.ts';
import type { Wording } from './wording.ts';

const MOST_SUGGESTIONS = 3;

interface Told {
  readonly text: string;
  readonly facts: readonly string[];
  readonly unstated: readonly string[];
}

/** The fact told beside "the article doesn't say": the first related one, or the one that the question names. */
function nearestFact(fact: Fact, reading: Reading, facts: Knowledge['facts']): Fact | undefined {
  const named = new Set(claimsIn(reading).flatMap(({ fact: claimed, right }) => (right ? [claimed] : [])));
  const id = fact.related.find((related) => named.has(related)) ?? fact.related[0];
  return id === undefined ? undefined : facts[id];
}

class Composer {
  readonly #sentences: string[] = [];
  readonly #facts: string[] = [];
  readonly #unstated: string[] = [];
  readonly #known: Knowledge['facts'];
  readonly #wording: Wording;

  constructor(facts: Knowledge['facts'], wording: Wording) {
    this.#known = facts;
    this.#wording = wording;
  }

  say({ fact, verdict }: Asked, opening: Opening): void {
    if (fact.kind === 'unstated') this.#unstated.push(fact.id);
    if (fact.kind === 'unstated' || verdict === undefined) {
      this.state(fact);
      return;
    }
    const subject = this.#known[verdict.told] ?? fact;
    const aside =
      opening === 'plain' &&
      verdict.told !== fact.id &&
      !fact.facts.includes(verdict.told) &&
      fact.figure === undefined;
    if (aside) this.state(fact);
    this.#facts.push(...verdict.facts);
    this.#sentences.push(this.#wording.withVerdict(subject, verdict, this.#sentences.length === 0 ? opening : 'plain'));
  }

  /** A fact in its own words. */
  state(fact: Fact): void {
    if (fact.kind !== 'unstated') this.#facts.push(...factsOf(fact));
    this.#sentences.push(this.#wording.sentence(fact));
  }

  told(): Told {
    return {
      text: [...new Set(this.#sentences)].join(' '),
      facts: [...new Set(this.#facts)],
      unstated: [...new Set(this.#unstated)],
    };
  }
}

function tell(
  { outcome, asked, opening }: Decision,
  reading: Reading,
  facts: Knowledge['facts'],
  wording: Wording,
): Told {
  const composer = new Composer(facts, wording);
  for (const part of asked) composer.say(part, opening);
  const [first] = asked;
  const silent = outcome === 'unstated' && asked.every(({ fact }) => fact.kind === 'unstated');
  const near = silent && first !== undefined ? nearestFact(first.fact, reading, facts) : undefined;
  if (near !== undefined) composer.state(near);
  return composer.told();
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

/** @param reading the question, which tells the language and what was named */
export function composeAnswer(decision: Decision, reading: Reading, knowledge: Knowledge, wording: Wording): Answer {
  const { language } = reading;
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
}
