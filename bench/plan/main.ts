// "npm run bench -- plan": the whole bot beside each peer that is given the same curated questions.
import type { Knowledge } from '../../src/core/knowledge/knowledge.ts';
import type { Trained } from '../../src/knowledge/model-file.ts';
import { loadBot, loadExamples, ROOT } from '../built.ts';
import { SEEDS } from '../measures/seeds.ts';
import { NOTE } from '../measures/table.ts';
import type { Output } from '../output.ts';
import { circumstances, codeOf } from '../results/circumstances.ts';
import type { PlanFigures, PlanResult } from '../results/result.ts';
import type { Row } from '../sets/dataset.ts';
import { digits, median, quantile } from '../statistics.ts';
import type { System } from '../systems/system.ts';
import { type Answerer, botAnswerer, peerAnswerer } from './answerer.ts';
import { askPlan } from './ask.ts';
import { planQuestions } from './questions.ts';
import { tableOf } from './table.ts';
import { type PlanAsked, tallyPlan } from './tally.ts';

/** Who is measured. */
export interface PlanEntrants {
  /** The whole bot. */
  readonly own: boolean;
  /** Each is taught the curated questions of all languages at once, as the bot is. */
  readonly peers: readonly System[];
}

const HIGH = 0.99;

function figuresOf(answerer: Answerer, asked: readonly PlanAsked[], facts: Knowledge['facts']): PlanFigures {
  const { name, version, settings } = answerer;
  const times = asked.map(({ time }) => time);
  const languages = tallyPlan(asked, facts);
  return { name, version, settings, languages, median: median(times), p99: quantile(times, HIGH) };
}

async function teach(system: System, rows: readonly Row[], { facts, languages }: Knowledge): Promise<Answerer> {
  const trained = await system.train({ rows, language: Object.keys(languages).sort().join(',') });
  return peerAnswerer(system, trained, facts, system.patience(rows.length));
}

/** One after another in this process; a table for each language goes to the output. */
export async function benchPlan(
  { knowledge, model }: Trained,
  { own, peers }: PlanEntrants,
  output: Output,
): Promise<PlanResult> {
  const { createBot } = await loadBot();
  const { curatedQuestions } = await loadExamples();
  const rows = curatedQuestions(knowledge).map(
    ({ question, classId, language }): Row => ({
      text: question,
      label: classId,
      language,
    }),
  );
  const questions = planQuestions();
  const systems: PlanFigures[] = [];
  const measure = async (answerer: Answerer): Promise<void> => {
    systems.push(figuresOf(answerer, await askPlan(answerer, questions, output), knowledge.facts));
  };
  if (own) await measure(botAnswerer(createBot(knowledge, model), codeOf(ROOT)));
  for (const system of peers) {
    output.progress(`plan: ${system.name}: trains on ${rows.length} phrasings`);
    await measure(await teach(system, rows, knowledge));
  }
  const counts = `${digits(rows.length)} curated questions, ${digits(questions.length)} dev questions that open a dialog`;
  output.write(`\nThe plan: ${counts}; per cent\n`);
  for (const language of Object.keys(knowledge.languages).sort()) output.write(tableOf(language, systems));
  output.write(NOTE);
  return { ...circumstances(SEEDS), knowledge: knowledge.hash, phrasings: rows.length, systems };
}
