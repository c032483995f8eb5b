// "npm run bench -- soak": a hundred thousand mixed events through each platform while it fails at random, and what the bot holds then.
import type { Output } from '../output.ts';
import { digits } from '../statistics.ts';
import { soak } from './crowd.ts';
import { startDiscord } from './discord.ts';
import { problemsOf, reportOf } from './report.ts';
import { startSlack } from './slack.ts';
import type { Start } from './stage.ts';

const SEED = 20_250_211;
export const EVENTS = 100_000;

const PLATFORMS: Readonly<Record<string, Start>> = {
  Discord: startDiscord,
  'Slack, Socket Mode': startSlack,
};

/** @returns whether all of it held on every platform */
export async function benchSoak(output: Output, events = EVENTS): Promise<boolean> {
  output.write(`\nSoak: ${digits(events)} events for each platform, seed ${SEED}\n`);
  let holds = true;
  for (const [platform, start] of Object.entries(PLATFORMS)) {
    const stage = await start();
    try {
      const say = (done: number): void => output.progress(`soak: ${platform}: ${done} of ${events}`);
      const soaked = await soak(stage, { events, seed: SEED, say });
      output.write(reportOf(platform, soaked));
      holds &&= problemsOf(soaked).length === 0;
    } finally {
      await stage.close();
    }
  }
  return holds;
}
