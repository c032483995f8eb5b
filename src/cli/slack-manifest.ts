// `npm run slack:manifest`: the manifest that creates the app at Slack.
import { manifestOf, manifestOverHttp } from '../adapters/slack/manifest.ts';
import type { Bot } from '../core/bot.ts';

export interface ManifestOptions {
  /** With the agent view. */
  readonly agent?: boolean;
  /** Over HTTP, at this address. */
  readonly url?: string;
  /** Many workspaces install the app by OAuth. */
  readonly install?: boolean;
}

/** @returns what to print */
export function slackManifest(bot: Bot, { agent = false, url, install = false }: ManifestOptions): string {
  const manifest = manifestOf(bot, agent);
  const wanted = url === undefined ? manifest : manifestOverHttp(manifest, { url, installs: install });
  return `${JSON.stringify(wanted, undefined, 2)}\n`;
}
