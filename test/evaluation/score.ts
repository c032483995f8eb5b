// Whether an answer is what the label asks for.
import type { Answer } from '../../src/core/answer.ts';
import type { Bot } from '../../src/core/bot.ts';
import { type Context, contextOf } from '../../src/core/question.ts';
import type { Dialog, Turn } from './questions.ts';

/** `missed` says too little (a fallback or "not said" for something known); `wrong` says something else. */
export type Grade = 'right' | 'clarified' | 'missed' | 'wrong';

export interface Result {
  readonly dialog: Dialog;
  /** From 0. */
  readonly turn: number;
  readonly label: Turn;
  readonly answer: Answer;
  readonly context: Context | undefined;
  readonly grade: Grade;
  /** Where a premise was expected: whether it was put right or confirmed as labelled. */
  readonly premise?: boolean;
  /** Where an unstated id was expected: whether it is named. */
  readonly unstated?: boolean;
}

function hasFacts(label: Turn, answer: Answer): boolean {
  return label.facts.some(
    (accepted) => accepted.every((id) => answer.facts.includes(id)) && answer.facts.length <= accepted.length + 1,
  );
}

function gradeOf(label: Turn, answer: Answer): Grade {
  if (answer.outcome === 'clarify' && label.outcome !== 'clarify') {
    return label.outcome === 'answer' || label.outcome === 'unstated' ? 'clarified' : 'wrong';
  }
  const declined = (outcome: string): boolean => outcome === 'fallback' || outcome === 'smalltalk';
  const same = answer.outcome === label.outcome || (label.outcome === 'fallback' && declined(answer.outcome));
  if (same && (label.outcome !== 'answer' || hasFacts(label, answer))) return 'right';
  return declined(answer.outcome) || answer.outcome === 'unstated' ? 'missed' : 'wrong';
}

function named(label: Turn, answer: Answer): boolean | undefined {
  if (label.unstated_any !== undefined) return label.unstated_any.some((id) => answer.unstated.includes(id));
  return label.unstated?.every((id) => answer.unstated.includes(id));
}

/** Asks every turn in its order, each following the answer before. */
export function run(bot: Pick<Bot, 'ask'>, dialogs: readonly Dialog[]): Result[] {
  return dialogs.flatMap((dialog) => {
    let context: Context | undefined;
    return dialog.turns.map((label, turn) => {
      const answer = bot.ask({ text: label.question, ...(context === undefined ? {} : { context }) });
      const before = context;
      context = contextOf(answer);
      const premise = label.premise === undefined ? {} : { premise: answer.premise === label.premise };
      const unstated = named(label, answer);
      return {
        dialog,
        turn,
        label,
        answer,
        context: before,
        grade: gradeOf(label, answer),
        ...premise,
        ...(unstated === undefined ? {} : { unstated }),
      };
    });
  });
}
