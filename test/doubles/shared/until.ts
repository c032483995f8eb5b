import { setTimeout as pause } from 'node:timers/promises';

/**
 * Asks again and again until the answer is truthy, and gives that answer back.
 * @param what names the thing waited for in the error; the source of the question does otherwise
 */
export async function until<Answer>(
  ask: () => Answer | Promise<Answer>,
  ms = 120_000,
  what?: string,
): Promise<Exclude<Answer, false | null | undefined | 0 | ''>> {
  const end = Date.now() + ms;
  for (;;) {
    const answer = await ask();
    if (answer) return answer as Exclude<Answer, false | null | undefined | 0 | ''>;
    if (Date.now() >= end) throw new Error(`Waited ${ms} ms in vain for: ${what ?? String(ask)}`);
    await pause(2);
  }
}
