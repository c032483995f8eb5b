// What operators write into the environment for Slack.
import type { FakeSlack } from '../../doubles/slack/fake-slack.ts';
import type { Mode } from './support.ts';

/** @param port to listen on over HTTP */
export function environmentOf(slack: FakeSlack, mode: Mode, port: number): Record<string, string> {
  const common = { SLACK_BOT_TOKEN: slack.botToken, SLACK_API_URL: slack.url };
  return mode === 'socket'
    ? { ...common, SLACK_APP_TOKEN: slack.appToken }
    : { ...common, SLACK_SIGNING_SECRET: slack.signingSecret, SLACK_PORT: String(port) };
}

/** What no output may show. */
export function secretsOf({ botToken, appToken, signingSecret }: FakeSlack): string[] {
  return [botToken, appToken, signingSecret];
}
