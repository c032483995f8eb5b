// "npm run bench -- plan": the whole bot beside each peer that is given the same curated questions.
import type { Trained } from '../../src/knowledge/model-file.ts';
import { built, ROOT } from '../built.ts';
import { SEEDS } from '../measures/seeds.ts';
import { area, NOTE, percent, row } from '../measures/table.ts';
import type { Output } from '../output.ts';
import { circumstances, codeOf } from '../results/circumstances.ts';
import type { PlanFigures, PlanResult } from '../results/result.ts';
import { digits, summarise } from '../statistics.ts';
import type { Entrant } from '../systems/catalogue.ts';
import { type Answerer, botAnswerer } from './answerer.ts';
import { askPlan } from './ask.ts';
import { planQuestions } from './questions.ts';
import { tallyPlan } from './tally.ts';

const WIDTHS = [24, 24, 24, 24, 8, 12];
const HEAD = ['', 'right, clean', 'right, noisy', 'refused', 'AUROC', 'median µs', 'p99 µs'];

/** One language; the times are of all languages together. */
export function tableOf(language: string, systems: readonly PlanFigures[]): string {
  const lines = systems.flatMap(({ name, languages, median, p99 }) => {
    const own = languages[language];
    if (own === undefined) return [];
    const shares = [own.clean, own.noisy, own.refused].map((share) => percent(share, true));
    return [row([name, ...shares, area(own.auroc), digits(median), digits(p99)], WIDTHS)];
  });
  return [`\n ${language}\n`, row(HEAD, WIDTHS), ...lines].join('');
}

/**
 * One after another in this process; a table for each language goes to the output. "ours" is the whole bot; the others are taught
 * the curated questions of all languages at once, as the bot is.
 */
export async function benchPlan(
  { knowledge, model }: Trained,
  entrants: readonly Entrant[],
  { write, progress }: Output,
): Promise<PlanResult[]> {
  const { createBot } = await built('core/bot');
  const { curatedQuestions } = await built('core/reading/examples');
  const rows = curatedQuestions(knowledge).map(({ question: text, classId, language }) => ({
    text,
    label: classId,
    language,
  }));
  const languages = Object.keys(knowledge.languages).sort();
  const questions = planQuestions();
  const open = async ({ name, system }: Entrant): Promise<Answerer> => {
    if (name === 'ours') return botAnswerer(createBot(knowledge, model), codeOf(ROOT));
    progress(`plan: ${system.name}: trains on ${rows.length} phrasings`);
    const { ask } = await system.train({ rows, language: languages.join(',') });
    return { ...system, ask, most: system.patience(rows.length) };
  };
  const systems: PlanFigures[] = [];
  for (const entrant of entrants) {
    const answerer = await open(entrant);
    const asked = await askPlan(answerer, questions, { write, progress });
    const { median, p99 } = summarise(asked.map(({ time }) => time));
    const { name, version, settings } = answerer;
    systems.push({ name, version, settings, languages: tallyPlan(asked, knowledge.facts), median, p99 });
  }
  const counts = `${digits(rows.length)} curated questions, ${digits(questions.length)} dev questions that open a dialog`;
  write(`\nThe plan: ${counts}; per cent\n`);
  for (const language of languages) write(tableOf(language, systems));
  write(NOTE);
  const where = circumstances(SEEDS);
  return systems.map((own) => ({ ...where, ...own, knowledge: knowledge.hash, phrasings: rows.length }));
}
