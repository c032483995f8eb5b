// What a text says that the plan is called.
import { type Fact, type Facts, ofRole, subjectOf } from '../knowledge/fact.ts';
import type { Reading } from '../reading/reading.ts';
import type { Claim } from './claim.ts';
import type { Scene } from './scene.ts';

/** The fact that tells what the plan is called. */
function nameOfPlan(facts: Facts): Fact | undefined {
  const plan = subjectOf(ofRole('overview', facts));
  return Object.values(facts).find((fact) => fact.named && subjectOf(fact) === plan);
}

/** The first word of content from here on. */
function behind({ tokens, lexicon }: Reading, from: number): number {
  let at = from;
  while (tokens[at]?.kind === 'mark' || lexicon.functionWords.has(tokens[at]?.text ?? '')) at++;
  return at;
}

function isKnown({ tokens, tags, lexicon }: Reading, at: number): boolean {
  const known = lexicon.plan.at(tokens, at) ?? lexicon.names.at(tokens, at) ?? lexicon.units.at(tokens, at);
  return known !== undefined || tags.some(({ start, concepts }) => start === at && concepts.length > 0);
}

/** "A programme called EuroMind": what stands behind "called" is its name, or another. */
export function called({ sentence, tables, entries: { facts } }: Scene): Claim[] {
  const { reading, isCapital } = sentence;
  const { tokens, lexicon } = reading;
  const name = nameOfPlan(facts);
  return tables.naming.all(tokens).flatMap((word): Claim[] => {
    const at = behind(reading, word.end);
    if (name === undefined || at - word.end > 2 || tokens[at] === undefined) return [];
    const right = lexicon.names.at(tokens, at)?.value.find((claim) => claim.fact === name.id)?.right;
    if (right !== undefined)
      return [{ start: word.start, end: at + 1, verdict: right ? 'matches' : 'differs', entry: name.id }];
    if (!isCapital(at) || isKnown(reading, at)) return [];
    return [{ start: word.start, end: at + 1, verdict: 'differs', entry: name.id }];
  });
}
