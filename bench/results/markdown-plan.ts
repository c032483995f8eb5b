// The bot and its peers on the plan itself, in tables: what was right in each language, then times.
import { languageName, ordered } from './labels.ts';
import { ratioNote, ratiosOf } from './ratio.ts';
import type { PlanResult } from './result.ts';
import { escaped, percent, shareOf, systemTable, whole } from './table.ts';

/** The codes of the languages that any system was asked in. */
export function languagesOf(systems: readonly PlanResult[]): string[] {
  return [...new Set(systems.flatMap(({ languages }) => Object.keys(languages)))].toSorted();
}

function renderLanguage(code: string, systems: readonly PlanResult[]): string {
  const own = systems.flatMap(({ name, languages }) => (languages[code] ? [{ name, ...languages[code] }] : []));
  const figures = systemTable(own, [
    ['right, clean', ({ clean }) => shareOf(clean), percent, Math.max],
    ['right, noisy', ({ noisy }) => shareOf(noisy), percent, Math.max],
    ['refused', ({ refused }) => shareOf(refused), percent, Math.max],
    ['AUROC', ({ auroc }) => auroc, percent, Math.max],
    [
      'questions: clean, noisy, to refuse',
      (all) => [all.clean, all.noisy, all.refused].map(({ of }) => whole(of)).join(', '),
    ],
  ]);
  return `### ${languageName(code)}\n\n${figures}`;
}

function renderTimes(systems: readonly PlanResult[]): string {
  const ratios = ratiosOf(systems, ({ median }) => median);
  const figures = systemTable(systems, [
    ['median', ({ median }) => median],
    ['p99', ({ p99 }) => p99],
    ['ratio', (_, at) => ratios[at]],
  ]);
  return `### Times\n\nMicroseconds a question.\n\n${figures}${ratioNote(ratios)}`;
}

const HASH = 8;

function renderKnowledge(systems: readonly PlanResult[]): string {
  const bases = new Set(
    systems.map(({ knowledge, phrasings }) => `${knowledge.slice(0, HASH)} (${whole(phrasings)} curated questions)`),
  );
  if (bases.size === 1) return `Knowledge base ${escaped([...bases].join())}.\n`;
  const each = systems.map(({ name, knowledge }) => `${escaped(name)} on ${escaped(knowledge.slice(0, HASH))}`);
  return `The systems were measured on different knowledge bases, so compare with care: ${each.join(', ')}.\n`;
}

/** A table for each language, and one of times. */
export function renderPlan(plan: readonly PlanResult[]): string {
  const systems = ordered(plan);
  const tables = languagesOf(systems).map((code) => renderLanguage(code, systems));
  return [renderKnowledge(systems), ...tables, renderTimes(systems)].join('\n');
}
