// The bot and its peers on the plan itself, in tables: what was right in each language, then times.
import { isOurs, languageName, ordered } from './labels.ts';
import { ratioNote, ratioTo } from './ratio.ts';
import type { PlanLanguage, Share } from './result.ts';
import type { StoredPlan } from './stored.ts';
import { bold, column, escaped, NONE, number, percent, shareOf, table, whole } from './table.ts';

const nameOf = (system: StoredPlan): string => (isOurs(system) ? bold(system.name) : escaped(system.name));

/** The codes of the languages that any system was asked in. */
export function languagesOf(systems: readonly StoredPlan[]): string[] {
  return [...new Set(systems.flatMap(({ languages }) => Object.keys(languages)))].toSorted();
}

function renderLanguage(code: string, systems: readonly StoredPlan[]): string {
  const own = systems.filter(({ languages }) => languages[code]);
  const greatest = (value: (figures: PlanLanguage) => number | undefined): string[] =>
    column(
      own.map(({ languages }) => languages[code] && value(languages[code])),
      percent,
      'greater',
    );
  const counts = ({ clean, noisy, refused }: PlanLanguage): string =>
    [clean, noisy, refused].map(({ of }: Share) => whole(of)).join(', ');
  const columns = [
    greatest(({ clean }) => shareOf(clean)),
    greatest(({ noisy }) => shareOf(noisy)),
    greatest(({ refused }) => shareOf(refused)),
    greatest(({ auroc }) => auroc),
    own.map(({ languages }) => (languages[code] ? counts(languages[code]) : NONE)),
  ];
  const rows = own.map((system, at) => [nameOf(system), ...columns.map((cells) => cells[at] ?? NONE)]);
  const header = ['', 'right, clean', 'right, noisy', 'refused', 'AUROC', 'questions: clean, noisy, to refuse'];
  return `### ${languageName(code)}\n\n${table(header, rows)}`;
}

function renderTimes(systems: readonly StoredPlan[]): string {
  const rows = systems.map((system) => [
    nameOf(system),
    number(system.median),
    number(system.p99),
    ratioTo(systems, system, ({ median }) => median),
  ]);
  return `### Times\n\nMicroseconds a question.\n\n${table(['', 'median', 'p99', 'ratio'], rows)}${ratioNote(rows.flat())}`;
}

const HASH = 8;

function renderKnowledge(systems: readonly StoredPlan[]): string {
  const bases = new Set(
    systems.map(({ knowledge, phrasings }) => `${knowledge.slice(0, HASH)} (${whole(phrasings)} curated questions)`),
  );
  if (bases.size === 1) return `Knowledge base ${escaped([...bases].join())}.\n`;
  const each = systems.map(({ name, knowledge }) => `${escaped(name)} on ${escaped(knowledge.slice(0, HASH))}`);
  return `The systems were measured on different knowledge bases, so compare with care: ${each.join(', ')}.\n`;
}

/** A table for each language, and one of times. */
export function renderPlan(plan: readonly StoredPlan[]): string {
  const systems = ordered(plan);
  const tables = languagesOf(systems).map((code) => renderLanguage(code, systems));
  return [renderKnowledge(systems), ...tables, renderTimes(systems)].join('\n');
}
