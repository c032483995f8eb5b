// The evaluation's figures laid out as tables and lists.
import type { Compared } from './baseline.ts';
import type { Bin, Calibration } from './calibration.ts';
import { type CurvePoint, curveTable } from './clarify-curve.ts';
import type { Confusion, Fault } from './faults.ts';
import type { FoldFigures } from './folds.ts';
import type { Paired } from './paired.ts';
import type { Block, Item, Table } from './report.ts';
import type { Figures, Group, LanguageFigures } from './tally.ts';
import type { Transfer } from './transfer.ts';
import type { Rate } from './wilson.ts';

/** What an evaluation found: what `--json` writes. */
export interface Findings {
  readonly sets: readonly string[];
  readonly questions: number;
  readonly spellingRepair: boolean;
  /** The hash of the knowledge base. */
  readonly knowledge: string;
  readonly languages: Figures;
  /** Absent for blind sets, which stay unread. */
  readonly detail?: {
    readonly confusions: readonly Confusion[];
    readonly calibration: Calibration;
    readonly faults: readonly Fault[];
    readonly leftOff: number;
  };
  readonly folds?: FoldFigures;
  readonly transfers?: readonly Transfer[];
  readonly curve?: readonly CurvePoint[];
  /** Against the grades of another run. */
  readonly paired?: Paired;
}

const GRADES =
  'right: outcome, facts (an accepted list, at most one more), premise and unstated topics as labelled; clarified: asks back; missed: says too little; wrong: says something else, or what nobody asked';
const INTERVALS = 'in brackets the 95 % Wilson interval';
const CONFUSIONS = 20;
const CHANGES = 60;

const percent = (share: number): string => (100 * share).toFixed(1);

function cell({ count, total, share, low, high }: Rate): string {
  return total === 0 ? '–' : `${count} · ${percent(share)} % [${percent(low)}–${percent(high)}]`;
}

function rowOf(name: string, { questions, right, clarified, missed, wrong }: Group): string[] {
  return [name, String(questions), ...[right, clarified, missed, wrong].map(cell)];
}

function gradesTable(language: string, { kinds, noise, sets, all }: LanguageFigures): Table {
  const named = Object.entries(sets);
  const rows = [
    ...Object.entries(kinds).map(([kind, group]) => rowOf(kind, group)),
    rowOf('all clean', noise.clean),
    rowOf('all noisy', noise.noisy),
    ...(named.length > 1 ? named.map(([set, group]) => rowOf(`set ${set}`, group)) : []),
    rowOf('all', all),
  ];
  const columns = [language, 'questions', 'right', 'clarified', 'missed', 'wrong'];
  return { title: `${language}: how questions were answered (${INTERVALS})`, columns, rows };
}

function checksTable(language: string, { checks }: LanguageFigures): Table {
  const rows: [string, Rate][] = [
    ['false premises put right', checks.putRight],
    ['true premises confirmed', checks.confirmed],
    ['unstated topics named', checks.unstatedNamed],
    ["answered in the question's language", checks.inItsLanguage],
    ['clarified, of what is in scope', checks.clarifiedInScope],
  ];
  return {
    title: `${language}: beside the grades`,
    columns: [language, 'questions', 'so many'],
    rows: rows.map(([name, rate]) => [name, String(rate.total), cell(rate)]),
  };
}

function itemOf(fault: Fault): Item {
  const lines: [string, string][] = [
    ['asked', fault.question.replace(/\s+/gu, ' ')],
    ['after', fault.after],
    ['expected', fault.expected],
    ['got', fault.got],
    ['matched', fault.matched],
    ['decided by', fault.rule],
    ['repaired', fault.repaired],
  ];
  const head = `${fault.fault}: ${fault.id} (${fault.kind}, ${fault.noise})`;
  return { head, lines: lines.filter(([, value]) => value !== '') };
}

function calibrationTable({ bins, expectedError }: Calibration): Table {
  const row = ({ from, to, count, meanConfidence, shareRight }: Bin): string[] => [
    `${from.toFixed(1)}–${to.toFixed(1)}`,
    String(count),
    meanConfidence.toFixed(3),
    shareRight.toFixed(3),
  ];
  return {
    title: `Calibration: expected calibration error ${expectedError.toFixed(3)}`,
    columns: ['confidence', 'questions', 'mean confidence', 'share right'],
    rows: bins.map(row),
  };
}

function detailBlocks({ confusions, calibration, faults, leftOff }: NonNullable<Findings['detail']>): Block[] {
  const more = leftOff === 0 ? '' : `, the first ${faults.length} of ${faults.length + leftOff}: --errors lists all`;
  return [
    { title: `Not as labelled${more}`, items: faults.map(itemOf) },
    {
      title: 'Most confused',
      columns: ['expected → got', 'questions'],
      rows: confusions.slice(0, CONFUSIONS).map(({ expected, got, count }) => [`${expected} → ${got}`, String(count)]),
    },
    calibrationTable(calibration),
  ];
}

function foldsTable({ folds, languages }: FoldFigures): Table {
  return {
    title: `Curated questions that the bot was trained without, ${folds}-fold`,
    columns: ['language', 'questions', 'right', 'wrong'],
    rows: Object.entries(languages).map(([language, { right, wrong }]) => [
      language,
      String(right.total),
      cell(right),
      cell(wrong),
    ]),
  };
}

function transferTable(transfers: readonly Transfer[]): Table {
  return {
    title: 'One language with few questions an entry, the others with all',
    columns: ['language', 'questions an entry', 'right'],
    rows: transfers.map(({ language, kept, right }) => [language, String(kept), cell(right)]),
  };
}

function pairedBlocks({ won, lost, wronged, mended, apart }: Paired): Block[] {
  const counts = `${won.length} won, ${lost.length} lost; wrong: ${wronged.length} more, ${mended.length} fewer`;
  const other = apart === 0 ? '' : `; ${apart} questions stand in one of the two only`;
  return [
    { note: `Against the other run: ${counts}${other}` },
    { title: 'Lost', columns: ['question'], rows: lost.slice(0, CHANGES).map((key) => [key]) },
    { title: 'Won', columns: ['question'], rows: won.slice(0, CHANGES).map((key) => [key]) },
  ];
}

export function blocksOf({
  sets,
  questions,
  spellingRepair,
  knowledge,
  languages,
  detail,
  folds,
  transfers,
  curve,
  paired,
}: Findings): Block[] {
  const repair = spellingRepair ? '' : ', spelling repair off';
  return [
    { note: `${questions} questions of ${sets.join(', ')}; knowledge ${knowledge}${repair}` },
    { note: GRADES },
    ...Object.entries(languages).flatMap(([language, own]) => [gradesTable(language, own), checksTable(language, own)]),
    ...(detail === undefined ? [] : detailBlocks(detail)),
    ...(folds === undefined ? [] : [foldsTable(folds)]),
    ...(transfers === undefined ? [] : [transferTable(transfers)]),
    ...(curve === undefined ? [] : [curveTable(curve)]),
    ...(paired === undefined ? [] : pairedBlocks(paired)),
  ];
}

/** The short table of `--gate`, and what is worse. */
export function comparisonBlocks(compared: readonly Compared[]): Block[] {
  const number = (count: number | undefined): string => (count === undefined ? '–' : String(count));
  const problems = compared.flatMap(({ language, measure, problem }) =>
    problem === undefined ? [] : [`${language}: ${measure} ${problem}.`],
  );
  return [
    {
      title: 'Dev against its baseline',
      columns: ['language, measure', 'baseline', 'now', 'of'],
      rows: compared.map(({ language, measure, was, now, of }) => [
        `${language}: ${measure}`,
        number(was),
        number(now),
        String(of),
      ]),
    },
    { note: problems.length === 0 ? 'Nothing is worse than the baseline.' : problems.join('\n') },
  ];
}
