// A store that fails stops no answer: people are answered and thanked, and what waited is written when the store is back.
import { describe, expect, it } from 'vitest';
import { type Database, openDatabase } from '../../../src/store/database.ts';
import { ratingsIn } from '../../../src/store/ratings.ts';
import { createSecrets } from '../../../src/store/secrets.ts';
import { KeptStore } from '../../../src/store/store.ts';
import { hasPostgres, startPostgres } from '../../store/postgres.ts';
import { bot } from '../../support/bot.ts';
import { controlFor, mention, spaced, textOf } from './people.ts';
import { collectLog, type Entry, stage } from './support.ts';

const secrets = createSecrets('a key that only this test knows, of course');

describe.skipIf(!hasPostgres)('a PostgreSQL that goes away', () => {
  it('keeps nobody waiting, and gets what it missed', async () => {
    const server = await startPostgres();
    const location = { engine: 'postgres', url: await server.database() } as const;
    const entries: Entry[] = [];
    const store = new KeptStore({
      location,
      withKey: async (database) => ({ ...database, secrets }),
      misses: true,
      retentionDays: 90,
      log: collectLog(entries),
    });
    await store.ready();
    const { discord, end } = await stage({ store });
    const [ann, bob] = [discord.createUser(), discord.createUser()];
    const rate = async (user: typeof ann) => {
      const answer = await mention(discord, user, 'How many gigafactories?');
      expect(textOf(answer)).toContain('four AI gigafactories');
      return textOf(await user.click(answer, controlFor(answer, 'up').id).message());
    };
    const thanks = spaced(bot.phrase('feedback_thanks', 'en'));
    expect(await rate(ann)).toBe(thanks);
    await server.stop();
    expect(await rate(bob)).toBe(thanks);
    expect(store.problem()).toMatch(/^The store \(PostgreSQL at .+\) cannot be used: /u);
    await server.start();
    await discord.until(async () => {
      await store.settle();
      return store.problem() === undefined;
    }, 30_000);
    await end();
    await store.close();
    const database: Database = await openDatabase(location);
    expect(await ratingsIn(database)).toHaveLength(2);
    await database.close();
    await server.remove();
    expect(entries.map(({ level, message }) => [level, message])).toEqual([
      ['warn', 'nothing is kept for now; questions are answered all the same'],
      ['info', 'the store can be used again'],
    ]);
  });
});
