// `npm start -- --check-config`, run against the doubles.
import { expect, onTestFinished } from 'vitest';
import { FakeDiscord } from '../doubles/discord/fake-discord.ts';
import type { Options as DiscordOptions } from '../doubles/discord/options.ts';
import { FakeSlack } from '../doubles/slack/fake-slack.ts';
import type { Options as SlackOptions } from '../doubles/slack/options.ts';
import type { Program } from '../support/process.ts';

export async function slackDouble(options: Partial<SlackOptions> = {}): Promise<FakeSlack> {
  const slack = await FakeSlack.start(options);
  onTestFinished(() => slack.close());
  return slack;
}

export async function discordDouble(options: Partial<DiscordOptions> = {}): Promise<FakeDiscord> {
  const discord = await FakeDiscord.start(options);
  onTestFinished(() => discord.close());
  return discord;
}

export async function checkOf(program: Program, environment: Readonly<Record<string, string>>) {
  const { code, stdout, stderr } = await program.run(['--check-config'], '', environment);
  expect(stderr).toBe('');
  return { code, lines: stdout.split('\n').slice(0, -1) };
}

export const installOf = (slack: FakeSlack, port: number, folder: string) => ({
  SLACK_API_URL: slack.url,
  SLACK_SIGNING_SECRET: slack.signingSecret,
  SLACK_CLIENT_ID: slack.clientId,
  SLACK_CLIENT_SECRET: slack.clientSecret,
  SLACK_STATE_SECRET: 'a long random text of our own',
  SLACK_PORT: String(port),
  SLACK_INSTALLATIONS_DIR: folder,
});
