// Wrong tokens and secrets of Slack.
import { APP, BOT, HTTP, INSTALL, SIGNING, SOCKET } from './slack-environment.ts';
import { at, DISCORD, quoted, type Wrong } from './wrong-rows.ts';

const RANDOM = 'Set a long random text of your own, such as "openssl rand -hex 32" prints.';

export const OF_TOKENS: readonly Wrong[] = [
  ['quoted', { ...SOCKET, SLACK_BOT_TOKEN: `'${BOT}'` }, quoted('SLACK_BOT_TOKEN')],
  ['quoted', { ...SOCKET, SLACK_APP_TOKEN: `"${APP}"` }, quoted('SLACK_APP_TOKEN')],
  ['quoted', { ...HTTP, SLACK_SIGNING_SECRET: `"${SIGNING}"` }, quoted('SLACK_SIGNING_SECRET')],
  [
    'of a header',
    { ...SOCKET, SLACK_BOT_TOKEN: `Bearer ${BOT}` },
    'SLACK_BOT_TOKEN begins with "Bearer ". Leave that word out.',
  ],
  [
    'exchanged',
    { SLACK_BOT_TOKEN: APP, SLACK_APP_TOKEN: BOT },
    `SLACK_BOT_TOKEN holds the app-level token of Slack (xapp-…), which belongs in SLACK_APP_TOKEN. ${at('SLACK_BOT_TOKEN')}`,
    `SLACK_APP_TOKEN holds the bot token of Slack (xoxb-…), which belongs in SLACK_BOT_TOKEN. ${at('SLACK_APP_TOKEN')}`,
  ],
  [
    'of Discord',
    { ...SOCKET, SLACK_BOT_TOKEN: DISCORD },
    `SLACK_BOT_TOKEN holds the bot token of Discord, which belongs in DISCORD_TOKEN. ${at('SLACK_BOT_TOKEN')}`,
  ],
  [
    'of a person',
    { ...SOCKET, SLACK_BOT_TOKEN: BOT.replace('xoxb', 'xoxp') },
    `SLACK_BOT_TOKEN holds a person's token of Slack (xoxp-…), which the bot has no use for. ${at('SLACK_BOT_TOKEN')}`,
  ],
  [
    'that rotates',
    { ...SOCKET, SLACK_BOT_TOKEN: `xoxe.${BOT}` },
    `SLACK_BOT_TOKEN holds a token of Slack that rotates (xoxe…), which installations by OAuth alone have. ${at('SLACK_BOT_TOKEN')}`,
  ],
  [
    'a token as the signing secret',
    { ...HTTP, SLACK_SIGNING_SECRET: BOT },
    `SLACK_SIGNING_SECRET holds the bot token of Slack (xoxb-…), which belongs in SLACK_BOT_TOKEN. ${at('SLACK_SIGNING_SECRET')}`,
  ],
  [
    'a verification token as the signing secret',
    { ...HTTP, SLACK_SIGNING_SECRET: 'Ab12'.repeat(6) },
    `SLACK_SIGNING_SECRET is not what Slack calls so, which has 32 digits 0-9 and a-f. ${at('SLACK_SIGNING_SECRET')}`,
  ],
  [
    'an example',
    { ...SOCKET, SLACK_BOT_TOKEN: 'xoxb-…' },
    `SLACK_BOT_TOKEN is an example, and no secret of yours. ${at('SLACK_BOT_TOKEN')}`,
  ],
  [
    'a weak state secret',
    { ...INSTALL, SLACK_STATE_SECRET: 'fifteen-letters' },
    `SLACK_STATE_SECRET is too short: with fewer than 16 characters it can be guessed. ${RANDOM}`,
  ],
  [
    'a state secret of one letter',
    { ...INSTALL, SLACK_STATE_SECRET: 'a'.repeat(40) },
    `SLACK_STATE_SECRET repeats itself, so that it can be guessed. ${RANDOM}`,
  ],
  [
    'a quoted state secret',
    { ...INSTALL, SLACK_STATE_SECRET: '"long and random, really"' },
    quoted('SLACK_STATE_SECRET'),
  ],
  [
    'no client ID',
    { ...INSTALL, SLACK_CLIENT_ID: 'A013TVGSGSZ' },
    `SLACK_CLIENT_ID is not what Slack calls so, which is two numbers with a dot between them. ${at('SLACK_CLIENT_ID')}`,
  ],
  [
    'a client secret that was cut short',
    { ...INSTALL, SLACK_CLIENT_SECRET: '8f742231b1' },
    `SLACK_CLIENT_SECRET is not what Slack calls so, which is one word of 16 characters or more. ${at('SLACK_CLIENT_SECRET')}`,
  ],
  [
    'one secret twice',
    { ...INSTALL, SLACK_CLIENT_SECRET: SIGNING },
    'SLACK_SIGNING_SECRET and SLACK_CLIENT_SECRET are the same. They are two secrets: SLACK_SIGNING_SECRET is Basic Information → Signing Secret, SLACK_CLIENT_SECRET is Basic Information → Client Secret.',
  ],
];
