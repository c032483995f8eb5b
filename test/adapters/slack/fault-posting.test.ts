// Slack fails while the bot posts: every answer arrives once, or at most once where nobody can know.
import { describe, expect, test } from 'vitest';
import { BURST } from '../../../src/adapters/slack/outbox.ts';
import { type Wire, wiresOf } from '../../doubles/slack/model/wire.ts';
import type { Fault } from '../../doubles/slack/web/faults.ts';
import { MODES, POST, play } from './fault-scene.ts';

/** After each of these nobody knows, or may know, whether the message was posted; so it is not posted again. */
const UNKNOWN: readonly (readonly [string, Fault, answers: number])[] = [
  ['a 500 before the effect', { status: 500 }, 0],
  ['a 500 after the effect', { status: 500, when: 'after' }, 1],
  ['a 503 before the effect', { status: 503 }, 0],
  ['a 503 after the effect', { status: 503, when: 'after' }, 1],
  ['a connection that breaks before the effect', { reset: 'before' }, 0],
  ['a connection that breaks after the effect', { reset: 'after' }, 1],
];

describe.concurrent.each(MODES)('in the mode %s', (mode) => {
  test.each(UNKNOWN)('after %s nothing is posted again, and the log says so', (_, fault, answers) =>
    play({ mode }, async (scene) => {
      scene.faults.next(POST, fault);
      const said = scene.mention();
      await scene.until(() => scene.logged('error').length > 0, 'the error in the log');
      await scene.next();
      expect([scene.attempts(said).length, scene.answers(said)]).toEqual([1, answers]);
      expect(scene.logged('error').map(({ message }) => message)).toEqual([
        'Slack was out of reach: it is unknown whether an answer arrived',
      ]);
      expect(scene.logged('error')[0]?.fields['reference']).toMatch(/^[0-9a-f]{6}$/u);
    }),
  );

  test('an answer that Slack holds back with a 429 arrives once, later, and holds up no other channel', () =>
    play({ mode }, async (scene) => {
      const other = scene.slack.createChannel();
      scene.faults.next(POST, { status: 429, retryAfter: 2 });
      const held = scene.mention();
      await scene.until(() => scene.attempts(held).length === 1, 'the first attempt');
      const free = scene.mention(other);
      await scene.answered(free);
      expect(scene.answers(held)).toBe(0);
      await scene.answered(held);
      expect(scene.attempts(held)).toHaveLength(2);
      await scene.next();
      expect(scene.logged('warn', 'error')).toEqual([]);
    }));

  test('an answer that is held back holds up no command, click, locale or Home tab', () =>
    play({ mode }, async (scene) => {
      scene.faults.next(POST, { status: 429, retryAfter: 3 });
      const held = scene.mention();
      await scene.until(() => scene.attempts(held).length === 1, 'the first attempt');
      const bob = scene.slack.createUser({ locale: 'fr-FR' });
      const asked = bob.command('/investai', 'fact:total');
      expect((await asked.response()).shown).toContain('milliards');
      bob.openHome();
      await scene.until(() => scene.slack.homeOf(bob), 'the Home tab');
      expect(scene.answers(held)).toBe(0);
      await scene.answered(held);
    }));

  test('two questions in one channel are answered in their order, though the first is held back', () =>
    play({ mode }, async (scene) => {
      scene.faults.next(POST, { status: 429, retryAfter: 1 });
      const first = scene.mention();
      await scene.until(() => scene.attempts(first).length === 1, 'the first attempt');
      const second = scene.mention();
      await Promise.all([scene.answered(first), scene.answered(second)]);
      const at = (one: typeof first) => Number(scene.replies(one)[0]?.ts);
      expect(at(first)).toBeLessThan(at(second));
    }));
});

/** Of blocks that Slack finds fault with its own thumbs go first, then all of them; what they say is in the text. */
describe.concurrent.each(['invalid_blocks', 'invalid_blocks_format', 'msg_blocks_too_long'])('after %s', (error) => {
  const kinds = ({ body }: { body: Wire }) => wiresOf(body['blocks']).map(({ type }) => type);
  const plain = ['section', 'context', 'actions'];
  const native = ['section', 'context', 'context_actions', 'actions'];

  test('the answer is posted once more, with plain buttons, as every other from then on', () =>
    play({}, async (scene) => {
      scene.faults.next(POST, { error });
      const said = scene.mention();
      await scene.answered(said);
      expect(scene.attempts(said).map(kinds)).toEqual([native, plain]);
      const next = scene.mention();
      await scene.answered(next);
      expect(scene.attempts(next).map(kinds)).toEqual([plain]);
      await scene.next();
    }));

  test('of plain buttons too, it is posted as plain text', () =>
    play({}, async (scene) => {
      scene.faults.next(POST, { error, times: 2 });
      const said = scene.mention();
      await scene.answered(said);
      expect(scene.attempts(said).map(kinds)).toEqual([native, plain, []]);
      expect(scene.replies(said)[0]?.text).toContain('billion');
      // Then it wasn't the thumbs: they are tried again.
      const next = scene.mention();
      await scene.answered(next);
      expect(scene.attempts(next).map(kinds)).toEqual([native]);
      await scene.next();
    }));

  test('and no more', () =>
    play({}, async (scene) => {
      scene.faults.next(POST, { error, times: 3 });
      const said = scene.mention();
      await scene.until(() => scene.logged('error').length > 0, 'the error in the log');
      expect(scene.attempts(said)).toHaveLength(3);
      await scene.next();
      expect(scene.logged('error').map(({ message }) => message)).toEqual(['Slack refused an answer']);
    }));
});

describe.concurrent('a channel where the bot may not write', () => {
  test.each([
    'not_in_channel',
    'is_archived',
    'is_inactive',
    'restricted_action',
    'restricted_action_read_only_channel',
    'restricted_action_thread_only_channel',
    'restricted_action_non_threadable_channel',
    'restricted_action_thread_locked',
    'cannot_reply_to_message',
    'posting_to_channel_denied',
    'access_denied',
    'no_permission',
    'ekm_access_denied',
    'team_access_not_granted',
    'channel_not_found',
  ])('%s is logged once, and its questions are not answered elsewhere', (error) =>
    play({}, async (scene) => {
      const channels = [scene.slack.createChannel(), scene.slack.createChannel()];
      scene.faults.next(POST, { error, times: 4 });
      const said = [];
      for (const channel of [...channels, ...channels]) {
        const message = scene.mention(channel);
        said.push(message);
        await scene.until(() => scene.attempts(message).length === 1, 'the attempt');
      }
      await scene.next();
      expect(said.map((message) => scene.attempts(message).length)).toEqual([1, 1, 1, 1]);
      expect(scene.slack.ephemeralsFor(scene.ann)).toHaveLength(1);
      expect(scene.logged('error')).toEqual([]);
      expect(scene.logged('warn').map(({ fields }) => fields)).toEqual(
        channels.map(({ id }) => ({ channel: id, code: error })),
      );
    }),
  );

  test('is written to again as soon as the bot may', () =>
    play({}, async (scene) => {
      scene.slack.channel.restricted = true;
      const said = scene.mention();
      await scene.until(() => scene.logged('warn').length > 0, 'the warning');
      scene.slack.channel.restricted = false;
      await scene.next();
      expect(scene.answers(said)).toBe(0);
    }));
});

test('the pace of a channel is kept once a burst is over', () =>
  play({ double: { messagesPerSecond: 2, burst: BURST }, settings: { interval: 1_050 } }, async (scene) => {
    for (let count = 0; count < BURST; count++) await scene.answered(scene.mention());
    await Promise.all([scene.mention(), scene.mention()].map((said) => scene.answered(said)));
    expect(scene.slack.requests.filter(({ status }) => status === 429)).toEqual([]);
  }));
