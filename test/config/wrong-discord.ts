// Wrong configurations of Discord.
import { BOT } from './slack-environment.ts';
import { address, DISCORD, EMPTY, quoted, type Wrong } from './wrong-rows.ts';

const RESET = 'In https://discord.com/developers/applications choose the application, then Bot → Reset Token';

export const OF_DISCORD: readonly Wrong[] = [
  ['of a header', { DISCORD_TOKEN: `Bot ${DISCORD}` }, 'DISCORD_TOKEN begins with "Bot ". Leave that word out.'],
  ['quoted', { DISCORD_TOKEN: `"${DISCORD}"` }, quoted('DISCORD_TOKEN')],
  ['quoted by a word processor', { DISCORD_TOKEN: `“${DISCORD}”` }, quoted('DISCORD_TOKEN')],
  [
    'with its own name',
    { DISCORD_TOKEN: `DISCORD_TOKEN=${DISCORD}` },
    'DISCORD_TOKEN begins with its own name and "=". Leave both out.',
  ],
  [
    'a public key',
    { DISCORD_TOKEN: '0a'.repeat(32) },
    `DISCORD_TOKEN looks like the public key. ${RESET}, and copy that.`,
  ],
  [
    'an id',
    { DISCORD_TOKEN: '123456789012345678' },
    `DISCORD_TOKEN looks like the application's id. ${RESET}, and copy that.`,
  ],
  [
    'a client secret',
    { DISCORD_TOKEN: 'Ab-_'.repeat(8) },
    `DISCORD_TOKEN looks like the client secret. ${RESET}, and copy that.`,
  ],
  [
    'of Slack',
    { DISCORD_TOKEN: BOT },
    `DISCORD_TOKEN holds the bot token of Slack (xoxb-…), which belongs in SLACK_BOT_TOKEN. ${RESET}, and copy that.`,
  ],
  ['an address', { DISCORD_TOKEN: 'https://x.example' }, `DISCORD_TOKEN holds an address. ${RESET}, and copy that.`],
  [
    'an example',
    { DISCORD_TOKEN: 'MTIz….abc.def' },
    `DISCORD_TOKEN is an example, and no secret of yours. ${RESET}, and copy that.`,
  ],
  [
    'a placeholder',
    { DISCORD_TOKEN: '<your token>' },
    'DISCORD_TOKEN stands between < and >. Put the secret itself there, without them.',
  ],
  [
    'one part of three',
    { DISCORD_TOKEN: 'hunter2' },
    `DISCORD_TOKEN is not a bot token, which has three parts with dots between them. ${RESET}, and copy the whole of it.`,
  ],
  [
    'cut short',
    { DISCORD_TOKEN: DISCORD.slice(0, 45) },
    `DISCORD_TOKEN is too short: a part of it is missing. ${RESET}, and copy the whole of it.`,
  ],
  [
    'half of Discord',
    { DISCORD_SHARDS: '2' },
    `DISCORD_SHARDS is set, and DISCORD_TOKEN is not. ${RESET}, and set DISCORD_TOKEN; or leave all of them out.`,
  ],
  [
    'two tokens',
    { DISCORD_TOKEN: DISCORD, DISCORD_TOKEN_FILE: EMPTY },
    'DISCORD_TOKEN and DISCORD_TOKEN_FILE are both set. Leave one of them out.',
  ],
  [
    'a file that is not there',
    { DISCORD_TOKEN_FILE: '/nowhere/token' },
    'DISCORD_TOKEN_FILE names "/nowhere/token", which cannot be read (ENOENT). Correct the path or its permissions.',
  ],
  [
    'a file with nothing in it',
    { DISCORD_TOKEN_FILE: EMPTY },
    `DISCORD_TOKEN_FILE names "${EMPTY}", which is empty. Put the secret into it.`,
  ],
  [
    'the token as its file',
    { DISCORD_TOKEN_FILE: DISCORD },
    'DISCORD_TOKEN_FILE names a file, which cannot be read (ENOENT). Correct the path or its permissions.',
  ],
  [
    'no number of shards',
    { DISCORD_TOKEN: DISCORD, DISCORD_SHARDS: 'many' },
    'DISCORD_SHARDS is "many". Set auto, or a whole number from 1 to 1000.',
  ],
  [
    'a version in the address',
    { DISCORD_TOKEN: DISCORD, DISCORD_API_URL: 'https://discord.com/api/v10' },
    address('DISCORD_API_URL', 'https://discord.com/api/v10'),
  ],
];
