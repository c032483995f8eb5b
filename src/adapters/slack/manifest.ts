// The manifests that create the app at Slack: as they stand for Socket Mode, changed here for HTTP.
import type { webApi } from '@slack/bolt';

export type Manifest = webApi.AppsManifestValidateArguments['manifest'];

export interface Listening {
  /** Where Slack reaches the bot, https. */
  readonly url: string;
  /** Workspaces install the app by OAuth. */
  readonly installs: boolean;
}

/** The paths of Bolt's receiver. */
const EVENTS = '/slack/events';
const REDIRECT = '/slack/oauth_redirect';
/** Only who keeps installations has to hear of their end. */
const ENDINGS = ['app_uninstalled', 'tokens_revoked'] as const;

function settingsOf({ settings }: Manifest, address: string, installs: boolean): Manifest['settings'] {
  const events = settings?.event_subscriptions?.bot_events ?? [];
  return {
    ...settings,
    event_subscriptions: {
      ...settings?.event_subscriptions,
      request_url: address,
      bot_events: installs ? [...events, ...ENDINGS].sort() : events,
    },
    interactivity: { is_enabled: true, ...settings?.interactivity, request_url: address },
    socket_mode_enabled: false,
  };
}

/** The same app over HTTP: Slack posts events, commands and presses to one address. */
export function manifestOverHttp(manifest: Manifest, { url, installs }: Listening): Manifest {
  const base = url.replace(/\/+$/u, '');
  const address = `${base}${EVENTS}`;
  const { features, oauth_config: oauth } = manifest;
  const commands = features?.slash_commands?.map((command) => ({ ...command, url: address })) ?? [];
  return {
    ...manifest,
    features: { ...features, slash_commands: commands },
    oauth_config: installs ? { redirect_urls: [`${base}${REDIRECT}`], ...oauth } : { ...oauth },
    settings: settingsOf(manifest, address, installs) ?? {},
  };
}
