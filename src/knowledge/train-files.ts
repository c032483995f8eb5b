// Checked files to a trained model; apart, so that an answer from the cache loads neither the YAML parser nor the schema.

import type { Knowledge } from '../core/knowledge/knowledge.ts';
import { featuresOf } from '../core/matching/features.ts';
import type { Model } from '../core/matching/model.ts';
import { type Example, type Lesson, lessonOf, train } from '../core/matching/training.ts';
import { allLexiconWords, createLexicons, curatedQuestions, examplesOf } from '../core/reading/examples.ts';
import type { KnowledgeFiles } from './files.ts';
import { parseKnowledge } from './load.ts';
import type { Trained } from './model-file.ts';

const examplesIn = (knowledge: Knowledge): Example[] =>
  examplesOf(curatedQuestions(knowledge), createLexicons(knowledge));

/** What the machines of a knowledge base learn from. */
export function lessonIn(knowledge: Knowledge): Lesson {
  const examples = examplesIn(knowledge);
  return lessonOf(examples, examples.map(featuresOf));
}

export function trainKnowledge(knowledge: Knowledge): Model {
  return train(examplesIn(knowledge), allLexiconWords(knowledge));
}

/** @throws KnowledgeError with every problem of the files */
export function trainFiles(files: KnowledgeFiles): Trained {
  const knowledge = parseKnowledge(files);
  return { knowledge, model: trainKnowledge(knowledge) };
}
