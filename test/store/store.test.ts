// The store on each engine: what is kept, what is counted, who wins, what is erased, and what is copied.
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { choiceOf, putChoice } from '../../src/store/choices.ts';
import { backUp, restore } from '../../src/store/copy.ts';
import { type Database, openDatabase } from '../../src/store/database.ts';
import { claimDelivery } from '../../src/store/deliveries.ts';
import { exportKept } from '../../src/store/export.ts';
import { installationOf, putInstallation } from '../../src/store/installations.ts';
import { putMiss } from '../../src/store/misses.ts';
import { putRating } from '../../src/store/ratings.ts';
import { erasePerson, forgetDeliveries, retain } from '../../src/store/retention.ts';
import { createSecrets, OtherKeyError } from '../../src/store/secrets.ts';
import { putSetting, settingsOf } from '../../src/store/settings.ts';
import { statusOf } from '../../src/store/status.ts';
import { putWait, takeWait, waitsIn } from '../../src/store/waits.ts';
import { onEachEngine } from './engines.ts';

const DAY = 24 * 60 * 60_000;
const NOW = Date.UTC(2026, 10, 29, 12);
const secrets = createSecrets('a key that only this test knows, of course');
const ANN = secrets.keyed('discord:1');
const BOB = secrets.keyed('slack:T1:U1');
const RATING = { rating: 'down', facts: ['one', 'two'], language: 'fr', platform: 'discord', reason: 'wrong' } as const;
const MISS = { platform: 'discord', text: 'Who pays for it?', language: 'en', nearest: 'payer', score: 0.31 } as const;
const WAIT = { platform: 'slack', to: 'U1', question: { text: 'When?', language: 'en' }, outcome: 'unstated' } as const;

async function fill(database: Database): Promise<void> {
  await putRating(database, ANN, { ...RATING, details: 'Not so, "quoted" and é.' }, NOW);
  await putRating(database, BOB, { ...RATING, rating: 'up', facts: [], platform: 'slack' }, NOW - 100 * DAY);
  await putMiss(database, MISS, NOW);
  await putChoice(database, ANN, 'fr', NOW);
  await putSetting(database, { platform: 'discord', server: '9', channel: '' }, { language: 'fr' }, NOW);
  await putInstallation(database, secrets, {
    workspace: 'T1',
    installation: { bot: { token: 'xoxb-nobody' } },
    at: NOW,
  });
  await putWait(database, secrets, { person: BOB, wait: WAIT, at: NOW });
}

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
    expect(await installationOf(database, secrets, 'T1')).toEqual({ bot: { token: 'xoxb-nobody' } });
    const other = createSecrets('another key, which nobody kept anything under');
    await expect(installationOf(database, other, 'T1')).rejects.toThrow(OtherKeyError);
    expect(await waitsIn(database, other, 'slack')).toEqual([]);
    const rows = await database.tables.selectFrom('installation').selectAll().execute();
    expect(JSON.stringify(rows)).not.toContain('xoxb');
    await database.close();
  });

  it('hands a wish to be told to whoever takes it first', async () => {
    const database = await opened();
    await fill(database);
    const [waiting] = await waitsIn(database, secrets, 'slack');
    expect(waiting?.wait).toEqual(WAIT);
    expect(await waitsIn(database, secrets, 'discord')).toEqual([]);
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

  it('is copied into a file while it is in use, and back into an empty one of either engine', async () => {
    const database = await opened();
    await fill(database);
    for (let at = 0; at < 1_200; at++) await putMiss(database, { ...MISS, text: `question ${at}` }, NOW + at);
    const file = join(mkdtempSync(join(tmpdir(), 'backup-')), 'copy.sqlite');
    await backUp(database, file);
    expect([existsSync(file), existsSync(`${file}-wal`)]).toEqual([true, false]);
    await expect(backUp(database, file)).rejects.toThrow(`"${file}" is there already.`);
    const before = await exportKept(database);
    const { rows } = await statusOf(database);
    for (const location of [await fresh(), { engine: 'sqlite', file: `${file}.other` } as const]) {
      const other = await openDatabase(location);
      await putMiss(other, { ...MISS, text: 'was there before' }, NOW);
      expect(await restore(other, file)).toBe(1_207);
      expect(await exportKept(other)).toEqual(before);
      expect((await statusOf(other)).rows).toEqual(rows);
      await other.close();
    }
    await database.close();
  });

  it('stays as it was where a backup is damaged or missing', async () => {
    const database = await opened();
    await fill(database);
    const file = join(mkdtempSync(join(tmpdir(), 'backup-')), 'copy.sqlite');
    await expect(restore(database, file)).rejects.toThrow(`There is no file "${file}".`);
    writeFileSync(file, 'not a database, and long enough to be taken for one'.repeat(100));
    await expect(restore(database, file)).rejects.toThrow();
    expect((await statusOf(database)).rows.miss).toBe(1);
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
