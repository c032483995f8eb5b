// What asking back would cost and save: for each point, how many right and wrong answers would be a choice of two instead.
import type { Bot } from '../../src/core/bot.ts';
import type { Result } from '../../src/inbox/evaluation/score.ts';
import type { Table } from './report.ts';

export interface CurvePoint {
  /** Up to this score of the best entry, and up to this distance to the next, both are offered. */
  readonly below: number;
  readonly margin: number;
  readonly right: number;
  readonly wrong: number;
  readonly clarified: number;
  /** Of these, with what was asked among the two. */
  readonly hit: number;
}

interface Close {
  readonly grade: Result['grade'];
  /** Absent where one thing alone is told for another reason than its words: never asked back. */
  readonly near?: { readonly score: number; readonly margin: number; readonly hit: boolean };
}

const BELOW: readonly number[] = [0.7, 0.8, 0.9, 1, 1.2];
const MARGINS: readonly number[] = [0, 0.02, 0.05, 0.1, 0.2, 0.3];

function isHit({ label }: Result, two: readonly string[]): boolean {
  if (label.outcome === 'answer') return label.facts.some((ids) => ids.every((id) => two.includes(id)));
  return two.some((id) => [...(label.unstated_any ?? []), ...(label.unstated ?? [])].includes(id));
}

function closeOf(result: Result, bot: Bot): Close {
  const { grade, label, context } = result;
  const trace = bot.explain({ text: label.question, ...(context === undefined ? {} : { context }) });
  const [part, ...others] = trace.parts;
  const [best, next] = part?.candidates ?? [];
  if (trace.rule !== 'understood' || part?.continued || best === undefined || next === undefined || others.length > 0)
    return { grade };
  if ([best, next].some(({ entry }) => entry.includes(':'))) return { grade };
  const hit = isHit(result, [best.entry, next.entry]);
  return { grade, near: { score: best.score, margin: best.score - next.score, hit } };
}

/** Answers that are asked back already stay so at every point. */
export function clarifyCurve(results: readonly Result[], bot: Bot): CurvePoint[] {
  const closes = results.map((result) => closeOf(result, bot));
  return BELOW.flatMap((below) =>
    MARGINS.map((margin) => {
      const isBack = ({ near }: Close): boolean => near !== undefined && near.score <= below && near.margin <= margin;
      const kept = closes.filter((close) => !isBack(close));
      const back = closes.filter(isBack);
      const count = (grade: Result['grade']): number => kept.filter((close) => close.grade === grade).length;
      const hit = back.filter(({ near }) => near?.hit === true).length;
      return { below, margin, right: count('right'), wrong: count('wrong'), clarified: back.length, hit };
    }),
  );
}

export function curveTable(curve: readonly CurvePoint[]): Table {
  return {
    title: 'Asking back: both entries offered up to this score and this distance',
    columns: ['score', 'distance', 'right', 'wrong', 'asked back', 'with what was asked'],
    rows: curve.map(({ below, margin, ...counts }) => [
      below.toFixed(1),
      margin.toFixed(2),
      ...[counts.right, counts.wrong, counts.clarified, counts.hit].map(String),
    ]),
  };
}
