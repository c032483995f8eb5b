// Settings as the store gives them, what holds of them in a place, and what is remembered while the store can't be read.
import { expect, it, test } from 'vitest';
import { createKeptSettings, settingsFor } from '../../src/runtime/kept-settings.ts';
import { CONTROLS, effective, isForPerson } from '../../src/runtime/settings.ts';
import { settingsIn } from '../../src/runtime/settings-schema.ts';
import type { Store } from '../../src/runtime/store.ts';
import { recordedLog } from './recorded-log.ts';

const bot = { languages: [{ code: 'en', name: 'English' }] };
const SERVER = { platform: 'test', server: '9' };

it.each<readonly [kept: unknown, heeded: object]>([
  [
    { language: 'en', private: true, controls: ['more', 'source'] },
    { language: 'en', private: true, controls: ['source', 'more'] },
  ],
  [{ controls: ['source', 'confetti'], volume: 11 }, { controls: ['source'] }],
  [{ language: 'tlh', answers: false }, { answers: false }],
  [{ language: 7, private: 'yes', answers: null, controls: 'all', greeting: false }, { greeting: false }],
  [{ controls: [] }, { controls: [] }],
  ...['', null, undefined, 7, []].map((kept) => [kept, {}] as const),
])('of %j, %j is heeded', (kept, heeded) => {
  expect(settingsIn(kept, bot)).toEqual(heeded);
});

it('what is set for a channel counts more than what is set for the server, and that more than the default', () => {
  const own = { private: false, answers: true, controls: CONTROLS, greeting: true };
  expect(effective()).toEqual(own);
  expect(effective({ language: 'en', private: true, greeting: false }, { private: false, controls: [] })).toEqual({
    ...own,
    ...{ language: 'en', controls: [], greeting: false },
  });
});

it.each([
  // chosen, the command's own, settings, whether it is private
  [undefined, false, {}, false],
  [undefined, true, {}, true],
  [undefined, false, { private: true }, true],
  [undefined, true, { private: false }, true],
  [false, true, { private: true }, false],
  [true, false, {}, true],
  [false, false, { answers: false }, true],
] as const)('chosen %j, by itself %j, set %j: private %j', (chosen, own, settings, isPrivate) => {
  expect(isForPerson(chosen, own, effective(settings))).toBe(isPrivate);
});

/** A store that answers when it is told to, and what. */
function slowStore() {
  const asked: ((kept: ReadonlyMap<string, unknown> | undefined) => void)[] = [];
  const store: Pick<Store, 'settingsOf' | 'set'> = {
    settingsOf: () => new Promise((resolve) => asked.push(resolve)),
    set: async () => undefined,
  };
  return { store, asked };
}

test('a store that can’t be read leaves what was known', async () => {
  const { store, asked } = slowStore();
  const { log } = recordedLog();
  const kept = createKeptSettings({ ...SERVER, log, store });
  const { chosenAt } = settingsFor(bot, kept);
  const quiet = () => chosenAt({ server: '9', channel: '5' });
  const first = kept.load('9');
  asked.shift()?.(new Map([['5', { answers: false }]]));
  await first;
  expect(quiet()).toEqual({ answers: false });
  const other = kept.load('8');
  asked.shift()?.(undefined);
  await other;
  expect([quiet(), chosenAt({ server: '8', channel: '' })]).toEqual([{ answers: false }, {}]);
  // What could not be asked for is asked for again.
  void kept.load('8');
  expect(asked.length).toBe(1);
});

test('what is set while the store is asked is not forgotten when it answers', async () => {
  const { store, asked } = slowStore();
  const { log } = recordedLog();
  const kept = createKeptSettings({ ...SERVER, log, store });
  const loading = kept.load('9');
  await kept.set({ server: '9', channel: '' }, { greeting: false }, 'ann');
  asked.shift()?.(new Map());
  await loading;
  expect(settingsFor(bot, kept).chosenAt({ server: '9', channel: '' })).toEqual({ greeting: false });
});
