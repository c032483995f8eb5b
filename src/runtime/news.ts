// People who asked to be told are told: once, privately, one after the other, when a later knowledge answers their question.
import PQueue from 'p-queue';
import type { Answer } from '../core/answer.ts';
import type { Bot } from '../core/bot.ts';
import { report } from './failure.ts';
import type { Log } from './log.ts';
import type { Service } from './service.ts';
import type { View } from './view.ts';
import type { Wait, Waiting } from './waiting.ts';

/** One a second: platforms take private messages slowly, and nobody waits at the screen. */
const PACE = { concurrency: 1, interval: 1_000, intervalCap: 1 };
/** Milliseconds until those are looked at again who could not be told. */
const AGAIN = 60 * 60_000;

/** Whether the person has been told, can't be, such as by closed direct messages, or may be another time. */
export type Told = 'told' | 'refused' | 'later';

/** Tells one person, in the words of the service that found the answer. */
export type Tell = (to: string, view: View, service: Service, id: string) => Promise<Told>;

export interface News {
  /** Looks who can be told now, in place of whom the look before had in mind; anybody is told once, whichever process looks first. */
  readonly look: (service: Service) => Promise<void>;
  /** Tells nobody any more. @returns once nobody is being told */
  readonly end: () => Promise<void>;
}

/** @returns undefined where it is still what was said then */
function changed({ question, outcome }: Wait, bot: Bot): Answer | undefined {
  const answer = bot.ask(question);
  const isAnswer = answer.outcome === 'answer' || answer.outcome === 'unstated';
  return isAnswer && answer.outcome !== outcome ? answer : undefined;
}

export function createNews(tell: Tell, log: Log): News {
  const queue = new PQueue(PACE);
  let again: NodeJS.Timeout | undefined;
  let looks = 0;
  const tellOne = async (waiting: Waiting, answer: Answer, service: Service): Promise<void> => {
    const { store } = service;
    if (store === undefined || !(await store.takeWait(waiting.id))) return;
    const told = await tell(waiting.wait.to, { kind: 'answer', answer, isNews: true }, service, waiting.id).catch(
      (error: unknown): Told => {
        report(log, error, 'somebody who asked to be told could not be');
        return 'refused';
      },
    );
    if (told === 'later') await store.putBack(waiting);
  };
  const look = async (service: Service): Promise<void> => {
    const { store, bot, platform } = service;
    if (store === undefined) return;
    looks += 1;
    const own = looks;
    clearTimeout(again);
    queue.clear();
    for (const waiting of await store.waiting(platform)) {
      // Each takes a moment, and people who ask are answered in between; a later look takes over.
      await new Promise((resolve) => setImmediate(resolve));
      if (own !== looks) return;
      const answer = changed(waiting.wait, bot);
      if (answer !== undefined) void queue.add(() => tellOne(waiting, answer, service));
    }
    again = setTimeout(() => void look(service), AGAIN).unref();
  };
  return {
    look,
    end: async () => {
      looks += 1;
      clearTimeout(again);
      queue.clear();
      await queue.onIdle();
    },
  };
}
