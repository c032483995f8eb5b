// Which packages are there to be measured, and in which version.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../built.ts';

/** Where `npm ci --prefix bench` installs. */
export const PEERS = join(ROOT, 'bench', 'node_modules');
/** The bot's own. */
export const OWN = join(ROOT, 'node_modules');

export const isInstalled = (name: string, folder: string): boolean => existsSync(join(folder, name, 'package.json'));

/** "minisearch 7.2.0". @throws where it isn't installed in that folder */
export function nameAndVersion(name: string, folder: string): string {
  const { version } = JSON.parse(readFileSync(join(folder, name, 'package.json'), 'utf8')) as { version: string };
  return `${name} ${version}`;
}
