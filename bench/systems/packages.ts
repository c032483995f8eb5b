// Which packages are there to be measured, and in which version.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where `npm ci --prefix bench` installs. */
export const PEERS = fileURLToPath(new URL('../node_modules', import.meta.url));
/** The bot's own. */
export const OWN = fileURLToPath(new URL('../../node_modules', import.meta.url));

const manifest = (name: string, folder: string): string => join(folder, name, 'package.json');

export function isInstalled(name: string, folder: string): boolean {
  return existsSync(manifest(name, folder));
}

/** "minisearch 7.2.0". @throws where it isn't installed in that folder */
export function nameAndVersion(name: string, folder: string): string {
  const { version } = JSON.parse(readFileSync(manifest(name, folder), 'utf8')) as { version: string };
  return `${name} ${version}`;
}
