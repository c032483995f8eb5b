// `npm run slack:manifest`: the manifest that creates the app at Slack.
import { type Manifest, manifestOf, manifestOverHttp } from '../adapters/slack/manifest.ts';
import type { Bot } from '../core/bot.ts';

export interface ManifestOptions {
  /** With the agent view. */
  readonly agent?: boolean;
  /** Over HTTP, at this address. */
  readonly url?: string;
  /** Many workspaces install the app by OAuth. */
  readonly install?: boolean;
  /** As the address that opens Slack's form with the manifest in it. */
  readonly link?: boolean;
}

/** With what encodeURIComponent leaves, which ends an address in a guide or at a prompt. */
function encode(text: string): string {
  return encodeURIComponent(text).replace(/[!'()*]/gu, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
}

function linkTo(manifest: Manifest): string {
  return `https://api.slack.com/apps?new_app=1&manifest_json=${encode(JSON.stringify(manifest))}`;
}

/** @returns what to print */
export function slackManifest(
  bot: Bot,
  { agent = false, url, install = false, link = false }: ManifestOptions,
): string {
  const manifest = manifestOf(bot, agent);
  const wanted = url === undefined ? manifest : manifestOverHttp(manifest, { url, installs: install });
  return `${link ? linkTo(wanted) : JSON.stringify(wanted, undefined, 2)}\n`;
}
