// "npm run eval": how well the bot answers the questions of an evaluation set, from the command line.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createBot } from '../../src/core/bot.ts';
import type { TrainableKnowledge } from '../../src/core/knowledge/knowledge.ts';
import { readDialogs } from '../../src/inbox/evaluation/dialogs.ts';
import { run } from '../../src/inbox/evaluation/score.ts';
import { openFolder } from '../../src/knowledge/files.ts';
import type { Trained } from '../../src/knowledge/model-file.ts';
import { KnowledgeError } from '../../src/knowledge/problem.ts';
import { trainFiles } from '../../src/knowledge/train-files.ts';
import { type Baseline, baselineOf, compare, parseBaseline } from './baseline.ts';
import { blocksOf, comparisonBlocks, type Findings } from './blocks.ts';
import { calibrate } from './calibration.ts';
import { checkClaims, countYes } from './claim-reports.ts';
import { evaluateClaims } from './claims/evaluate.ts';
import { clarifyCurve } from './clarify-curve.ts';
import { confusionsOf, explainFaults } from './faults.ts';
import { fittedFile, fitWeights } from './fit.ts';
import { askFolds, type FoldResult, foldFigures } from './folds.ts';
import { type Options, readOptions, USAGE, UsageError } from './options.ts';
import { type Grades, pair, parseGrades } from './paired.ts';
import { type Block, toMarkdown, toText } from './report.ts';
import { nameOf, QUESTIONS, setsIn } from './sets.ts';
import { type SetResult, tally } from './tally.ts';
import { transfers } from './transfer.ts';

const path = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url));

const BASELINE = path('./baseline.json');
const FITTED = path('../../src/core/deciding/fitted.ts');
const FIRST_FAULTS = 20;

/** Trains anew: the cache is keyed by the knowledge, and a change of training has to show. */
function open(): Trained<TrainableKnowledge> {
  return trainFiles(openFolder(path('../../knowledge')));
}

/** Dialogs by turns, so that both halves hold every kind. */
const inHalf =
  (half: Options['half']) =>
  (_: unknown, at: number): boolean =>
    half === undefined || at % 2 === half - 1;

function gradesOf(results: readonly SetResult[], folds: readonly FoldResult[]): Grades {
  return Object.fromEntries([
    ...results.map(({ dialog: { id }, turn, grade }) => [`${id}/${turn}`, grade]),
    ...folds.map(({ language, entry, question, grade }) => [`${language} ${entry}: ${question}`, grade]),
  ]);
}

function evaluate(
  { knowledge, model }: Trained<TrainableKnowledge>,
  options: Options,
): { findings: Findings; grades: Grades } {
  const spelling = { repairSpelling: options.repair };
  const bot = createBot(knowledge, model, spelling);
  const files =
    options.file.length > 0 ? options.file : (options.blind ? QUESTIONS.blind : QUESTIONS.dev).flatMap(setsIn);
  const sets = files.map((file) => ({ set: nameOf(file), dialogs: readDialogs(file).filter(inHalf(options.half)) }));
  const results: SetResult[] = sets.flatMap(({ set, dialogs }) =>
    run(bot, dialogs).map((result) => ({ ...result, set })),
  );
  const stated = results.map(({ answer, grade }) => ({ confidence: answer.confidence, right: grade === 'right' }));
  const detail = (): NonNullable<Findings['detail']> => ({
    confusions: confusionsOf(results),
    calibration: calibrate(stated),
    ...explainFaults(results, bot, options.errors ? Number.POSITIVE_INFINITY : FIRST_FAULTS),
  });
  const folds = options.folds ? askFolds(knowledge, spelling) : [];
  const findings: Findings = {
    sets: sets.map(({ set }) => set),
    questions: results.length,
    spellingRepair: options.repair,
    knowledge: bot.knowledge,
    languages: tally(results),
    ...(options.blind || options.gate || options.freeze ? {} : { detail: detail() }),
    ...(options.folds ? { folds: foldFigures(folds) } : {}),
    ...(options.clarify ? { curve: clarifyCurve(results, bot) } : {}),
    ...(options.transfer
      ? {
          transfers: transfers(
            knowledge,
            sets.flatMap(({ dialogs }) => dialogs),
            spelling,
          ),
        }
      : {}),
  };
  return { findings, grades: gradesOf(results, folds) };
}

function freeze(today: Baseline): void {
  const lines = Object.entries(today).map(([language, measures]) => {
    const own = Object.entries(measures).map(
      ([measure, { count, of }]) => `    "${measure}": { "count": ${count}, "of": ${of} }`,
    );
    return `  "${language}": {\n${own.join(',\n')}\n  }`;
  });
  writeFileSync(BASELINE, `{\n${lines.join(',\n')}\n}\n`);
}

/** @throws UsageError where nothing was frozen yet */
function readBaseline(): Baseline {
  if (!existsSync(BASELINE)) throw new UsageError('There is no baseline yet: --freeze makes one.');
  return parseBaseline(readFileSync(BASELINE, 'utf8'));
}

interface Laid {
  readonly blocks: readonly Block[];
  readonly code: number;
}

function layOut(findings: Findings, { gate, freeze: freezing }: Options, { knowledge, model }: Trained): Laid {
  if (!gate && !freezing) return { blocks: blocksOf(findings), code: 0 };
  const checked = evaluateClaims(createBot(knowledge, model), knowledge, false).flatMap(({ graded }) => graded);
  const today = baselineOf(findings.languages, checked);
  if (freezing) freeze(today);
  const compared = compare(readBaseline(), today);
  return {
    blocks: comparisonBlocks(compared),
    code: compared.some(({ problem }) => problem !== undefined) ? 1 : 0,
  };
}

/** Fits to one half of dev; the other tells how well it holds. */
function writeFit({ knowledge, model }: Trained): number {
  const bot = createBot(knowledge, model);
  const dialogs = QUESTIONS.dev.flatMap(setsIn).flatMap((file) => readDialogs(file).filter(inHalf(1)));
  const results = run(bot, dialogs);
  writeFileSync(FITTED, fittedFile(fitWeights(results, bot)));
  process.stdout.write(`Fitted to ${results.length} questions. "npm run eval -- --half 2" tells how well it holds.\n`);
  return 0;
}

/** @throws UsageError where the file holds no grades */
function readGrades(file: string): Grades {
  try {
    return parseGrades(readFileSync(file, 'utf8'));
  } catch {
    throw new UsageError(`${file} holds no grades: name a file that --save wrote.`);
  }
}

/** @returns the exit code */
function evaluation(args: readonly string[]): number {
  const options = readOptions(args, QUESTIONS.blind);
  if (options.help) {
    process.stdout.write(USAGE);
    return 0;
  }
  if (options.fit) return writeFit(open());
  if (options.claims) return checkClaims(open(), options, FIRST_FAULTS);
  if (options.yes) return countYes(open(), options);
  const before = options.against === undefined ? undefined : readGrades(options.against);
  const trained = open();
  const { findings: found, grades } = evaluate(trained, options);
  const findings = before === undefined ? found : { ...found, paired: pair(before, grades) };
  const { blocks, code } = layOut(findings, options, trained);
  process.stdout.write(toText(blocks));
  if (options.save !== undefined) writeFileSync(options.save, `${JSON.stringify(grades, null, 1)}\n`);
  if (options.json !== undefined) writeFileSync(options.json, `${JSON.stringify(findings, null, 2)}\n`);
  if (options.markdown !== undefined) writeFileSync(options.markdown, toMarkdown(blocks));
  return code;
}

function main(args: readonly string[]): number {
  try {
    return evaluation(args);
  } catch (error) {
    if (error instanceof UsageError) {
      process.stderr.write(`${error.message}\n${USAGE}`);
      return 2;
    }
    if (!(error instanceof KnowledgeError)) throw error;
    process.stderr.write(`${error.message}\n`);
    return 1;
  }
}

// A reader that stops early, such as "head", is no failure.
process.stdout.on('error', () => process.exit());
process.exitCode = main(process.argv.slice(2));
