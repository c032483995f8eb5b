// Checked files to a trained model; apart, so that an answer from the cache loads neither the YAML parser nor the schema.

import type { Knowledge } from '../core/knowledge/knowledge.ts';
import type { Model } from '../core/matching/model.ts';
import { train } from '../core/matching/training.ts';
import { allLexiconWords, createLexicons, curatedQuestions, examplesOf } from '../core/reading/examples.ts';
import type { KnowledgeFiles } from './files.ts';
import { parseKnowledge } from './load.ts';
import type { Trained } from './model-file.ts';

export function trainKnowledge(knowledge: Knowledge): Model {
  return train(examplesOf(curatedQuestions(knowledge), createLexicons(knowledge)), allLexiconWords(knowledge));
}

/** @throws KnowledgeError with every problem of the files */
export function trainFiles(files: KnowledgeFiles): Trained {
  const knowledge = parseKnowledge(files);
  return { knowledge, model: trainKnowledge(knowledge) };
}
