// What answers beside messages: views, response_urls, people's locales. A failure there costs that one thing.
import { describe, expect, test } from 'vitest';
import type { Fault } from '../../doubles/slack/web/faults.ts';
import { buttonOf, MODES, play } from './fault-scene.ts';

const LOCALES: readonly (readonly [string, string, Fault])[] = [
  ['users.info', 'is refused', { error: 'user_not_found' }],
  ['users.info', 'fails', { status: 500 }],
  ['users.info', 'breaks off', { reset: 'before' }],
  ['users.info', 'takes long', { hang: 30_000 }],
  ['users.info', 'is held back', { status: 429, retryAfter: 30 }],
  ['auth.test', 'fails', { status: 503 }],
  ['auth.test', 'takes long', { hang: 30_000 }],
];

describe.concurrent.each(MODES)('in the mode %s', (mode) => {
  test.each(LOCALES)('the answer comes all the same where %s %s', (method, _, fault) =>
    play({ mode, double: { deadline: 15_000 } }, async (scene) => {
      scene.faults.always(method, fault);
      const said = scene.mention();
      const asked = scene.command();
      await Promise.all([scene.answered(said), scene.answered(asked)]);
      expect([scene.attempts(said).length, asked.error]).toEqual([1, null]);
      await scene.next();
      expect(scene.logged('error')).toEqual([]);
    }),
  );

  test.each([{ status: 404 }, { status: 500 }, { reset: 'before' }] as const)(
    'a response_url that answers %o is logged and not tried again',
    (fault) =>
      play({ mode }, async (scene) => {
        const message = await scene.command().response();
        scene.faults.next('response_url', fault);
        const click = scene.ann.click(message, buttonOf(message, 'source'));
        expect(await click.acknowledged).toBe(true);
        await scene.until(() => scene.logged('error').length > 0, 'the error in the log');
        expect(scene.slack.requests.filter(({ method }) => method === 'response_url')).toHaveLength(1);
        await scene.next();
        expect(scene.logged('error')).toHaveLength(1);
        expect(JSON.stringify(scene.logged('error'))).not.toContain(String(click.responseUrl));
      }),
  );

  test('a response_url that has expired is logged', () =>
    play({ mode, double: { responseLifetime: -1 } }, async (scene) => {
      const message = await scene.command().response();
      const click = scene.ann.click(message, buttonOf(message, 'source'));
      await scene.until(() => scene.logged('error').length > 0, 'the error in the log');
      expect(click.responses).toEqual([]);
      await scene.next();
    }));

  test.each([{ status: 500 }, { error: 'hash_conflict' }, { reset: 'before' }] as const)(
    'a Home tab that cannot be published because of %o is published the next time',
    (fault) =>
      play({ mode }, async (scene) => {
        scene.faults.next('views.publish', fault);
        scene.ann.openHome();
        await scene.until(() => scene.logged('error').length > 0, 'the error in the log');
        scene.ann.openHome();
        await scene.until(() => scene.slack.homeOf(scene.ann), 'the Home tab');
        await scene.next();
        expect(scene.logged('error')).toHaveLength(1);
      }),
  );

  test.each([{ status: 500 }, { error: 'expired_trigger_id' }, { reset: 'before' }] as const)(
    'a form that cannot be opened because of %o is opened the next time',
    (fault) =>
      play({ mode }, async (scene) => {
        const message = await scene.command().response();
        scene.faults.next('views.open', fault);
        const first = scene.ann.click(message, buttonOf(message, 'down'));
        expect(await first.acknowledged).toBe(true);
        await scene.until(() => scene.logged('error').length > 0, 'the error in the log');
        const modal = await scene.ann.click(message, buttonOf(message, 'down')).modal();
        expect(modal.open).toBe(true);
        await scene.next();
        expect(scene.logged('error')).toHaveLength(1);
      }),
  );

  test('prompts that cannot be suggested are no trouble', () =>
    play({ mode }, async (scene) => {
      scene.faults.always('assistant.threads.setSuggestedPrompts', { error: 'not_allowed' });
      scene.ann.openMessages();
      await scene.until(() => scene.logged('debug').length > 0, 'the line in the log');
      await scene.next();
      expect(scene.logged('warn', 'error')).toEqual([]);
    }));
});
