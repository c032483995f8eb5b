// People who asked to be told are told: once, privately, one after the other, when a later knowledge answers their question.
import PQueue from 'p-queue';
import type { Answer } from '../core/answer.ts';
import type { Bot } from '../core/bot.ts';
import type { Service } from './service.ts';
import type { View } from './view.ts';
import type { Wait } from './waiting.ts';

/** One a second: platforms take private messages slowly, and nobody waits at the screen. */
const PACE = { concurrency: 1, interval: 1_000, intervalCap: 1 };

/** Tells one person; what the platform refuses, such as closed direct messages, is the adapter's to bear. */
export type Tell = (to: string, view: View, id: string) => Promise<void>;

export interface News {
  /** Looks who can be told now; anybody is told once, whichever process looks first. */
  readonly look: (service: Service) => Promise<void>;
  /** Tells nobody any more. */
  readonly end: () => void;
}

/** @returns undefined where it is still what was said then */
function changed({ question, outcome }: Wait, bot: Bot): Answer | undefined {
  const answer = bot.ask(question);
  const isAnswer = answer.outcome === 'answer' || answer.outcome === 'unstated';
  return isAnswer && answer.outcome !== outcome ? answer : undefined;
}

export function createNews(tell: Tell): News {
  const queue = new PQueue(PACE);
  return {
    look: async ({ store, bot, platform }) => {
      if (store === undefined) return;
      for (const { id, wait } of await store.waiting(platform)) {
        const answer = changed(wait, bot);
        if (answer === undefined) continue;
        void queue.add(async () => {
          if (await store.takeWait(id)) await tell(wait.to, { kind: 'answer', answer, isNews: true }, id);
        });
      }
    },
    end: () => queue.clear(),
  };
}
