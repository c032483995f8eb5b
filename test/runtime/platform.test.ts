// Another bot in the place of the one that answers: what is remembered stays, and what is under way is of one bot.
import { expect, test } from 'vitest';
import { createBot } from '../../src/core/bot.ts';
import { createFeedback } from '../../src/runtime/feedback.ts';
import { createLimits } from '../../src/runtime/limits.ts';
import { createPlatform } from '../../src/runtime/platform.ts';
import { bot, knowledge, model } from '../support/bicycles.ts';
import { recordedLog } from './recorded-log.ts';

/** The same plan, without French. */
function englishAlone() {
  const { en } = knowledge.languages;
  if (en === undefined) throw new Error('the plan of the tests speaks no English');
  return createBot({ ...knowledge, languages: { en }, hash: 'other' }, model);
}

function platform() {
  const { log } = recordedLog();
  return createPlatform({
    platform: 'test',
    guidance: ({ knowledge: hash }) => ({ ask: () => hash, remove: () => hash, settings: () => hash, settable: [] }),
    menus: ({ languages }) => languages.map(({ code }) => code).join(),
    bot,
    version: '1.2.3',
    limits: createLimits({ user: 1, channel: 1 }),
    feedback: createFeedback({ log, logTexts: false }),
    log,
  });
}

test('what an event took at its arrival stays of one bot; the next event gets the other', () => {
  const { service, swap } = platform();
  const before = service();
  const other = englishAlone();
  swap(other);
  const after = service();
  expect([before.bot, before.guidance.ask('en'), before.menus]).toEqual([bot, bot.knowledge, 'en,fr']);
  expect([after.bot, after.guidance.ask('en'), after.menus]).toEqual([other, 'other', 'en']);
});

test('conversations, ratings and what was worked on already are remembered', () => {
  const { service, swap } = platform();
  const before = service();
  const answer = before.conversations.ask('a', { text: 'How many kilometres of cycle lanes will there be?' });
  before.rated.set('message:person', { rating: 'up' });
  before.spoken.set('person', { language: 'fr' });
  expect(before.once('event')).toBe(true);
  swap(englishAlone());
  const after = service();
  expect(answer.facts).not.toEqual([]);
  expect(after.conversations.contextFor('a', undefined).context?.facts).toEqual(answer.facts);
  expect(after.rated.get('message:person')).toEqual({ rating: 'up' });
  expect(after.spoken.get('person')).toEqual({ language: 'fr' });
  expect(after.once('event')).toBe(false);
});

test('a chosen language holds while the bot speaks it, and again when it is back', () => {
  const { service, swap } = platform();
  service().preferences.choose('ann', 'fr');
  service().preferences.choose('bob', 'en');
  swap(englishAlone());
  const { preferences } = service();
  expect([preferences.chosenBy('ann'), preferences.chosenBy('bob')]).toEqual([{}, { language: 'en' }]);
  expect(preferences.languageOf('ann')).toBeUndefined();
  swap(bot);
  expect(service().preferences.chosenBy('ann')).toEqual({ language: 'fr' });
});
