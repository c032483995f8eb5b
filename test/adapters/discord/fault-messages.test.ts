// Creating a message fails: the answer arrives once all the same, or the log says why not; the next one arrives.
import { describe, expect, test } from 'vitest';
import { createLimits } from '../../../src/runtime/limits.ts';
import type { Fault } from '../../doubles/discord/rest/faults.ts';
import { CREATE, play, type Scene } from './fault-scene.ts';

const REFERENCE = /^[0-9a-f]{6}$/u;

function refusal(status: number, code: number): Fault {
  return { status, body: { code, message: 'Refused' } };
}

/** All that was sent has come to its end, what hangs too. */
async function settled(scene: Scene): Promise<void> {
  const isOpen = (): boolean => scene.stage.discord.requests.some(({ ms }) => ms === null);
  await scene.until(() => !isOpen(), 'the last request');
}

const PASSING: readonly (readonly [name: string, fault: Fault, requests: number])[] = [
  ['500 before the effect', { status: 500 }, 2],
  ['500 before the effect, twice', { status: 500, times: 2 }, 3],
  ['503 before the effect, three times', { status: 503, times: 3 }, 4],
  ['502 after the effect', { status: 502, when: 'after' }, 2],
  ['502 after the effect, three times', { status: 502, when: 'after', times: 3 }, 4],
  ['a connection broken before the effect', { reset: 'before' }, 2],
  ['a connection broken after the effect', { reset: 'after' }, 2],
  ['a request that hangs before the effect', { hang: 2600 }, 2],
  ['a request that hangs after the effect', { hang: 2600, when: 'after' }, 2],
  ['429 with Retry-After', { status: 429, retryAfter: 0.1, times: 2 }, 3],
  ['429 without Retry-After', { status: 429 }, 2],
  ['a global 429', { status: 429, retryAfter: 0.2, global: true }, 2],
];

describe.concurrent('what passes', () => {
  test.each(PASSING)('%s: the mention is answered once, and the next question too', (_, fault, requests) =>
    play({}, async (scene) => {
      scene.faults.next(CREATE, fault);
      const asked = scene.mention();
      await scene.answered(asked);
      await scene.until(() => scene.attempts(asked).length === requests, 'its requests');
      await scene.next();
      await settled(scene);
      expect(scene.replies(asked)).toHaveLength(1);
      expect(scene.attempts(asked)).toHaveLength(requests);
      expect(scene.logged('warn', 'error')).toEqual([]);
    }),
  );

  test('a direct message is answered once after the same', () =>
    play({}, async (scene) => {
      for (const fault of [{ status: 500 }, { status: 502, when: 'after' }, { reset: 'after' }] as const) {
        scene.faults.next(CREATE, fault);
        const asked = scene.ask(scene.ann.dm('How much is the plan worth?'));
        await scene.answered(asked);
        await scene.until(() => scene.attempts(asked).length === 2, 'both requests');
      }
      await scene.next();
    }));

  test('a 429 that lasts, and does not say how long, is not hammered', () =>
    play({}, async (scene) => {
      scene.faults.always(CREATE, { status: 429 });
      const asked = scene.mention();
      await scene.until(() => scene.attempts(asked).length > 0, 'the first request');
      for (let index = 0; index < 30; index++) await scene.answered(scene.slash());
      expect(scene.attempts(asked).length).toBeLessThan(10);
      scene.faults.clear();
      await scene.answered(asked);
    }));

  test('a global 429 holds every message back, and no answer to a command', () =>
    play({}, async (scene) => {
      scene.faults.next(CREATE, { status: 429, retryAfter: 4, global: true });
      const first = scene.mention();
      await scene.until(() => scene.attempts(first)[0]?.status === 429, 'the 429');
      await scene.answered(scene.slash());
      const elsewhere = scene.mention(scene.stage.discord.guild.createChannel());
      await scene.answered(scene.slash());
      expect([scene.attempts(first).length, scene.attempts(elsewhere).length]).toEqual([1, 0]);
      for (const asked of [first, elsewhere]) await scene.answered(asked);
    }));
});

describe.concurrent('what does not pass', () => {
  test.each([
    ['5xx', { status: 503 }, 4, /unknown whether \d+ was answered/u],
    ['broken connections', { reset: 'before' }, 4, /unknown whether \d+ was answered/u],
    ['a form that Discord refuses', { ...refusal(400, 50035), times: 1 }, 1, /refused the answer to \d+/u],
  ] as const)('after %s without end the log holds a reference, and the next question is answered', (...row) =>
    play({}, async (scene) => {
      const [, fault, requests, words] = row;
      scene.faults.always(CREATE, fault);
      const asked = scene.mention();
      await scene.until(() => scene.logged('error').length > 0, 'the log');
      scene.faults.clear();
      await scene.next();
      expect(scene.attempts(asked)).toHaveLength(requests);
      expect(scene.logged('warn', 'error')).toEqual([
        {
          level: 'error',
          fields: { reference: expect.stringMatching(REFERENCE), err: expect.any(Error) },
          message: expect.stringMatching(words),
        },
      ]);
      expect(scene.logged('error')[0]?.message).toContain(asked.id);
      expect(scene.replies(asked)).toEqual([]);
    }),
  );

  test.each([
    ['50013, missing permissions', 403, 50013],
    ['50001, missing access', 403, 50001],
    ['10003, an unknown channel', 404, 10003],
    ['50008, a channel without text', 400, 50008],
    ['50024, a channel of another kind', 400, 50024],
    ['50083, an archived thread', 400, 50083],
    ['160002, no reading of the history', 400, 160002],
    ['160005, a locked thread', 400, 160005],
    ['200000, a message that moderation blocks', 400, 200000],
    ['200001, a title that moderation blocks', 400, 200001],
    ['50007, a person who takes no messages', 403, 50007],
    ['50278, a person with whom no server is shared', 403, 50278],
  ])('%s is said once for the channel, and other channels are served', (_, status, code) =>
    play({}, async (scene) => {
      const { guild } = scene.stage.discord;
      const closed = guild.createChannel();
      const pattern = `POST /channels/${closed.id}/messages`;
      scene.faults.always(pattern, refusal(status, code));
      const refused = [scene.mention(closed), scene.mention(closed)];
      await scene.until(() => refused.every((asked) => scene.attempts(asked)[0]?.status === status), 'the refusals');
      await scene.next();
      expect(scene.logged('warn', 'error')).toMatchObject([{ level: 'warn', fields: { channel: closed.id, code } }]);
      expect(refused.map((asked) => scene.attempts(asked).length)).toEqual([1, 1]);
      scene.faults.clear();
      await scene.answered(scene.mention(closed));
    }),
  );

  test('a channel that the bot may not write in is served again once it may', () =>
    play({}, async (scene) => {
      const channel = scene.stage.discord.guild.createChannel();
      channel.missingPermission = true;
      const refused = scene.mention(channel);
      await scene.until(() => scene.logged('warn').length === 1, 'the log');
      channel.missingPermission = false;
      await scene.answered(scene.mention(channel));
      expect(scene.replies(refused)).toEqual([]);
    }));
});

describe.concurrent('the notice of a limit', () => {
  const limits = () => createLimits({ user: 1, channel: 1000 });

  test('is given up where the person takes no messages: said once, and others are answered', () =>
    play({ limits: limits() }, async (scene) => {
      const { discord } = scene.stage;
      const shy = discord.createUser({ canBeMessaged: false });
      await scene.answered(scene.mention(discord.guild.channel, shy));
      scene.mention(discord.guild.channel, shy);
      await scene.until(() => scene.logged('warn').length > 0, 'the log');
      await scene.answered(scene.mention());
      expect(scene.logged('warn', 'error')).toMatchObject([{ level: 'warn', fields: { code: 50007 } }]);
    }));

  test.each([
    ['the channel is opened', 'POST /users/@me/channels'],
    ['the notice is sent', CREATE],
  ])('arrives once where Discord fails while %s', (_, pattern) =>
    play({ limits: limits() }, async (scene) => {
      const { discord } = scene.stage;
      await scene.answered(scene.mention());
      for (const fault of [{ status: 500 }, { status: 502, when: 'after' }, { reset: 'after' }] as const)
        scene.faults.next(pattern, fault);
      scene.mention();
      await scene.until(() => scene.faults.pending === 0, 'the faults');
      await scene.until(() => discord.messagesIn(discord.dmChannel(scene.ann)).length > 0, 'the notice');
      await scene.stage.adapter.stop();
      expect(discord.messagesIn(discord.dmChannel(scene.ann))).toHaveLength(1);
      expect(scene.logged('warn', 'error')).toEqual([]);
    }),
  );
});
