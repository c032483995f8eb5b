// What a bot in a process of its own is made of, and how it talks with its parent.
import { built, KNOWLEDGE, MODELS } from './built.ts';

const { openKnowledge } = await built('knowledge/open');
const { createBot } = await built('core/bot');
const { createLimits } = await built('runtime/limits');
const { createFeedback } = await built('runtime/feedback');
const { knowledge, model } = await openKnowledge(KNOWLEDGE, MODELS);

export const log = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };
/** What every adapter is given. */
export const parts = {
  bot: createBot(knowledge, model),
  version: 'bench',
  limits: createLimits({ user: 1e9, channel: 1e9 }),
  feedback: createFeedback({ log, logTexts: false }),
  log,
};
/** What a constant reply repeats: as long as ours, with its buttons. */
export const answer = parts.bot.ask({ text: 'How many gigafactories?' });

/** Says that it is ready, then answers every message of its parent with its CPU time so far. */
export function report(ready: { readonly port?: number | undefined }): void {
  process.on('message', () => process.send?.(process.cpuUsage()));
  process.on('disconnect', () => process.exit(0));
  process.send?.(ready);
}
