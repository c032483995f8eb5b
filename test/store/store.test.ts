import { expect, it } from 'vitest';
import { choiceOf, putChoice } from '../../src/store/choices.ts';
import { type Database, openDatabase } from '../../src/store/database.ts';
import { claimDelivery } from '../../src/store/deliveries.ts';
import { exportKept } from '../../src/store/export.ts';
import { installationOf } from '../../src/store/installations.ts';
import { putMiss } from '../../src/store/misses.ts';
import { putRating } from '../../src/store/ratings.ts';
import { erasePerson, forgetDeliveries, retain } from '../../src/store/retention.ts';
import { createSecrets, OtherKeyError } from '../../src/store/secrets.ts';
import { putSetting, settingsOf } from '../../src/store/settings.ts';
import { statusOf } from '../../src/store/status.ts';
import { takeWait, waitsIn } from '../../src/store/waits.ts';
import { onEachEngine } from './engines.ts';

import { ANN, BOB, DAY, fill, MISS, NOW, RATING, secrets, WAIT } from './filled.ts';

onEachEngine(({ fresh }) => {
  const opened = async (): Promise<Database> => openDatabase(await fresh());

  it('keeps of each person and answer the last rating alone, and names nobody in what it hands out', async () => {
    const database = await opened();
    await putRating(database, ANN, { ...RATING, rating: 'up' }, NOW);
    await putRating(database, ANN, RATING, NOW + 1_000);
    await putRating(database, BOB, { ...RATING, facts: [] }, NOW);
    const { ratings } = await exportKept(database);
    expect(ratings).toEqual([
      { ...RATING, at: '2026-11-29T12:00:01.000Z' },
      { ...RATING, facts: [], at: '2026-11-29T12:00:00.000Z' },
    ]);
    await database.close();
  });

  it('counts a missed question however it is written, and keeps how it was written last', async () => {
    const database = await opened();
    for (const text of ['Who pays  for it?', 'WHO PAYS FOR IT?', 'who pays for it?'])
      await putMiss(database, { ...MISS, text }, NOW);
    await putMiss(database, { ...MISS, language: 'fr' }, NOW + DAY);
    const { misses } = await exportKept(database);
    expect(misses).toEqual([
      { ...MISS, text: 'who pays for it?', count: 3, last: '2026-11-29T12:00:00.000Z' },
      { ...MISS, language: 'fr', count: 1, last: '2026-11-30T12:00:00.000Z' },
    ]);
    await database.close();
  });

  it('lets one alone have an event, of many that ask at once, and forgets it after an hour', async () => {
    const database = await opened();
    const won = await Promise.all(Array.from({ length: 20 }, () => claimDelivery(database, 'discord:1', NOW)));
    expect(won.filter((first) => first)).toHaveLength(1);
    await forgetDeliveries(database, NOW + 59 * 60_000);
    expect(await claimDelivery(database, 'discord:1', NOW)).toBe(false);
    await forgetDeliveries(database, NOW + 61 * 60_000);
    expect(await claimDelivery(database, 'discord:1', NOW)).toBe(true);
    await database.close();
  });

  it('keeps what a person and a server have chosen until they take it back', async () => {
    const database = await opened();
    await putChoice(database, ANN, 'fr', NOW);
    await putChoice(database, ANN, 'en', NOW);
    expect([await choiceOf(database, ANN), await choiceOf(database, BOB)]).toEqual([{ language: 'en' }, {}]);
    await putChoice(database, ANN, undefined, NOW);
    expect(await choiceOf(database, ANN)).toEqual({});
    const server = { platform: 'discord', server: '9' };
    await putSetting(database, { ...server, channel: '' }, { language: 'fr' }, NOW);
    await putSetting(database, { ...server, channel: '5' }, { answers: false }, NOW);
    await putSetting(database, { platform: 'slack', server: '9', channel: '' }, { language: 'en' }, NOW);
    expect([...(await settingsOf(database, server))]).toEqual(
      expect.arrayContaining([
        ['', { language: 'fr' }],
        ['5', { answers: false }],
      ]),
    );
    await putSetting(database, { ...server, channel: '5' }, undefined, NOW);
    expect([...(await settingsOf(database, server))]).toEqual([['', { language: 'fr' }]]);
    await database.close();
  });

  it("seals what is nobody else's business, and says so where the key is another", async () => {
    const database = await opened();
    await fill(database);
    expect(await installationOf({ ...database, secrets }, 'T1')).toEqual({ bot: { token: 'xoxb-nobody' } });
    const other = createSecrets('another key, which nobody kept anything under');
    await expect(installationOf({ ...database, secrets: other }, 'T1')).rejects.toThrow(OtherKeyError);
    expect(await waitsIn({ ...database, secrets: other }, 'slack')).toEqual([]);
    const rows = await database.tables.selectFrom('installation').selectAll().execute();
    expect(JSON.stringify(rows)).not.toContain('xoxb');
    await database.close();
  });

  it('hands a wish to be told to whoever takes it first', async () => {
    const database = await opened();
    await fill(database);
    const [waiting] = await waitsIn({ ...database, secrets }, 'slack');
    expect(waiting?.wait).toEqual(WAIT);
    expect(await waitsIn({ ...database, secrets }, 'discord')).toEqual([]);
    const taken = await Promise.all([1, 2, 3].map(() => takeWait(database, waiting?.id ?? '')));
    expect(taken.filter((first) => first)).toHaveLength(1);
    await database.close();
  });

  it('deletes what is too old, and everything of a person', async () => {
    const database = await opened();
    await fill(database);
    expect(await retain(database, 90, NOW)).toEqual({ rating: 1, miss: 0, wait: 0 });
    expect(await retain(database, 90, NOW + 91 * DAY)).toEqual({ rating: 1, miss: 1, wait: 1 });
    await fill(database);
    expect([await erasePerson(database, ANN), await erasePerson(database, ANN)]).toEqual([2, 0]);
    const { rows } = await statusOf(database);
    expect(rows).toEqual({ rating: 1, miss: 1, choice: 0, setting: 1, installation: 1, wait: 1 });
    await database.close();
  });

  it('is refused once a newer version has written it', async () => {
    const location = await fresh();
    await (await openDatabase(location)).close();
    const database = await openDatabase(location);
    await database.tables
      .insertInto('kysely_migration' as never)
      .values({ name: '9999-later', timestamp: '2030-01-01' } as never)
      .execute();
    await database.close();
    await expect(openDatabase(location)).rejects.toThrow(
      /^The store \(.+\) was written by a newer version of the bot, which took steps that this one doesn't know: 9999-later\. Run that version again/u,
    );
  });
});
