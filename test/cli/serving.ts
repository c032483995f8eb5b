// The program as a process with its health, and the double that it talks to.
import { onTestFinished } from 'vitest';
import { freePort, launch, type Running } from '../adapters/discord/program.ts';
import { environmentOf } from '../adapters/slack/process-environment.ts';
import { FakeSlack } from '../doubles/slack/fake-slack.ts';
import { PATIENT } from '../doubles/slack/options.ts';
import type { Program } from '../support/process.ts';

export interface Health {
  readonly status: number;
  readonly reason?: string;
}

export async function double(): Promise<FakeSlack> {
  const slack = await FakeSlack.start(PATIENT);
  onTestFinished(() => slack.close());
  return slack;
}

export function start(program: Program, environment: Readonly<Record<string, string>>): Running {
  const running = launch(program, environment);
  onTestFinished(() => running.signal('SIGTERM'));
  return running;
}

/** Status 0 before it listens. */
export async function read(port: number, path: string): Promise<Health> {
  try {
    const response = await fetch(`http://127.0.0.1:${port}${path}`);
    const { reason } = (await response.json()) as { readonly reason?: string };
    return { status: response.status, ...(reason === undefined ? {} : { reason }) };
  } catch {
    return { status: 0 };
  }
}

/** A bot in Slack with its health, ready. */
export async function ready(program: Program, slack: FakeSlack) {
  const port = await freePort();
  const running = start(program, { ...environmentOf(slack, 'socket', 0), HEALTH_PORT: String(port) });
  await slack.until(async () => (await read(port, '/readyz')).status === 200, undefined, 'the bot to be ready');
  return { running, port };
}

export const messages = (running: Running): unknown[] => running.log().map(({ msg }) => msg);
