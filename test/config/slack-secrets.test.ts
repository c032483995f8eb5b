// The secrets of Slack: slips with them, their files, and that none is ever shown.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { failuresOf } from '../support/rows.ts';
import {
  APP,
  BOT,
  CLIENT,
  HTTP,
  INSTALL,
  PAGE,
  PLACES,
  problemsOf,
  SIGNING,
  SOCKET,
  slackOf,
} from './slack-environment.ts';

function fileWith(content: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'secret-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, 'secret'), content);
  return join(folder, 'secret');
}

const SLIPS: readonly (readonly [keyof typeof PLACES, string, readonly string[]])[] = [
  ['SLACK_BOT_TOKEN', 'begins with xoxb-', [SIGNING, 'xoxb-', `${BOT} x`]],
  ['SLACK_APP_TOKEN', 'begins with xapp-', [SIGNING, 'xapp-']],
  ['SLACK_SIGNING_SECRET', 'has 32 digits 0-9 and a-f', [SIGNING.slice(1), `${SIGNING}0`, SIGNING.replace('8', 'g')]],
];

describe('a slip with a secret', () => {
  test('is said, and the secret is not', () => {
    expect(
      failuresOf(
        SLIPS.flatMap(([name, words, values]) => values.map((value) => [name, words, value] as const)),
        ([name, words, value]) => {
          const mode = name === 'SLACK_SIGNING_SECRET' ? HTTP : SOCKET;
          const problem = `${name} is not what Slack calls so, which ${words}. In ${PAGE} choose the app, then ${PLACES[name]}.`;
          expect(problemsOf({ ...mode, [name]: value })).toEqual([problem]);
          const { [name]: _, ...rest } = mode as Record<string, string>;
          expect(problemsOf({ ...rest, [`${name}_FILE`]: fileWith(`${value}\n`) })).toEqual([problem]);
        },
      ),
    ).toEqual([]);
  });

  test('is said without a secret, whatever else is wrong', () => {
    const secrets = { ...SOCKET, ...INSTALL };
    for (const [name] of Object.entries(secrets)) {
      const wrong = { ...secrets, [name]: `${BOT} ${APP} ${SIGNING}`, SLACK_PORT: 'x', SLACK_MODE: 'x' };
      const said = problemsOf(wrong).join('\n');
      for (const secret of [BOT, APP, SIGNING, CLIENT.SLACK_CLIENT_SECRET, CLIENT.SLACK_STATE_SECRET])
        expect(said).not.toContain(secret);
    }
  });

  test('a secret that stands in the place of its file is not shown', () => {
    expect(problemsOf({ SLACK_APP_TOKEN: APP, SLACK_BOT_TOKEN_FILE: BOT }).join('\n')).not.toContain(BOT);
  });
});

describe("a secret's file", () => {
  test('is read', () => {
    expect(
      failuresOf(
        ['SLACK_BOT_TOKEN', 'SLACK_APP_TOKEN', 'SLACK_SIGNING_SECRET', 'SLACK_CLIENT_SECRET', 'SLACK_STATE_SECRET'],
        (name) => {
          const mode = name === 'SLACK_APP_TOKEN' ? SOCKET : name === 'SLACK_BOT_TOKEN' ? HTTP : INSTALL;
          const { [name]: value, ...rest } = mode as Record<string, string>;
          expect(slackOf({ ...rest, [`${name}_FILE`]: fileWith(`\ufeff${value}\r\n`) })).toEqual(slackOf(mode));
        },
      ),
    ).toEqual([]);
  });

  test('that cannot be read is the only thing that is said', () => {
    const gone = [
      'SLACK_BOT_TOKEN_FILE names "/nowhere/token", which cannot be read (ENOENT). Correct the path or its permissions.',
    ];
    expect(problemsOf({ SLACK_APP_TOKEN: APP, SLACK_BOT_TOKEN_FILE: '/nowhere/token' })).toEqual(gone);
    expect(problemsOf({ SLACK_SIGNING_SECRET: SIGNING, SLACK_BOT_TOKEN_FILE: '/nowhere/token' })).toEqual(gone);
  });

  test('that cannot be read does not change the mode', () => {
    const file = fileWith(' \n');
    expect(problemsOf({ SLACK_BOT_TOKEN: BOT, SLACK_SIGNING_SECRET_FILE: file })).toEqual([
      `SLACK_SIGNING_SECRET_FILE names "${file}", which is empty. Put the secret into it.`,
    ]);
  });

  test('stands beside no value', () => {
    expect(problemsOf({ ...SOCKET, SLACK_APP_TOKEN_FILE: fileWith(APP) })).toEqual([
      'SLACK_APP_TOKEN and SLACK_APP_TOKEN_FILE are both set. Leave one of them out.',
    ]);
  });
});
