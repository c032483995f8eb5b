// What a sentence says of none of the money, or of all of it.
import { agrees } from '../checked-text.ts';
import { type Fact, subjectOf } from '../knowledge/fact.ts';
import type { Range } from '../reading/range.ts';
import { means } from '../reading/tagger.ts';
import { headline } from '../verifying/fact-figures.ts';
import { amountOf } from '../verifying/mentions.ts';
import type { Claim } from './claim.ts';
import type { Cue } from './cues.ts';
import { figureOf } from './owners.ts';
import { type Scene, stretchOf } from './scene.ts';

/** Whether these tokens say no more than whose money: "(no) money from the plan is set aside for (the sites)". */
function saysMoney({ sentence: { reading }, tables }: Scene, { start, end }: Range): boolean {
  const { tokens, tags, lexicon } = reading;
  const held = [
    ...lexicon.plan.all(tokens),
    ...lexicon.units.all(tokens),
    ...tables.carrying.all(tokens),
    ...tags.filter((tag) => means(tag, lexicon.kindred)),
  ];
  const isHeld = (at: number): boolean =>
    lexicon.functionWords.has(tokens[at]?.text ?? '') || held.some((range) => at >= range.start && at < range.end);
  const isSaid = tokens.slice(start, end).every(({ kind }, at) => kind === 'word' && isHeld(start + at));
  return isSaid && !tables.denials.has(tokens.slice(start, end));
}

/** "No public money", "not one cent of it is public": what has a figure is said not to be. */
export function noneOf(scene: Scene): Claim[] {
  const { sentence, cues, tables, entries } = scene;
  const { tokens, quantities } = sentence.reading;
  return tables.none.all(tokens).flatMap((none): Claim[] => {
    const cue = cues.find(({ start, isPlan }) => !isPlan && start >= none.end);
    if (cue === undefined || cue.end > stretchOf(sentence, none).end) return [];
    const isNear = cue.start - none.end <= 1;
    const fact = isNear ? figureOf(cue.subject, {}, entries.facts) : amountOf(cue.subject, entries.facts);
    if (fact === undefined || !(isNear || saysMoney(scene, { start: none.end, end: cue.start }))) return [];
    if (quantities.some(({ start, end }) => start >= none.start && end <= cue.end)) return [];
    return [{ start: none.start, end: cue.end, verdict: 'reversed', entry: fact.id }];
  });
}

/** "None of the 200 billion goes to the sites". */
export function noneOfAll({ sentence, cues, tables, entries: { facts } }: Scene, figures: readonly Claim[]): Claim[] {
  const { tokens } = sentence.reading;
  return tables.none.all(tokens).flatMap((none): Claim[] => {
    const figure = figures.find(({ start }) => start === none.end);
    const cue = cues.find(({ start, isPlan }) => figure !== undefined && !isPlan && start >= figure.end);
    const fact = cue && figureOf(cue.subject, {}, facts);
    if (figure === undefined || fact === undefined) return [];
    return [{ start: none.start, end: figure.end, verdict: 'reversed', entry: fact.id }];
  });
}

/** How many words may stand between "all" and the sum: "all of the 200 billion". */
const NEAR = 2;

/** The only part that is spoken of behind a place, with a sum of its own that isn't the whole. */
function partBehind(
  { cues, entries: { facts } }: Scene,
  at: number,
): { readonly cue: Cue; readonly fact: Fact } | undefined {
  const whole = subjectOf(headline(facts));
  const behind = cues.filter(({ start, isPlan, subject }) => !isPlan && start >= at && subject !== whole);
  const [cue] = behind;
  const fact = amountOf(cue?.subject, facts);
  const isOne = behind.every(({ subject }) => subject === cue?.subject);
  return cue === undefined || fact === undefined || !isOne ? undefined : { cue, fact };
}

/** "All 200 billion is public": the whole is said to be one of its parts. */
export function allOf(scene: Scene, figures: readonly Claim[]): Claim[] {
  const { sentence, tables, entries } = scene;
  const { tokens } = sentence.reading;
  const whole = headline(entries.facts)?.id;
  return tables.whole.all(tokens).flatMap((all): Claim[] => {
    const figure = figures.find(({ start }) => start >= all.end && start - all.end <= NEAR);
    const part = figure && partBehind(scene, figure.end);
    if (figure === undefined || part === undefined || figure.entry !== whole || !agrees(figure.verdict)) return [];
    if (tables.denials.has(tokens) || sentence.reading.quantities.some(({ start }) => start >= figure.end)) return [];
    return [{ start: all.start, end: part.cue.end, verdict: 'differs', entry: part.fact.id }];
  });
}
