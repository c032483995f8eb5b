// "npm run bench -- plan": the whole bot beside each peer that is given the same curated questions.
import type { Bot } from '../../src/core/bot.ts';
import type { Trained } from '../../src/knowledge/model-file.ts';
import { type Asked, askAll } from '../asking.ts';
import { built, ROOT } from '../built.ts';
import { SEEDS } from '../measures/seeds.ts';
import { area, NOTE, percent, row } from '../measures/table.ts';
import type { Output } from '../output.ts';
import { circumstances, codeOf } from '../results/circumstances.ts';
import type { PlanFigures, PlanResult, SystemLabel } from '../results/result.ts';
import { digits, summarise } from '../statistics.ts';
import type { Entrant } from '../systems/catalogue.ts';
import type { Trained as Peer } from '../systems/system.ts';
import { type PlanQuestion, planQuestions } from './questions.ts';
import { tallyPlan } from './tally.ts';

const WIDTHS = [24, 24, 24, 24, 8, 12];
const HEAD = ['', 'right, clean', 'right, noisy', 'refused', 'AUROC', 'median µs', 'p99 µs'];
/** Asked before the clock runs, so that compiled code is measured; a slow system is spared most of it. */
const WARM_UP = { most: 200, share: 0.1 };

/** The whole bot or a peer: a question in; out a fact, or what is no fact to tell. */
export interface Answerer extends SystemLabel, Pick<Peer, 'ask'> {
  /** How many questions it may be asked. */
  readonly most: number;
}

/** @param version of this project */
export function botAnswerer(bot: Pick<Bot, 'ask'>, version: string): Answerer {
  const ask: Peer['ask'] = (text) => {
    const { outcome, facts, confidence } = bot.ask({ text });
    return [{ label: (outcome === 'answer' && facts[0]) || '', confidence }];
  };
  return { name: 'ours', version, settings: 'the whole bot, as it answers', most: Number.POSITIVE_INFINITY, ask };
}

/** The first questions, as many as the answerer may be asked. */
export async function askPlan(
  { name, ask, most }: Answerer,
  questions: readonly PlanQuestion[],
  { progress }: Output,
): Promise<Asked<PlanQuestion>[]> {
  const drawn = questions.slice(0, most);
  progress(`plan: ${name}: is asked ${drawn.length} questions`);
  const warmUp = Math.min(WARM_UP.most, Math.ceil(WARM_UP.share * drawn.length));
  for (const { text } of drawn.slice(drawn.length - warmUp)) await ask(text);
  return askAll(ask, drawn, (text) => progress(`plan: ${name}: ${text}`));
}

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
  output: Output,
): Promise<PlanResult[]> {
  const { createBot } = await built('core/bot');
  const { curatedQuestions } = await built('core/reading/examples');
  const curated = curatedQuestions(knowledge);
  const rows = curated.map(({ question: text, entry: label, language }) => ({ text, label, language }));
  const languages = Object.keys(knowledge.languages).sort();
  const questions = planQuestions();
  const open = async ({ name, system }: Entrant): Promise<Answerer> => {
    if (name === 'ours') return botAnswerer(createBot(knowledge, model), codeOf(ROOT));
    output.progress(`plan: ${system.name}: trains on ${rows.length} phrasings`);
    const { ask } = await system.train({ rows, language: languages.join(',') });
    return { ...system, ask, most: system.patience(rows.length) };
  };
  const systems: PlanFigures[] = [];
  for (const entrant of entrants) {
    const answerer = await open(entrant);
    const asked = await askPlan(answerer, questions, output);
    const { median, p99 } = summarise(asked.map(({ time }) => time));
    const { name, version, settings } = answerer;
    systems.push({ name, version, settings, languages: tallyPlan(asked, knowledge.facts), median, p99 });
  }
  const counts = `${digits(rows.length)} curated questions, ${digits(questions.length)} dev questions that open a dialog`;
  output.write(`\nThe plan: ${counts}; per cent\n`);
  for (const language of languages) output.write(tableOf(language, systems));
  output.write(NOTE);
  const where = circumstances(SEEDS);
  return systems.map((own) => ({ ...where, ...own, knowledge: knowledge.hash, phrasings: rows.length }));
}
