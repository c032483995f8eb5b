// What a sentence says of what is left: "the other 180 billion", "the rest comes from …".

import type { Fact } from '../knowledge/fact.ts';
import type { Quantity } from '../reading/quantity.ts';
import { isIn } from '../reading/range.ts';
import { holdsOf } from '../verifying/claimed-figure.ts';
import { headline } from '../verifying/fact-figures.ts';
import { amountOf } from '../verifying/mentions.ts';
import { isRemainder } from '../verifying/reckoned.ts';
import type { Related } from './related.ts';
import { isDenied, type Scene, stretchOf } from './scene.ts';

/** How many words may stand between a sum and what says that it is what is left. */
export const NEAR = 2;

function partSpokenOf({ cues, carried, entries: { facts } }: Scene): Fact[] {
  const subjects = [...cues.filter(({ isPlan }) => !isPlan).map(({ subject }) => subject), carried.subject];
  return subjects.flatMap((subject) => amountOf(subject, facts) ?? []);
}

/** "What is left once the sites have had theirs": the part is spoken of as taken away. */
function isApart({ sentence: { reading }, tables }: Scene, from: number, until: number): boolean {
  return tables.apart.has(reading.tokens.slice(from, until));
}

/** With the sum that it is left of: "180 of the 200 billion remains". */
function reachOf({ sentence, tables, entries: { facts } }: Scene, quantity: Quantity): number {
  const { tokens, quantities } = sentence.reading;
  const of = tables.some_of.at(tokens, quantity.end);
  const next = of && quantities.find(({ start }) => start === of.end);
  const whole = headline(facts);
  return next !== undefined && whole !== undefined && holdsOf(next, whole) ? next.end : quantity.end;
}

/** "The other 180 billion isn't for them." */
export function remainders(scene: Scene): Related[] {
  const { sentence, tables, entries } = scene;
  const { tokens, quantities } = sentence.reading;
  const words = tables.rest.all(tokens);
  return quantities.flatMap((quantity): Related[] => {
    const word = words.find((own) =>
      own.end <= quantity.start
        ? isIn(own, stretchOf(sentence, quantity)) && quantity.start - own.end <= NEAR
        : own.start - reachOf(scene, quantity) <= NEAR,
    );
    const part = word && partSpokenOf(scene).find((fact) => isRemainder(quantity, fact, entries.facts));
    if (word === undefined || part === undefined) return [];
    const behind = scene.cues.find(
      ({ subject, start, isPlan }) =>
        !isPlan && start >= quantity.end && amountOf(subject, entries.facts)?.id === part.id,
    );
    const says = behind !== undefined && !isDenied(scene, behind) && !isApart(scene, quantity.end, behind.start);
    const other = scene.cues.find(
      ({ subject, start, isPlan }) =>
        !isPlan && start >= quantity.end && amountOf(subject, entries.facts)?.id === part.complement,
    );
    return [
      {
        start: Math.min(word.start, quantity.start),
        end: Math.max(word.end, quantity.end, other?.end ?? 0),
        verdict: says ? 'reversed' : 'computed',
        entry: (other === undefined ? undefined : part.complement) ?? part.id,
        uses: [quantity],
      },
    ];
  });
}

/** "…; the rest comes from private investors", where the other side was spoken of. */
export function restOf(scene: Scene): Related[] {
  const { sentence, cues, tables, entries, carried } = scene;
  const { facts } = entries;
  const { reading, stretches } = sentence;
  return stretches.flatMap((stretch): Related[] => {
    const word = tables.rest.all(reading.tokens).find((own) => isIn(own, stretch));
    const has = reading.quantities.some((quantity) => isIn(quantity, stretch));
    const own = cues.find((cue) => !cue.isPlan && isIn(cue, stretch));
    const fact = amountOf(own?.subject, facts);
    const spoken = [
      ...cues.filter(({ start }) => start < stretch.start).map(({ subject }) => subject),
      carried.subject,
    ];
    if (word === undefined || has || own === undefined || fact === undefined) return [];
    if (!spoken.some((subject) => amountOf(subject, facts)?.id === fact.complement)) return [];
    const share = Object.values(facts).find(
      ({ kind, inputs, figure }) => kind === 'derived' && figure?.unit.kind === 'share' && inputs[0] === fact.id,
    );
    return [
      {
        start: Math.min(word.start, own.start),
        end: Math.max(word.end, own.end),
        verdict: 'computed',
        entry: (share ?? fact).id,
        uses: [],
      },
    ];
  });
}
