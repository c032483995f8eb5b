// The program over a proxy, and questions that show that it is connected.
import { expect, onTestFinished } from 'vitest';
import { mention, textOf } from '../adapters/discord/people.ts';
import { launch, type Running } from '../adapters/discord/program.ts';
import { COUNT_EN } from '../adapters/discord/texts.ts';
import { buttonOf } from '../adapters/slack/fault-scene.ts';
import type { FakeDiscord } from '../doubles/discord/fake-discord.ts';
import type { FakeSlack } from '../doubles/slack/fake-slack.ts';
import type { Program } from '../support/process.ts';

const GOOD = { code: 0, stderr: '' };

export function start(program: Program, environment: Readonly<Record<string, string>>): Running {
  const running = launch(program, environment);
  onTestFinished(() => running.signal('SIGTERM'));
  return running;
}

export async function stop(running: Running): Promise<void> {
  running.signal('SIGTERM');
  const { code, stderr } = await running.ended;
  expect({ code, stderr }).toEqual(GOOD);
}

/** A question by mention, and a click below its answer, which is answered by a response_url. */
export async function askSlack(slack: FakeSlack): Promise<void> {
  await slack.until(() => slack.socket.hellos > 0, undefined, 'the bot');
  const ann = slack.createUser({ name: 'Ann' });
  const said = ann.mention(slack.channel, 'How many gigafactories?');
  const reply = await slack.until(() => slack.repliesTo(said)[0], undefined, 'the answer');
  expect(reply.text).toContain('gigafactories');
  const clicked = ann.click(reply, buttonOf(reply, 'more'));
  await slack.until(() => clicked.messages.length > 0, undefined, 'what stands behind the button');
  expect(slack.requests.filter(({ method }) => method === 'response_url')).not.toEqual([]);
}

export async function askDiscord(discord: FakeDiscord, running: Running): Promise<void> {
  const isThere = () => running.log().some(({ msg }) => /^(?:the )?commands (?:are )?registered$/u.test(String(msg)));
  await discord.until(isThere, undefined, 'the commands to be registered');
  expect(textOf(await mention(discord, discord.createUser(), 'How many gigafactories?'))).toBe(COUNT_EN);
}

export const placeOf = (url: string): string => new URL(url).host;

/**
 * What the log says that cannot be reached, in the form of the check, and each once.
 * @param without left out of it
 */
export function saidBy(running: Running, without: RegExp | string = ''): string[] {
  const told = running
    .log()
    .filter(({ msg }) => String(msg).endsWith('cannot be reached; trying again'))
    .map(({ msg, reason, remedy }) => `${String(msg).split(';')[0]}: ${reason}. ${remedy}`.replace(without, ''));
  return [...new Set(told)].sort();
}
