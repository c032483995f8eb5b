// Figures by something of which the article says nothing: each, a year.
import type { Fact, Facts } from '../knowledge/fact.ts';
import { isIn } from '../reading/range.ts';
import type { Claim } from './claim.ts';
import type { Scene } from './scene.ts';

/** How many words may stand between a figure and "each", "a year". */
const NEAR = 3;

/** The entry of an aspect beside a figure, where all that has it is left unsaid. */
function silentAspect(aspect: string, subjects: readonly (string | undefined)[], facts: Facts): Fact | undefined {
  const having = Object.values(facts).filter(({ pairs }) =>
    pairs.some(([subject, own]) => own === aspect && subjects.includes(subject)),
  );
  return having.length > 0 && having.every(({ kind }) => kind === 'unstated') ? having[0] : undefined;
}

/** "100,000 chips each", "40 billion a year": a figure by something of which the article says nothing. */
export function byAspect(scene: Scene, figures: readonly Claim[]): Claim[] {
  const { reading } = scene.sentence;
  const { facts } = scene.entries;
  const { tokens, lexicon } = reading;
  const idle = scene.tables.colour.all(tokens);
  const aspects = lexicon.aspects
    .all(tokens)
    .filter(({ start, end }) => tokens.slice(start, end).some(({ text }) => !lexicon.functionWords.has(text)))
    .filter((aspect) => !idle.some((words) => isIn(aspect, words)));
  return figures.flatMap((claim): Claim[] => {
    const fact = facts[claim.entry ?? ''];
    if (fact === undefined || fact.kind === 'derived') return [];
    const subjects = [fact.pairs[0]?.[0]];
    const [found] = aspects.flatMap(({ start, end, value }) => {
      const gap = start >= claim.end ? start - claim.end : claim.start - end;
      const silent = gap <= NEAR && gap >= 0 ? silentAspect(value, subjects, facts) : undefined;
      return silent === undefined ? [] : [{ start, end, verdict: 'not_in_source', entry: silent.id } as const];
    });
    return found === undefined ? [] : [found];
  });
}
