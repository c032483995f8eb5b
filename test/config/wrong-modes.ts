// Wrong ways to connect to Slack, and what both platforms share.
import { APP, BOT, CLIENT, HTTP, INSTALL, SIGNING, SOCKET } from './slack-environment.ts';
import { address, lacks, type Wrong, whole } from './wrong-rows.ts';

const MANY = (names: string): string =>
  `SLACK_BOT_TOKEN is for one workspace, and ${names} for many. Leave out what you don't mean, or say which with SLACK_MODE=install, SLACK_MODE=http or SLACK_MODE=socket.`;

export const OF_MODES: readonly Wrong[] = [
  ['a bot token alone', { SLACK_BOT_TOKEN: BOT }, lacks('SLACK_APP_TOKEN', 'socket')],
  ['an app token alone', { SLACK_APP_TOKEN: APP }, lacks('SLACK_BOT_TOKEN', 'socket')],
  ['a signing secret alone', { SLACK_SIGNING_SECRET: SIGNING }, lacks('SLACK_BOT_TOKEN', 'http')],
  [
    'a client alone',
    { SLACK_CLIENT_ID: '1.2' },
    lacks('SLACK_SIGNING_SECRET', 'install'),
    lacks('SLACK_CLIENT_SECRET', 'install'),
    lacks('SLACK_STATE_SECRET', 'install'),
  ],
  [
    'both ways',
    { ...SOCKET, ...HTTP },
    'SLACK_APP_TOKEN is for Socket Mode and SLACK_SIGNING_SECRET for HTTP, and both are set. Say which with SLACK_MODE=socket or SLACK_MODE=http, or leave one of them out.',
  ],
  [
    'a client beside a bot token',
    { ...HTTP, ...CLIENT },
    MANY('SLACK_CLIENT_ID, SLACK_CLIENT_SECRET, SLACK_STATE_SECRET are'),
  ],
  [
    'a folder of installations beside a bot token',
    { ...SOCKET, SLACK_INSTALLATIONS_DIR: '/data' },
    MANY('SLACK_INSTALLATIONS_DIR is'),
  ],
  [
    'no such way',
    { ...SOCKET, SLACK_MODE: 'ws' },
    'SLACK_MODE is "ws". Set one of: socket, http, install; or leave it out.',
  ],
  [
    'a pace that is none',
    { ...SOCKET, SLACK_SEND_INTERVAL_MS: '1s' },
    whole('SLACK_SEND_INTERVAL_MS', '1s', 0, 60_000),
  ],
  [
    'an address without https',
    { ...SOCKET, SLACK_API_URL: 'slack.com/api' },
    address('SLACK_API_URL', 'slack.com/api'),
  ],
  [
    'a password in an address',
    { ...SOCKET, SLACK_API_URL: 'https://me:hunter2@proxy.example/api' },
    "SLACK_API_URL holds a user's name or a password. Set the address without what stands before the @.",
  ],
];

export const SHARED: readonly Wrong[] = [
  [
    'one port for two',
    { ...HTTP, HEALTH_PORT: '3000' },
    "HEALTH_PORT is 3000, and so is the port on which Slack is listened to (SLACK_PORT, 3000 where it isn't set). Set one of them to another port.",
  ],
  [
    'one port for two, everywhere',
    { ...INSTALL, SLACK_HOST: '0.0.0.0', SLACK_PORT: '8080', HEALTH_PORT: '8080' },
    "HEALTH_PORT is 8080, and so is the port on which Slack is listened to (SLACK_PORT, 3000 where it isn't set). Set one of them to another port.",
  ],
  [
    'health without a port',
    { HEALTH_HOST: '0.0.0.0' },
    'HEALTH_HOST is set, and HEALTH_PORT is not. Set HEALTH_PORT too, or leave both out.',
  ],
  ['no port', { HEALTH_PORT: '80a' }, whole('HEALTH_PORT', '80a', 1, 65_535)],
  [
    'a secret as something else',
    { LOG_LEVEL: BOT.toLowerCase() },
    'LOG_LEVEL is "[secret]". Set one of: debug, info, warn, error; or leave it out.',
  ],
  ['no limit', { LIMIT_USER_PER_MINUTE: '0' }, whole('LIMIT_USER_PER_MINUTE', '0', 1, 10_000)],
  [
    'a switch that is none',
    { FEEDBACK_TEXTS: 'yes' },
    'FEEDBACK_TEXTS is "yes". Set one of: on, off; or leave it out.',
  ],
  [
    'no page',
    { PRIVACY_URL: 'example.org' },
    'PRIVACY_URL is "example.org". Set the address of a page, with https:// or http://, or leave it out.',
  ],
  [
    'a slip in a name',
    { SLACK_APP_TOKN: APP },
    'SLACK_APP_TOKN is no variable of the bot. Did you mean SLACK_APP_TOKEN?',
  ],
  [
    'no knowledge',
    { KNOWLEDGE_DIR: '/nowhere' },
    'KNOWLEDGE_DIR names "/nowhere", where there is no facts.yaml. Name a knowledge folder, or leave the variable out for the one that comes with the bot.',
  ],
];
