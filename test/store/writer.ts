// A process that writes ratings into a store until it is killed, and says of each when it is kept. Arguments: the location, its name.
import type { Location } from '../../src/store/location.ts';
import { createSecrets } from '../../src/store/secrets.ts';
import { KeptStore } from '../../src/store/store.ts';

const location = JSON.parse(process.argv[2] ?? '') as Location;
const name = process.argv[3] ?? '';
const silent = () => undefined;
const log = { debug: silent, info: silent, warn: silent, error: silent };
const secrets = createSecrets('a key that only this test knows, of course');
const store = new KeptStore({
  location,
  withKey: async (database) => ({ ...database, secrets }),
  misses: false,
  retentionDays: 90,
  log,
});
await store.ready();
for (let at = 0; ; at++) {
  const fact = `${name}_${at}`;
  await store.rate(fact, { rating: 'up', facts: [fact], language: 'en', platform: 'discord' });
  if (store.problem() === undefined) process.stdout.write(`${fact}\n`);
}
