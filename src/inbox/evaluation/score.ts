// Whether an answer is what the label asks for.
import type { Answer } from '../../core/answer.ts';
import type { Bot } from '../../core/bot.ts';
import { type Context, contextOf } from '../../core/question.ts';
import type { Dialog, Turn } from './dialogs.ts';

/**
 * `right` has the outcome, an accepted list of facts, the premise and the unstated ids of its label; `missed` says too little
 * of that, `wrong` something else or something that nobody asked.
 */
export type Grade = 'right' | 'clarified' | 'missed' | 'wrong';

/** What of an answer can differ from its label. */
export type Difference = 'outcome' | 'facts' | 'premise' | 'unstated';

interface Judged {
  readonly grade: Grade;
  /** What keeps the answer from being right; of several, the gravest. */
  readonly differs?: Difference;
}

export interface Result extends Judged {
  readonly dialog: Dialog;
  /** From 0. */
  readonly turn: number;
  readonly label: Turn;
  readonly answer: Answer;
  readonly context: Context | undefined;
  /** Where an unstated id was expected: whether it is named. */
  readonly unstated?: boolean;
}

const RIGHT: Judged = { grade: 'right' };

function judgeOutcome({ outcome }: Turn, answer: Answer): Judged {
  const declined = answer.outcome === 'fallback' || answer.outcome === 'smalltalk';
  if (answer.outcome === outcome || (outcome === 'fallback' && declined)) return RIGHT;
  const inScope = outcome === 'answer' || outcome === 'unstated';
  if (answer.outcome === 'clarify' && inScope) return { grade: 'clarified', differs: 'outcome' };
  return { grade: declined || answer.outcome === 'unstated' ? 'missed' : 'wrong', differs: 'outcome' };
}

/** Under "unstated" the facts are the nearest ones, which no label lists. */
function judgeFacts({ outcome, facts }: Turn, answer: Answer): Judged {
  if (outcome !== 'answer') return RIGHT;
  const accepted = facts.some(
    (ids) => ids.every((id) => answer.facts.includes(id)) && answer.facts.length <= ids.length + 1,
  );
  return accepted ? RIGHT : { grade: 'wrong', differs: 'facts' };
}

function judgePremise({ premise }: Turn, answer: Answer): Judged {
  if (answer.premise === premise) return RIGHT;
  return { grade: answer.premise === undefined ? 'missed' : 'wrong', differs: 'premise' };
}

/** "The article says no more", "… passes no such judgement": what is said of a detail beside a fact, whatever the detail. */
const GENERALLY: ReadonlySet<string> = new Set(['phrase:no_more', 'phrase:no_judgement']);

function named({ outcome, unstated, unstated_any }: Turn, answer: Answer): boolean | undefined {
  const isSaid = outcome === 'answer' && answer.told.some(({ entry }) => GENERALLY.has(entry));
  if (isSaid && (unstated_any ?? unstated) !== undefined) return true;
  if (unstated_any !== undefined) return unstated_any.some((id) => answer.unstated.includes(id));
  return unstated?.every((id) => answer.unstated.includes(id));
}

function judgeUnstated(label: Turn, answer: Answer): Judged {
  const asked = label.unstated_any ?? label.unstated ?? [];
  if (!answer.unstated.every((id) => asked.includes(id))) return { grade: 'wrong', differs: 'unstated' };
  return named(label, answer) === false ? { grade: 'missed', differs: 'unstated' } : RIGHT;
}

/** An answer held against its label. */
export function judge(label: Turn, answer: Answer): Judged {
  const outcome = judgeOutcome(label, answer);
  if (outcome !== RIGHT) return outcome;
  const judged = [judgeFacts, judgePremise, judgeUnstated].map((part) => part(label, answer));
  return judged.find(({ grade }) => grade === 'wrong') ?? judged.find(({ grade }) => grade === 'missed') ?? RIGHT;
}

/** Asks every turn in its order, each following the answer before. */
export function run(bot: Pick<Bot, 'ask'>, dialogs: readonly Dialog[]): Result[] {
  return dialogs.flatMap((dialog) => {
    let context: Context | undefined;
    return dialog.turns.map((label, turn) => {
      const answer = bot.ask({ text: label.question, ...(context === undefined ? {} : { context }) });
      const before = context;
      context = contextOf(answer);
      const unstated = named(label, answer);
      return {
        dialog,
        turn,
        label,
        answer,
        context: before,
        ...judge(label, answer),
        ...(unstated === undefined ? {} : { unstated }),
      };
    });
  });
}
