// What a short follow-up refers to: "and private?" replaces the subject of the answer before, "as a percentage?" its aspect.
import type { Fact } from '../knowledge/fact.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Slots } from '../reading/slots.ts';

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

/** The entry that the slots ask for when what came before was about this fact; undefined where no entry is such a pair. */
export function continueFrom(fact: Fact, { subject, aspect }: Slots, pairs: Pairs): string | undefined {
  if (subject === undefined && aspect === undefined) return undefined;
  for (const [ownSubject, ownAspect] of fact.pairs) {
    const found = pairs.get(`${subject ?? ownSubject}/${aspect ?? ownAspect}`);
    if (found !== undefined) return found;
  }
  return undefined;
}
