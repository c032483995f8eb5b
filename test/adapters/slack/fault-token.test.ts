// The token stops being good while the bot runs: it says so, and is ready again when the token is good again.
import { describe, expect, test } from 'vitest';
import { CONNECT, MODES, POST, play, QUICK, type Scene } from './fault-scene.ts';

/** Asked about all the time. */
const OFTEN = { tokenPace: { interval: 50, again: 20 } };
/** Asked about only where there is doubt. */
const SELDOM = { tokenPace: { interval: 3_600_000, again: 20 } };

const AUTH = 'auth.test';

const askings = ({ slack }: Scene): number => slack.requests.filter(({ method }) => method === AUTH).length;

async function isOver(scene: Scene, words: RegExp): Promise<void> {
  const { adapter, failures } = scene.stage;
  await scene.until(() => !adapter.ready(), 'the bot to notice');
  expect([adapter.problem(), adapter.connections().tokenValid]).toEqual([expect.stringMatching(words), false]);
  expect(scene.logged('error').map(({ message }) => message)).toEqual([
    'the token is no longer good: nothing is answered',
  ]);
  expect(failures).toEqual([]);
}

describe.concurrent.each(MODES)('a token in the mode %s', (mode) => {
  test('that is revoked in silence is noticed by asking', () =>
    play({ mode, settings: OFTEN }, async (scene) => {
      expect([scene.stage.adapter.problem(), scene.stage.adapter.connections().tokenValid]).toEqual([undefined, true]);
      scene.slack.revoke(scene.slack.team);
      await isOver(scene, /was revoked.+SLACK_BOT_TOKEN/u);
    }));

  test('that is revoked, as Slack tells, is asked about at once', () =>
    play({ mode, settings: SELDOM }, async (scene) => {
      scene.slack.uninstall(scene.slack.team);
      await isOver(scene, /no longer installed/u);
    }));

  test('with which an answer is refused is asked about at once', () =>
    play({ mode, settings: SELDOM }, async (scene) => {
      scene.faults.always(AUTH, { error: 'token_revoked' });
      scene.faults.next(POST, { error: 'token_revoked' });
      scene.mention();
      await scene.until(() => !scene.stage.adapter.ready(), 'the bot to notice');
      expect(scene.stage.adapter.problem()).toMatch(/was revoked/u);
    }));

  test('that is refused once is good', () =>
    play({ mode, settings: OFTEN }, async (scene) => {
      const before = askings(scene);
      scene.faults.next(AUTH, { error: 'invalid_auth' });
      await scene.until(() => askings(scene) > before + 3, 'further askings');
      expect([scene.faults.pending, scene.stage.adapter.ready()]).toEqual([0, true]);
      expect(scene.logged('warn', 'error').map(({ message }) => message)).toEqual([
        'the token was refused; asking again',
      ]);
    }));

  test('that cannot be asked about is as good as before', () =>
    play({ mode, settings: OFTEN }, async (scene) => {
      const before = askings(scene);
      scene.faults.always(AUTH, { status: 503 });
      await scene.until(() => askings(scene) > before + 3, 'further askings');
      expect([scene.stage.adapter.ready(), scene.logged('warn', 'error')]).toEqual([true, []]);
    }));

  test('that is good again is used again', () =>
    play({ mode, settings: OFTEN }, async (scene) => {
      scene.faults.always(AUTH, { error: 'account_inactive' });
      await isOver(scene, /no longer installed/u);
      scene.faults.clear();
      await scene.until(() => scene.stage.adapter.ready(), 'the bot to be ready again');
      expect([scene.stage.adapter.problem(), scene.stage.adapter.connections().tokenValid]).toEqual([undefined, true]);
      await scene.next();
    }));
});

describe.concurrent('the app-level token', () => {
  test('that is refused once when the bot connects again is tried again', () =>
    play({ settings: QUICK }, async (scene) => {
      scene.faults.next(CONNECT, { error: 'invalid_auth' });
      scene.slack.socket.cut();
      await scene.until(() => scene.slack.socket.hellos === 2 && scene.stage.adapter.ready(), 'the bot to be back');
      expect([scene.faults.pending, scene.stage.failures]).toEqual([0, []]);
      await scene.next();
    }));

  test('that is refused twice is the end, in words for the operator', () =>
    play({ settings: QUICK }, async (scene) => {
      scene.faults.always(CONNECT, { error: 'invalid_auth' });
      scene.slack.socket.cut();
      await scene.until(() => scene.stage.failures.length > 0, 'the failure');
      expect(scene.stage.failures.map(({ message }) => message)).toEqual([expect.stringMatching(/SLACK_APP_TOKEN/u)]);
      expect(scene.slack.requests.filter(({ method }) => method === CONNECT)).toHaveLength(3);
    }));
});
