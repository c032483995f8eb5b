// Every system that can be measured, by the name that --system takes.
import { isInstalled, PEERS } from './packages.ts';
import type { System } from './system.ts';

interface Entry {
  /** The package of bench/package.json that it needs. */
  readonly peer?: string;
  /** Loads its code: nothing is loaded that isn't measured. */
  readonly open: () => Promise<System>;
}

const CATALOGUE: Readonly<Record<string, Entry>> = {
  ours: { open: async () => (await import('./ours.ts')).ours() },
  fuse: { open: async () => (await import('./fuse.ts')).fuse },
  'fuse-tokens': { open: async () => (await import('./fuse.ts')).fuseTokens },
  minisearch: { peer: 'minisearch', open: async () => (await import('./minisearch.ts')).minisearch },
  lunr: { peer: 'lunr', open: async () => (await import('./lunr.ts')).lunr },
  'node-nlp': { peer: 'node-nlp', open: async () => (await import('./node-nlp.ts')).nodeNlp },
};

/** In the order of the tables: ours first. */
export const SYSTEM_NAMES: readonly string[] = Object.keys(CATALOGUE);

/**
 * The named systems, in the order given; all of them by default.
 * @param folder where the peers are installed
 * @throws when a name is unknown, or a peer isn't installed: the message names each and says what to do
 */
export async function systemsFor(
  names: readonly string[] = SYSTEM_NAMES,
  folder: string = PEERS,
): Promise<readonly System[]> {
  const unknown = names.filter((name) => !SYSTEM_NAMES.includes(name));
  if (unknown.length > 0)
    throw new Error(`There is no system "${unknown.join('", "')}". Known are: ${SYSTEM_NAMES.join(', ')}.`);
  const entries = names.flatMap((name) => CATALOGUE[name] ?? []);
  const missing = entries.flatMap(({ peer }) => (peer === undefined || isInstalled(peer, folder) ? [] : [peer]));
  if (missing.length > 0)
    throw new Error(
      `The peers are not installed (${missing.join(', ')}). Install them with: npm ci --prefix bench. Or leave them out: --system ours`,
    );
  return Promise.all(entries.map(({ open }) => open()));
}
