// Discord refuses the bot for good: no endless attempts, and the operator is told what to do.
import { describe, expect, test } from 'vitest';
import { OperatorError } from '../../../src/runtime/operator-error.ts';
import { CREATE, LOGIN, LONG, play, rehearse, type Scene } from './fault-scene.ts';
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

  test('gives up at a token that Discord does not know, and the token is not in the log', () =>
    rehearse({ token: 'MTIzNDU2Nzg5MDEyMzQ1Njc4.GaBcDe.not-the-token-of-this-bot' }, async (scene) => {
      expectRemedy(await refused(scene), /Reset Token.+DISCORD_TOKEN/u);
      const { requests } = scene.stage.discord;
      expect(requests.filter(({ path }) => path === '/gateway/bot')).toHaveLength(1);
      expect(JSON.stringify(scene.stage.entries)).not.toContain('not-the-token');
    }));

  test('gives up where an attempt that failed is followed by a refusal', () =>
    rehearse({}, async (scene) => {
      scene.faults.next(LOGIN, { status: 503, times: 2 });
      scene.faults.next(LOGIN, { status: 401 });
      expectRemedy(await refused(scene), /DISCORD_TOKEN/u);
    }));

  test('gives up with too few shards for its servers', () =>
    rehearse({ shards: 1, double: { shards: 2, requiredShards: 2 } }, async (scene) => {
      expectRemedy(await refused(scene), /DISCORD_SHARDS=auto/u);
      expect(scene.gateway.opened).toBe(1);
    }));
});

describe.concurrent('a token that stops being valid while the bot runs', () => {
  /** Either it works on, or the operator is told; a bot that is ready and silent helps nobody. */
  async function answersOrTells(scene: Scene): Promise<void> {
    const next = scene.mention();
    await scene.stage.discord.until(
      () => scene.answers(next) > 0 || scene.stage.failures.length > 0,
      LONG,
      'the next answer, or a failure that the operator is told of',
    );
    if (scene.stage.failures.length > 0) expectRemedy(scene.stage.failures[0], /DISCORD_TOKEN/u);
  }

  test('401 on an answer is told, or the next one is answered', () =>
    play({}, async (scene) => {
      scene.faults.next(CREATE, { status: 401 });
      const unlucky = scene.mention();
      await scene.until(() => scene.attempts(unlucky).length > 0, 'the refused answer');
      await answersOrTells(scene);
    }));

  test('401 on the registration of the commands is told, or the next question is answered', () =>
    rehearse({}, async (scene) => {
      scene.faults.next('GET /applications/*/commands', { status: 401 });
      await scene.stage.adapter.start().catch(() => undefined);
      await answersOrTells(scene);
    }));
});
