// What a short follow-up refers to: "and private?" replaces the subject of the answer before, "as a percentage?" its aspect.
import type { Answer } from '../answer.ts';
import type { Fact, Knowledge, Language } from '../knowledge/knowledge.ts';
import type { Cues } from '../reading/cues.ts';

/** What of an answer the next question may refer to; no text. */
export interface Context {
  readonly outcome: Answer['outcome'];
  readonly facts: readonly string[];
  readonly unstated: readonly string[];
  readonly language: Language;
}

export function contextOf({ outcome, facts, unstated, language }: Answer): Context {
  return { outcome, facts, unstated, language };
}

export type Pairs = ReadonlyMap<string, string>;

/** Every subject with every aspect that some entry answers. */
export function pairsOf({ facts }: Knowledge): Pairs {
  const pairs = new Map<string, string>();
  for (const fact of Object.values(facts)) {
    for (const [subject, aspect] of fact.pairs)
      if (!pairs.has(`${subject}/${aspect}`)) pairs.set(`${subject}/${aspect}`, fact.id);
  }
  return pairs;
}

/** The entry that the cues ask for when what came before was about this fact; undefined where no entry is such a pair. */
export function continueFrom(fact: Fact, { subject, aspect }: Cues, pairs: Pairs): string | undefined {
  if (subject === undefined && aspect === undefined) return undefined;
  for (const [ownSubject, ownAspect] of fact.pairs) {
    const found = pairs.get(`${subject ?? ownSubject}/${aspect ?? ownAspect}`);
    if (found !== undefined) return found;
  }
  return undefined;
}
