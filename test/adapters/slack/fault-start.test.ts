// The start: Slack out of reach for a while, and what only the operator can mend.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { SlackSettings } from '../../../src/adapters/slack/settings.ts';
import { OperatorError } from '../../../src/runtime/operator-error.ts';
import type { Fault } from '../../doubles/slack/web/faults.ts';
import { CONNECT, MODES, rehearse, type Scene } from './fault-scene.ts';
import type { Mode } from './support.ts';

async function failure(scene: Scene): Promise<Error> {
  return scene.stage.adapter.start().then(
    () => new Error('it has started'),
    (error: Error) => error,
  );
}

const PASSING: readonly (readonly [Mode, string, Fault])[] = [
  ...MODES.flatMap((mode) => [
    [mode, 'auth.test', { status: 503 }] as const,
    [mode, 'auth.test', { reset: 'before' }] as const,
    [mode, 'auth.test', { status: 429, retryAfter: 1 }] as const,
    [mode, 'auth.test', { error: 'internal_error' }] as const,
  ]),
  ['socket', CONNECT, { status: 503, times: 2 }],
  ['socket', CONNECT, { reset: 'before' }],
  ['socket', CONNECT, { status: 429, retryAfter: 1 }],
  ['socket', CONNECT, { error: 'internal_error' }],
];

describe.concurrent('the start', () => {
  test.each(PASSING)('in the mode %s outlasts %s with %o', (mode, method, fault) =>
    rehearse({ mode }, async (scene) => {
      scene.faults.next(method, fault);
      await scene.open();
      expect(scene.stage.adapter.ready()).toBe(true);
      expect(scene.faults.pending).toBe(0);
      await scene.next();
    }),
  );

  test('waits for a socket that is refused at first', () =>
    rehearse({}, async (scene) => {
      const end = scene.slack.socket.refuse();
      const opened = scene.open();
      await scene.until(() => scene.slack.socket.refused > 0, 'the first refusal');
      expect(scene.stage.adapter.ready()).toBe(false);
      end();
      await opened;
      await scene.next();
    }));

  test.each(MODES)('in the mode %s waits for a Slack that is not there yet', async (mode) => {
    const reserving = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => reserving.once('listening', resolve));
    const { port } = reserving.address() as AddressInfo;
    await new Promise((resolve) => reserving.close(resolve));
    await rehearse({ mode, settings: { api: `http://127.0.0.1:${port}/api/` } }, async (scene) => {
      const started = failure(scene);
      await scene.until(() => scene.logged('warn').length > 0, 'the warning');
      expect(scene.logged('warn').map(({ message }) => message)).toContain('Slack cannot be reached; trying again');
      expect(scene.stage.adapter.ready()).toBe(false);
      await scene.stage.adapter.stop();
      expect(await started).toBeInstanceOf(Error);
    });
  });
});

const WRONG = 'xoxb-1-wrong';

const REFUSED: readonly (readonly [string, Mode, Partial<SlackSettings['connection']>, RegExp])[] = [
  ...MODES.map(
    (mode) => ['a bot token that is none', mode, { botToken: WRONG }, /refused the token.*BOT_TOKEN/u] as const,
  ),
  ['an app token that is none', 'socket', { appToken: 'xapp-1-wrong' }, /refused the token.*SLACK_APP_TOKEN/u],
];

describe.concurrent('the start is refused', () => {
  test.each(REFUSED)('with %s in the mode %s', (_, mode, wrong, words) =>
    rehearse({ mode }, async (first) => {
      const { slack } = first;
      const connection = {
        mode,
        botToken: slack.botToken,
        appToken: slack.appToken,
        signingSecret: slack.signingSecret,
        host: '127.0.0.1',
        port: 0,
        ...wrong,
      } as SlackSettings['connection'];
      await rehearse({ mode, settings: { api: slack.url, connection } }, async (scene) => {
        const error = await failure(scene);
        expect(error).toBeInstanceOf(OperatorError);
        expect(error.message).toMatch(words);
        expect(error.message).not.toContain('wrong');
        expect([scene.stage.adapter.ready(), scene.logged('error')]).toEqual([false, []]);
      });
    }),
  );

  test.each([
    ['auth.test', 'account_inactive', /no longer installed/u],
    ['auth.test', 'token_revoked', /was revoked/u],
    ['auth.test', 'token_expired', /rotation/u],
    ['auth.test', 'not_allowed_token_type', /wrong kind of token/u],
    [CONNECT, 'missing_scope', /connections:write/u],
    [CONNECT, 'not_allowed_token_type', /xapp-/u],
    [CONNECT, 'invalid_auth', /SLACK_APP_TOKEN/u],
    [CONNECT, 'not_authed', /SLACK_APP_TOKEN|app-level/u],
  ])('by %s with %s', (method, error, words) =>
    rehearse({}, async (scene) => {
      scene.faults.always(method, { error });
      // A start that would try again for ever is none that says what to do.
      const refused = failure(scene);
      const said = await scene.until(
        async () => Promise.race([refused, new Promise((resolve) => setImmediate(resolve, undefined))]),
        'the refusal',
      );
      expect(said).toBeInstanceOf(OperatorError);
      expect((said as Error).message).toMatch(words);
      expect(scene.logged('error')).toEqual([]);
      // Asked once more, and never told as an outage.
      const warnings = scene.logged('warn').map(({ message }) => message);
      expect(warnings.filter((message) => message === 'Slack refused; asking again').length).toBe(1);
      expect(warnings.filter((message) => message.includes('cannot be reached'))).toEqual([]);
    }),
  );

  test('over HTTP on a port that is taken, and a stop afterwards is quiet', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    onTestFinished(() => void taken.close());
    await new Promise((resolve) => taken.once('listening', resolve));
    const { port } = taken.address() as AddressInfo;
    await rehearse({ mode: 'http' }, async ({ slack }) => {
      const { botToken, signingSecret } = slack;
      const connection = { mode: 'http', botToken, signingSecret, host: '127.0.0.1', port } as const;
      await rehearse({ settings: { api: slack.url, connection } }, async (scene) => {
        const error = await failure(scene);
        expect(error).toBeInstanceOf(OperatorError);
        expect(error.message).toMatch(/127\.0\.0\.1:\d+ \(EADDRINUSE\)\. Set SLACK_PORT/u);
        await scene.stage.adapter.stop();
        expect(scene.logged('warn', 'error')).toEqual([]);
      });
    });
  });
});
