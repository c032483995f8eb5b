// A bot as a process that answers from a copy of the invented plan, which is edited meanwhile.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { freePort, environmentOf as ofDiscord, type Running } from '../adapters/discord/program.ts';
import { FakeDiscord } from '../doubles/discord/fake-discord.ts';
import { PATIENT } from '../doubles/discord/options.ts';
import { copyBicyclesTo, type Edited } from '../support/edited.ts';
import type { Program } from '../support/process.ts';
import { start } from './serving.ts';

/** @param place a folder that isn't there yet; one of its own where none is named */
export function copyBicycles(place?: string): Edited {
  const folder = place ?? mkdtempSync(join(tmpdir(), 'bicycles-'));
  if (place === undefined) onTestFinished(() => rmSync(folder, { recursive: true }));
  return copyBicyclesTo(folder);
}

export interface Ready {
  readonly status: number;
  readonly knowledge: { readonly hash: string; readonly problems: readonly string[] };
}

export interface Bot {
  readonly discord: FakeDiscord;
  readonly running: Running;
  readonly readyz: () => Promise<Ready>;
  readonly metrics: () => Promise<string>;
  /** Waits until the log has so many lines that say this, and gives the last of them. */
  readonly says: (message: string, times?: number) => Promise<Record<string, unknown>>;
}

export const ANSWERS = 'the changed knowledge answers now';
export const REFUSED = 'the changed knowledge cannot be used: the bot answers from what it had';

/** A bot in Discord that answers from this folder, with its health. */
export async function startBot(
  program: Program,
  folder: string,
  environment: Readonly<Record<string, string>> = { KNOWLEDGE_RELOAD: 'on' },
): Promise<Bot> {
  const discord = await FakeDiscord.start(PATIENT);
  onTestFinished(() => discord.close());
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const running = start(program, {
    ...ofDiscord(discord),
    HEALTH_PORT: String(port),
    KNOWLEDGE_DIR: folder,
    ...environment,
  });
  const says: Bot['says'] = async (message, times = 1) => {
    const lines = () => running.log().filter(({ msg }) => msg === message);
    await discord.until(() => lines().length >= times, undefined, `"${message}" ${times} times`);
    return lines().at(-1) ?? {};
  };
  await says('commands registered');
  return {
    discord,
    running,
    says,
    readyz: async () => {
      const response = await fetch(`${url}/readyz`);
      const { knowledge } = (await response.json()) as Pick<Ready, 'knowledge'>;
      return { status: response.status, knowledge };
    },
    metrics: async () => (await fetch(`${url}/metrics`)).text(),
  };
}
