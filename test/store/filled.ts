// A store with one row of everything.
import { putChoice } from '../../src/store/choices.ts';
import type { Database } from '../../src/store/database.ts';
import { putInstallation } from '../../src/store/installations.ts';
import { putMiss } from '../../src/store/misses.ts';
import { putRating } from '../../src/store/ratings.ts';
import { createSecrets } from '../../src/store/secrets.ts';
import { putSetting } from '../../src/store/settings.ts';
import { putWait } from '../../src/store/waits.ts';

export const DAY = 24 * 60 * 60_000;
export const NOW = Date.UTC(2026, 10, 29, 12);
export const secrets = createSecrets('a key that only this test knows, of course');
export const ANN = secrets.keyed('discord:1');
export const BOB = secrets.keyed('slack:T1:U1');
export const RATING = {
  rating: 'down',
  facts: ['one', 'two'],
  language: 'fr',
  platform: 'discord',
  reason: 'wrong',
} as const;
export const MISS = {
  platform: 'discord',
  text: 'Who pays for it?',
  language: 'en',
  nearest: 'payer',
  score: 0.31,
} as const;
export const WAIT = {
  platform: 'slack',
  to: 'U1',
  question: { text: 'When?', language: 'en' },
  outcome: 'unstated',
} as const;

export async function fill(database: Database): Promise<void> {
  await putRating(database, ANN, { ...RATING, details: 'Not so, "quoted" and é.' }, NOW);
  await putRating(database, BOB, { ...RATING, rating: 'up', facts: [], platform: 'slack' }, NOW - 100 * DAY);
  await putMiss(database, MISS, NOW);
  await putChoice(database, ANN, 'fr', NOW);
  await putSetting(database, { platform: 'discord', server: '9', channel: '' }, { language: 'fr' }, NOW);
  await putInstallation(
    { ...database, secrets },
    {
      workspace: 'T1',
      installation: { bot: { token: 'xoxb-nobody' } },
      at: NOW,
    },
  );
  await putWait({ ...database, secrets }, { person: BOB, wait: WAIT, at: NOW });
}
