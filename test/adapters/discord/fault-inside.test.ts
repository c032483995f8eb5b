// The bot itself fails at a question: an apology with a reference, the rest in the log, and the next is answered.
import { describe, expect, test } from 'vitest';
import type { Message } from '../../doubles/discord/model/message.ts';
import { bot } from '../../support/bot.ts';
import { PLAN, play, type Scene } from './fault-scene.ts';
import type { StageOptions } from './support.ts';

const SECRET = 'the secret inside';

function explode(): never {
  throw new TypeError(`cannot read ${SECRET}`);
}

/** The real bot, with a bug that one word brings out. */
const BUGGY = {
  ...bot,
  ask: (question: Parameters<typeof bot.ask>[0]) => (question.text.includes('boom') ? explode() : bot.ask(question)),
  complete: (...typed: Parameters<typeof bot.complete>) => (typed[0] === 'boom' ? explode() : bot.complete(...typed)),
};

const BROKEN: StageOptions = { bot: BUGGY };

/** The apology names the reference under which the log holds the failure with its stack, and nothing of it. */
function expectApology(scene: Scene, { content, embeds, components, pings }: Message, language: string): void {
  const [entry, ...more] = scene.logged('warn', 'error');
  expect(more).toEqual([]);
  const reference = String(entry?.fields['reference']);
  expect(reference).toMatch(/^[0-9a-f]{6}$/u);
  expect(entry?.fields['err']).toMatchObject({ stack: expect.stringContaining('fault-inside.test.ts') });
  expect(content).toBe(bot.phrase('failure', language, { id: reference }));
  expect([embeds, components, pings]).toEqual([[], [], []]);
}

describe.concurrent('a failure inside', () => {
  test.each([
    ['en-GB', 'en'],
    ['fr', 'fr'],
    ['de', 'en'],
  ])('is a private apology to a command in the language of %s', (locale, language) =>
    play(BROKEN, async (scene) => {
      const asker = scene.stage.discord.createUser({ locale });
      const message = await scene.slash(asker, 'boom').message();
      expect(message.ephemeralFor).toBe(asker);
      expectApology(scene, message, language);
      await scene.next();
    }),
  );

  test.each([
    ['en-US', 'en'],
    ['fr', 'fr'],
  ])('is an apology to a mention in the language of the server, %s', (locale, language) =>
    play({ ...BROKEN, double: { locale } }, async (scene) => {
      const asked = scene.mention(undefined, undefined, 'boom');
      await scene.answered(asked);
      expectApology(scene, scene.replies(asked)[0] as Message, language);
      await scene.next();
    }),
  );

  test('is an apology to a direct message', () =>
    play(BROKEN, async (scene) => {
      const asked = scene.ask(scene.ann.dm('boom'));
      await scene.answered(asked);
      expectApology(scene, scene.replies(asked)[0] as Message, 'en');
      await scene.next();
    }));

  test('is a private apology to the menu of a message', () =>
    play(BROKEN, async (scene) => {
      const message = scene.ann.say(scene.stage.discord.guild.channel, 'boom');
      const apology = await scene.ask(scene.ann.messageCommand('Answer with InvestAI', message)).message();
      expect(apology.ephemeralFor).toBe(scene.ann);
      expectApology(scene, apology, 'en');
      await scene.next();
    }));

  test('offers nothing while something is typed, and then again', () =>
    play(BROKEN, async (scene) => {
      expect(await scene.ask(scene.ann.autocomplete('ask', 'question', 'boom')).choices()).toEqual([]);
      expect(scene.logged('error')).toHaveLength(1);
      expect(await scene.ask(scene.ann.autocomplete('ask', 'question', 'gi')).choices()).not.toEqual([]);
      await scene.next();
    }));

  test('of the limits is an apology, too', () =>
    play({ limits: { take: () => Promise.reject(new Error(SECRET)) } }, async (scene) => {
      const [mention, slash] = [scene.mention(), scene.slash()];
      await scene.answered(mention);
      const contents = [scene.replies(mention)[0]?.content, (await slash.message()).content];
      const references = scene.logged('error').map(({ fields }) => String(fields['reference']));
      expect(contents.toSorted()).toEqual(references.map((id) => bot.phrase('failure', 'en', { id })).toSorted());
      expect(JSON.stringify(contents)).not.toContain(SECRET);
    }));

  test('among questions that are fine spoils none of them', () =>
    play(BROKEN, async (scene) => {
      const asked = Array.from({ length: 20 }, (_, index) => scene.slash(scene.ann, index % 4 === 0 ? 'boom' : PLAN));
      const messages = await Promise.all(asked.map((one) => one.message()));
      const sorry = messages.filter(({ content }) => /reference [0-9a-f]{6}/u.test(content));
      expect([sorry.length, new Set(sorry.map(({ content }) => content)).size]).toEqual([5, 5]);
    }));
});
