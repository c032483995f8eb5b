// What is measured in a process of its own, and the folder through which it is given and leaves its files.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Times } from '../results/result.ts';
import type { Lesson } from '../systems/system.ts';
import type { Questions } from './workload.ts';

/** "train" leaves the model that the others load. */
export const JOBS = ['train', 'load', 'ask'] as const;
export type Job = (typeof JOBS)[number];

/** What each process sends its parent. */
export interface Figures {
  /** Milliseconds; bytes. */
  readonly train: { readonly train: number; readonly saved: number };
  readonly load: { readonly load: number; readonly memory: number };
  readonly ask: { readonly clean: Times; readonly mistyped: Times };
}

const LESSON = 'lesson.json';
const QUESTIONS = 'questions.json';

/** The file that `System.save` fills. */
export const modelIn = (folder: string): string => join(folder, 'model.bin');

export function writeWork(folder: string, lesson: Lesson, questions: Questions): void {
  writeFileSync(join(folder, LESSON), JSON.stringify(lesson));
  writeFileSync(join(folder, QUESTIONS), JSON.stringify(questions));
}

const read = (folder: string, name: string): unknown => JSON.parse(readFileSync(join(folder, name), 'utf8'));

export const readLesson = (folder: string): Lesson => read(folder, LESSON) as Lesson;
export const readQuestions = (folder: string): Questions => read(folder, QUESTIONS) as Questions;
