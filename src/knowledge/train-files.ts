// Checked files to a trained model; apart, so that an answer from the cache loads neither the YAML parser nor the schema.

import type { TrainableKnowledge } from '../core/knowledge/knowledge.ts';
import { featuresOf } from '../core/matching/features.ts';
import type { Model, StatementModel } from '../core/matching/model.ts';
import { type Example, type Lesson, lessonOf, statementModelOf, train } from '../core/matching/training.ts';
import {
  allLexiconWords,
  createLexicons,
  curatedQuestions,
  examplesOf,
  statementsOf,
} from '../core/reading/examples.ts';
import type { KnowledgeFiles } from './files.ts';
import { parseKnowledge } from './load.ts';
import type { Trained } from './model-file.ts';

/** Questions that are read between two words on how far it is. */
const AT_ONCE = 1000;

/**
 * What the machines of a knowledge base learn from, and how to learn from its statements, which needn't wait for them.
 * @param onShare told after every thousand questions which share of them is read, up to 1
 */
export function lessonIn(
  knowledge: TrainableKnowledge,
  onShare: (share: number) => void,
): { readonly lesson: Lesson; readonly learnStatements: () => StatementModel } {
  const curated = curatedQuestions(knowledge);
  const lexicons = createLexicons(knowledge);
  const examples: Example[] = [];
  for (let at = 0; at < curated.length; at += AT_ONCE) {
    examples.push(...examplesOf(curated.slice(at, at + AT_ONCE), lexicons));
    onShare(Math.min(1, (at + AT_ONCE) / curated.length));
  }
  const lesson = lessonOf(examples, examples.map(featuresOf));
  return { lesson, learnStatements: () => statementModelOf(statementsOf(knowledge, lexicons), examples) };
}

export function trainKnowledge(knowledge: TrainableKnowledge): Model {
  const lexicons = createLexicons(knowledge);
  const examples = examplesOf(curatedQuestions(knowledge), lexicons);
  return train(examples, allLexiconWords(knowledge), statementsOf(knowledge, lexicons));
}

/** @throws KnowledgeError with every problem of the files */
export function trainFiles(files: KnowledgeFiles): Trained<TrainableKnowledge> {
  const knowledge = parseKnowledge(files);
  return { knowledge, model: trainKnowledge(knowledge) };
}
