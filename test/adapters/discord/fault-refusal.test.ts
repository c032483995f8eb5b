// Discord refuses the bot for good: no endless attempts, and the operator is told what to do.
import { describe, expect, test } from 'vitest';
import { OperatorError } from '../../../src/runtime/operator-error.ts';
import { CREATE, LOGIN, play, rehearse, type Scene } from './fault-scene.ts';
import { leadAstray } from './fault-server.ts';

const REMEDIES = [
  [4004, /Reset Token.+DISCORD_TOKEN/u],
  [4010, /DISCORD_SHARDS=auto/u],
  [4011, /DISCORD_SHARDS=auto/u],
  [4012, /Update the bot/u],
  [4013, /npm ci/u],
  [4014, /Privileged Gateway Intents.+switch/u],
] as const;

async function refused({ stage }: Scene): Promise<unknown> {
  return stage.adapter.start().then(
    () => 'started',
    (error: unknown) => error,
  );
}

function expectRemedy(error: unknown, remedy: RegExp): void {
  expect(error).toBeInstanceOf(OperatorError);
  expect(error).toMatchObject({ message: expect.stringMatching(remedy) });
}

describe.concurrent('a bot that was ready', () => {
  test.each(REMEDIES)('is told to stop once by close code %i, with the remedy, and tries no more', (code, remedy) =>
    play({}, async (scene) => {
      const { stage, gateway } = scene;
      gateway.close(code);
      await scene.until(() => stage.failures.length > 0, 'the failure');
      expect(stage.adapter.ready()).toBe(false);
      expectRemedy(stage.failures[0], remedy);
      await stage.adapter.stop();
      expect([stage.failures.length, gateway.opened]).toEqual([1, 1]);
    }),
  );
});

describe.concurrent('a bot that logs in', () => {
  test.each(REMEDIES)('gives up at close code %i, with the remedy', (code, remedy) =>
    rehearse({}, async (scene) => {
      const odd = await leadAstray(scene, code);
      const error = await refused(scene).finally(odd.close);
      expectRemedy(error, remedy);
      expect([odd.opened(), scene.stage.adapter.ready()]).toEqual([1, false]);
    }),
  );

  test('gives up at a token that Discord does not know when it is refused twice, and the token is not in the log', () =>
    rehearse({ token: 'MTIzNDU2Nzg5MDEyMzQ1Njc4.GaBcDe.not-the-token-of-this-bot' }, async (scene) => {
      expectRemedy(await refused(scene), /Reset Token.+DISCORD_TOKEN/u);
      const { requests } = scene.stage.discord;
      expect(requests.filter(({ path }) => path === '/gateway/bot')).toHaveLength(2);
      expect(JSON.stringify(scene.stage.entries)).not.toContain('not-the-token');
    }));

  test('gives up where attempts that failed are followed by two refusals', () =>
    rehearse({}, async (scene) => {
      scene.faults.next(LOGIN, { status: 503, times: 2 });
      scene.faults.next(LOGIN, { status: 401, times: 2 });
      expectRemedy(await refused(scene), /DISCORD_TOKEN/u);
      expect(scene.faults.pending).toBe(0);
    }));

  test.each([1, 2])('goes on where 401 comes %i times, and something else between', (times) =>
    rehearse({}, async (scene) => {
      for (let count = 0; count < times; count++) {
        scene.faults.next(LOGIN, { status: 401 });
        scene.faults.next(LOGIN, { status: 503 });
      }
      await scene.stage.adapter.start();
      expect([scene.faults.pending, scene.stage.adapter.ready()]).toEqual([0, true]);
      await scene.next();
    }),
  );

  test('gives up with too few shards for its servers', () =>
    rehearse({ shards: 1, double: { shards: 2, requiredShards: 2 } }, async (scene) => {
      expectRemedy(await refused(scene), /DISCORD_SHARDS=auto/u);
      expect(scene.gateway.opened).toBe(1);
    }));
});

const ME = 'GET /users/@me';
/** Asked about all the time, and only where there is doubt. */
const OFTEN = { tokenPace: { interval: 50, again: 20 } };
const SELDOM = { tokenPace: { interval: 3_600_000, again: 20 } };

describe.concurrent('a token that is reset while the bot runs', () => {
  async function isOver(scene: Scene): Promise<void> {
    const { adapter, failures } = scene.stage;
    await scene.until(() => failures.length > 0, 'the failure');
    expectRemedy(failures[0], /Reset Token.+DISCORD_TOKEN/u);
    expect([adapter.ready(), adapter.connections().tokenValid]).toEqual([false, false]);
    expect(adapter.problem()).toMatch(/Discord refused the token/u);
    expect(scene.logged('error').map(({ message }) => message)).toContain(
      'the token is no longer good: nothing is answered',
    );
  }

  test('is the end at once where Discord hangs up', () =>
    play(SELDOM, async (scene) => {
      const { shards, tokenValid } = scene.stage.adapter.connections();
      expect([[...(shards?.values() ?? [])], tokenValid]).toEqual([[true], true]);
      scene.stage.discord.resetToken();
      await isOver(scene);
    }));

  test('is noticed by asking where Discord does not', () =>
    play(OFTEN, async (scene) => {
      scene.stage.discord.resetToken({ hangUp: false });
      await isOver(scene);
    }));

  test('is noticed by an answer that is refused', () =>
    play(SELDOM, async (scene) => {
      scene.stage.discord.resetToken({ hangUp: false });
      scene.mention();
      await isOver(scene);
    }));
});

describe.concurrent('a 401 that comes once', () => {
  test('on an answer is asked about, and the answer is sent again', () =>
    play(SELDOM, async (scene) => {
      scene.faults.next(CREATE, { status: 401 });
      const unlucky = scene.mention();
      await scene.answered(unlucky);
      await scene.next();
      expect(scene.attempts(unlucky)).toHaveLength(2);
      expect(scene.stage.failures).toEqual([]);
    }));

  test('on the asking itself is asked about again', () =>
    play(OFTEN, async (scene) => {
      scene.faults.next(ME, { status: 401 });
      await scene.until(
        () => scene.logged('warn').some(({ message }) => message === 'the token was refused; asking again'),
        'the warning',
      );
      await scene.next();
      expect([scene.stage.failures, scene.stage.adapter.connections().tokenValid]).toEqual([[], true]);
    }));

  test('on the registration of the commands is asked about, and they are registered', () =>
    rehearse(SELDOM, async (scene) => {
      scene.faults.next('GET /applications/*/commands', { status: 401 });
      await scene.stage.adapter.start();
      expect(scene.logged('info').map(({ message }) => message)).toContain('commands registered');
      expect(scene.stage.failures).toEqual([]);
    }));
});
