// The manifests that create the app at Slack: for Socket Mode, and changed for HTTP.
import type { webApi } from '@slack/bolt';
import type { Bot } from '../../core/bot.ts';
import type { Language } from '../../core/knowledge/language.ts';
import { examplesOf } from '../../runtime/examples.ts';
import { SCOPES } from './app.ts';
import { checkShortcutOf, commandOf, shortcutOf } from './names.ts';

export type Manifest = webApi.AppsManifestValidateArguments['manifest'];

type Features = NonNullable<Manifest['features']>;

/** Manifests are in one language; Slack has no others for them. */
export function manifestLanguage(bot: Bot): Language {
  return bot.languageFor('en');
}

/** What the agent view needs besides; Slack's own types don't list it. */
const AGENT_SCOPE = 'assistant:write' as (typeof SCOPES)[number];

function agentView(bot: Bot, language: string): NonNullable<Features['agent_view']> {
  return {
    agent_description: bot.phrase('manifest_agent_description', language),
    suggested_prompts: examplesOf(bot.phrase, language).map((text) => ({ title: text, message: text })),
  };
}

function featuresOf(bot: Bot, language: string, agent: boolean): Features {
  return {
    app_home: { home_tab_enabled: true, messages_tab_enabled: true, messages_tab_read_only_enabled: false },
    ...(agent ? { agent_view: agentView(bot, language) } : {}),
    bot_user: { display_name: bot.plan.slug, always_online: true },
    shortcuts: [
      {
        name: bot.phrase('command_answer', language),
        type: 'message',
        callback_id: shortcutOf(bot),
        description: bot.phrase('command_answer_description', language),
      },
      {
        name: bot.phrase('command_verify', language),
        type: 'message',
        callback_id: checkShortcutOf(bot),
        description: bot.phrase('command_verify_description', language),
      },
    ],
    slash_commands: [
      {
        command: commandOf(bot),
        description: bot.phrase('command_ask_description', language),
        usage_hint: bot.phrase('manifest_usage_hint', language),
        should_escape: false,
      },
    ],
  };
}

/** @param agent with the agent view, which needs a paid plan of Slack */
export function manifestOf(bot: Bot, agent: boolean): Manifest {
  const language = manifestLanguage(bot);
  return {
    _metadata: { major_version: 1, minor_version: 1 },
    display_information: {
      name: bot.plan.name,
      description: bot.phrase('manifest_description', language),
      long_description: bot.phrase('manifest_long_description', language),
    },
    features: featuresOf(bot, language, agent),
    oauth_config: { scopes: { bot: agent ? [...SCOPES, AGENT_SCOPE].sort() : [...SCOPES].sort() } },
    settings: {
      event_subscriptions: { bot_events: ['app_home_opened', 'app_mention', 'message.im', 'tokens_revoked'] },
      interactivity: { is_enabled: true },
      org_deploy_enabled: false,
      socket_mode_enabled: true,
      token_rotation_enabled: false,
    },
  };
}

export interface Listening {
  /** Where Slack reaches the bot, https. */
  readonly url: string;
  /** Workspaces install the app by OAuth. */
  readonly installs: boolean;
}

/** The paths of Bolt's receiver. */
const EVENTS = '/slack/events';
const REDIRECT = '/slack/oauth_redirect';
/** Only who keeps installations has to hear of their end, beside that of a token. */
const END = 'app_uninstalled' as const;

function settingsOf({ settings }: Manifest, address: string, installs: boolean): Manifest['settings'] {
  const events = settings?.event_subscriptions?.bot_events ?? [];
  return {
    ...settings,
    event_subscriptions: {
      ...settings?.event_subscriptions,
      request_url: address,
      bot_events: installs ? [...events, END].sort() : events,
    },
    interactivity: { is_enabled: true, ...settings?.interactivity, request_url: address },
    socket_mode_enabled: false,
  };
}

/** The same app over HTTP: Slack posts events, commands and interactions to one address. */
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
