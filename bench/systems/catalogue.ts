// Every system that can be measured, by the name that --system takes.
import { isInstalled, PEERS } from './packages.ts';
import type { System } from './system.ts';

/** Each loads its own code: nothing is loaded that isn't measured. */
const CATALOGUE: ReadonlyMap<string, () => Promise<System>> = new Map([
  ['ours', async () => (await import('./ours.ts')).ours()],
  ['fuse', async () => (await import('./fuse.ts')).fuse],
  ['fuse-tokens', async () => (await import('./fuse.ts')).fuseTokens],
  ['minisearch', async () => (await import('./minisearch.ts')).minisearch],
  ['lunr', async () => (await import('./lunr.ts')).lunr],
  ['node-nlp', async () => (await import('./node-nlp.ts')).nodeNlp],
]);

/** Named like the packages of bench/package.json that they need. */
const NEED_PEER = ['minisearch', 'lunr', 'node-nlp'];

/** In the order of the tables: ours first. */
export const SYSTEM_NAMES: readonly string[] = [...CATALOGUE.keys()];

export interface Entrant {
  /** As `--system` takes it. */
  readonly name: string;
  readonly system: System;
}

/** A peer isn't installed: the message names each and says what to do. */
export class PeerError extends Error {}

/**
 * The named systems, in the order given.
 * @param folder where the peers are installed
 * @throws PeerError; and where a name is unknown
 */
export async function systemsFor(names: readonly string[], folder: string = PEERS): Promise<readonly Entrant[]> {
  const unknown = names.filter((name) => !SYSTEM_NAMES.includes(name));
  if (unknown.length > 0)
    throw new Error(`There is no system "${unknown.join('", "')}". Known are: ${SYSTEM_NAMES.join(', ')}.`);
  const missing = names.filter((name) => NEED_PEER.includes(name) && !isInstalled(name, folder));
  if (missing.length > 0)
    throw new PeerError(
      `The peers are not installed (${missing.join(', ')}). Install them with: npm ci --prefix bench. Or leave them out: --system ours`,
    );
  const opened = names.map(async (name) => ({ name, system: await CATALOGUE.get(name)?.() }));
  return (await Promise.all(opened)).flatMap(({ name, system }) => (system ? [{ name, system }] : []));
}
