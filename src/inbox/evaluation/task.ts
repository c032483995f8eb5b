// What an evaluation is given, and what it tells: plain data, which goes from thread to thread.
import type { Language } from '../../core/knowledge/language.ts';
import type { Edit } from '../edits/edit.ts';
import type { Origin, Row } from './compare.ts';

export interface EvaluationTask {
  readonly folder: string;
  /** Where trained models are kept. */
  readonly cacheFolder: string;
  /** Of the evaluation sets; need not be there. */
  readonly questionsFolder: string;
  readonly edit: Edit;
  /** The files that the edit changes, by path, as they would be. */
  readonly contents: Readonly<Record<string, string>>;
  /** What waits in the inbox, and whether the edit is made for it. */
  readonly misses: readonly { readonly text: string; readonly language: Language; readonly isMeant: boolean }[];
}

export interface Evaluation {
  /** How many questions were asked, by where they are from. */
  readonly asked: Readonly<Record<Origin, number>>;
  /** What differs, and all that was added. */
  readonly rows: readonly Row[];
  /** What could not be asked, and why. */
  readonly notes: readonly string[];
}

/** Told what is done at the moment, and which share of all is done, from 0 to 1. */
export type OnStep = (step: string, share: number) => void;
