// `npm run slack:manifest`: the manifest that creates the app at Slack.
import { readFileSync } from 'node:fs';
import { type Manifest, manifestOverHttp } from '../adapters/slack/manifest.ts';

export interface ManifestOptions {
  /** With the agent view. */
  readonly agent?: boolean;
  /** Over HTTP, at this address. */
  readonly url?: string;
  /** Many workspaces install the app by OAuth. */
  readonly install?: boolean;
}

/** Beside the sources, from dist/ too. */
function manifestNamed(name: string): Manifest {
  const path = new URL(`../../src/adapters/slack/${name}`, import.meta.url);
  return JSON.parse(readFileSync(path, 'utf8')) as Manifest;
}

/** @returns what to print */
export function slackManifest({ agent = false, url, install = false }: ManifestOptions): string {
  const manifest = manifestNamed(agent ? 'manifest.agent.json' : 'manifest.json');
  const wanted = url === undefined ? manifest : manifestOverHttp(manifest, { url, installs: install });
  return `${JSON.stringify(wanted, undefined, 2)}\n`;
}
