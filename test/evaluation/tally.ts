// Graded answers to figures: per language by kind, by noise and by set, and what is counted beside the grades.
import type { Grade, Result } from '../../src/inbox/evaluation/score.ts';
import { type Rate, rateOf } from './wilson.ts';

export interface SetResult extends Result {
  /** The file's name without its ending. */
  readonly set: string;
}

export type Group = Readonly<Record<Grade, Rate>> & { readonly questions: number };

/** What is counted beside the grades, each among the questions where it applies. */
export interface Checks {
  /** False premises corrected, in a right answer. */
  readonly putRight: Rate;
  /** True premises confirmed, in a right answer. */
  readonly confirmed: Rate;
  /** Questions about what the article leaves out whose topics are named. */
  readonly unstatedNamed: Rate;
  readonly inItsLanguage: Rate;
  /** Asked back, of what the article is asked for: stated, derived or left out. */
  readonly clarifiedInScope: Rate;
}

export interface LanguageFigures {
  readonly kinds: Readonly<Record<string, Group>>;
  readonly noise: { readonly clean: Group; readonly noisy: Group };
  readonly sets: Readonly<Record<string, Group>>;
  readonly all: Group;
  readonly checks: Checks;
}

export type Figures = Readonly<Record<string, LanguageFigures>>;

export const FIRST_TURN = 'dialog, first turn';
export const LATER_TURNS = 'dialog, later turns';

const ORDER = [
  'stated',
  'derived',
  'several',
  'premise',
  'unstated',
  'unlisted',
  'near',
  'far',
  'smalltalk',
  FIRST_TURN,
  LATER_TURNS,
];

export function kindOf({ dialog, turn }: Result): string {
  if (dialog.kind !== 'dialog') return dialog.kind;
  return turn === 0 ? FIRST_TURN : LATER_TURNS;
}

export const isClean = ({ dialog }: Result): boolean => dialog.noise === 'clean';

export const isInScope = ({ label }: Result): boolean => label.outcome === 'answer' || label.outcome === 'unstated';

const share = (results: readonly Result[], holds: (result: Result) => boolean): Rate =>
  rateOf(results.filter(holds).length, results.length);

export function groupOf(results: readonly Result[]): Group {
  const of = (grade: Grade): Rate => share(results, (result) => result.grade === grade);
  return {
    questions: results.length,
    right: of('right'),
    clarified: of('clarified'),
    missed: of('missed'),
    wrong: of('wrong'),
  };
}

function groupsBy<R extends Result>(results: readonly R[], keyOf: (result: R) => string): Record<string, Group> {
  const groups = new Map<string, R[]>();
  for (const result of results) {
    const key = keyOf(result);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [result]);
    else group.push(result);
  }
  return Object.fromEntries([...groups].map(([key, group]) => [key, groupOf(group)]));
}

function inOrder(kinds: Record<string, Group>): Record<string, Group> {
  const names = [
    ...ORDER.filter((kind) => kind in kinds),
    ...Object.keys(kinds).filter((kind) => !ORDER.includes(kind)),
  ];
  return Object.fromEntries(names.flatMap((kind) => (kinds[kind] === undefined ? [] : [[kind, kinds[kind]]])));
}

function checksOf(results: readonly Result[]): Checks {
  const taken = (premise: string): Rate => groupOf(results.filter(({ label }) => label.premise === premise)).right;
  return {
    putRight: taken('corrected'),
    confirmed: taken('confirmed'),
    unstatedNamed: share(
      results.filter(({ unstated }) => unstated !== undefined),
      ({ unstated }) => unstated === true,
    ),
    inItsLanguage: share(results, ({ answer, dialog }) => answer.language === dialog.language),
    clarifiedInScope: share(results.filter(isInScope), ({ grade }) => grade === 'clarified'),
  };
}

function figuresOf(results: readonly SetResult[]): LanguageFigures {
  return {
    kinds: inOrder(groupsBy(results, kindOf)),
    noise: { clean: groupOf(results.filter(isClean)), noisy: groupOf(results.filter((result) => !isClean(result))) },
    sets: groupsBy(results, ({ set }) => set),
    all: groupOf(results),
    checks: checksOf(results),
  };
}

/** The figures of each language that is asked in, in the order of their codes. */
export function tally(results: readonly SetResult[]): Figures {
  const languages = [...new Set(results.map(({ dialog }) => dialog.language))].sort();
  return Object.fromEntries(
    languages.map((language) => [language, figuresOf(results.filter(({ dialog }) => dialog.language === language))]),
  );
}
