// A thread that learns from the statements: it reads them while the questions are read elsewhere, and is given those that ask openly.
import { parentPort, workerData } from 'node:worker_threads';
import type { TrainableKnowledge } from '../core/knowledge/knowledge.ts';
import { type Example, statementModelOf } from '../core/matching/training.ts';
import { createLexicons, statementsOf } from '../core/reading/examples.ts';

const knowledge = workerData as TrainableKnowledge;
const statements = statementsOf(knowledge, createLexicons(knowledge));
parentPort?.once('message', (open: readonly Example[]) => {
  parentPort?.postMessage(statementModelOf(statements, open));
});
