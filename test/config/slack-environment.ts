// Environments of Slack that are good, and what is said of those that are not.
import { join } from 'node:path';
import { readConfig } from '../../src/config/config.ts';
import { ConfigError, type Environment } from '../../src/config/reader.ts';

export const OWN = { knowledge: join(import.meta.dirname, '../../knowledge'), data: '/data' };
export const PAGE = 'https://api.slack.com/apps';
/** Of their forms, and nobody's; in parts, so that no scanner takes them for somebody's. */
export const BOT = ['xoxb', '17653672481', '19874698323', 'pdFZKVeTuE8sk7oOcBrzbqgy'].join('-');
export const APP = ['xapp', '1', 'A013TVGSGSZ', '1234567890', 'abcdef'].join('-');
export const SIGNING = '8f742231b10e8888'.repeat(2);
export const CLIENT = {
  SLACK_CLIENT_ID: '1234.5678',
  SLACK_CLIENT_SECRET: 'client-secret-of-nobody',
  SLACK_STATE_SECRET: 'state-secret-of-nobody',
};

export const SOCKET = { SLACK_BOT_TOKEN: BOT, SLACK_APP_TOKEN: APP };
export const HTTP = { SLACK_BOT_TOKEN: BOT, SLACK_SIGNING_SECRET: SIGNING };
export const INSTALL = { SLACK_SIGNING_SECRET: SIGNING, ...CLIENT };

/** Where Slack shows each. */
export const PLACES = {
  SLACK_BOT_TOKEN: 'OAuth & Permissions → Bot User OAuth Token (xoxb-…)',
  SLACK_APP_TOKEN: 'Basic Information → App-Level Tokens, with connections:write (xapp-…)',
  SLACK_SIGNING_SECRET: 'Basic Information → Signing Secret',
  SLACK_CLIENT_ID: 'Basic Information → Client ID',
  SLACK_CLIENT_SECRET: 'Basic Information → Client Secret',
  SLACK_STATE_SECRET: 'a long random text of your own',
};

export const slackOf = (environment: Environment) => readConfig(environment, OWN).slack;

/** The problems of an environment, in their order. */
export function problemsOf(environment: Environment): string[] {
  try {
    readConfig(environment, OWN);
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    return error.message.split('\n- ').slice(1);
  }
  throw new Error('the environment is accepted');
}
