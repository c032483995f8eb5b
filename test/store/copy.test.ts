// The store of each engine copied into a file and back.
import { existsSync, mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { backUp, restore } from '../../src/store/copy.ts';
import { type Database, openDatabase } from '../../src/store/database.ts';
import { exportKept } from '../../src/store/export.ts';
import { putMiss } from '../../src/store/misses.ts';
import { statusOf } from '../../src/store/status.ts';
import { onEachEngine } from './engines.ts';
import { fill, MISS, NOW } from './filled.ts';

onEachEngine(({ fresh }) => {
  const opened = async (): Promise<Database> => openDatabase(await fresh());

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

  it('is not replaced by an empty file, nor by a database of something else; the backup stays as it is', async () => {
    const database = await opened();
    await fill(database);
    const folder = mkdtempSync(join(tmpdir(), 'backup-'));
    const empty = join(folder, 'empty.sqlite');
    writeFileSync(empty, '');
    await expect(restore(database, empty)).rejects.toThrow('The file is no backup of a store: it lacks its tables.');
    expect((await statusOf(database)).rows.miss).toBe(1);
    const file = join(folder, 'copy.sqlite');
    await backUp(database, file);
    const before = readFileSync(file);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    await restore(database, file);
    expect(readFileSync(file).equals(before)).toBe(true);
    expect(readdirSync(folder).sort()).toEqual(['copy.sqlite', 'empty.sqlite']);
    await database.close();
  });

  it('is copied whole while somebody writes', async () => {
    const location = await fresh();
    const database = await openDatabase(location);
    for (let at = 0; at < 1_500; at++) await putMiss(database, { ...MISS, text: `old ${at}` }, NOW);
    let isOver = false;
    const writing = (async () => {
      for (let at = 0; !isOver; at++) {
        await putMiss(database, { ...MISS, text: `aaa ${at}` }, NOW);
        await putMiss(database, { ...MISS, text: `old ${at % 1_500}` }, NOW + at);
      }
    })();
    const file = join(mkdtempSync(join(tmpdir(), 'backup-')), 'copy.sqlite');
    await backUp(database, file);
    isOver = true;
    await writing;
    const copy = await openDatabase({ engine: 'sqlite', file });
    const { misses } = await exportKept(copy);
    expect(misses.filter(({ text }) => text.startsWith('old '))).toHaveLength(1_500);
    await copy.close();
    await database.close();
  });
});
