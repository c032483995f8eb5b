// The commands in Discord's JSON, named and described in every language of the bot that Discord knows.
import {
  type APIApplicationCommandBasicOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  type LocalizationMap,
  PermissionFlagsBits,
  type RESTPostAPIApplicationCommandsJSONBody,
} from 'discord.js';
import type { Bot } from '../../../core/bot.ts';
import type { Phrase } from '../../../core/knowledge/phrases.ts';
import { COMMANDS, MESSAGE_COMMANDS, type OptionDefinition } from './definitions.ts';
import { localesOf } from './locales.ts';

/** Servers, private messages with the bot, and other private channels; installed by a server or by a user. */
const WHERE = {
  contexts: [InteractionContextType.Guild, InteractionContextType.BotDM, InteractionContextType.PrivateChannel],
  integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
};
/** Shown to those who manage the server alone, unless it decides otherwise; in servers that have installed the bot. */
const MANAGING = {
  contexts: [InteractionContextType.Guild],
  integration_types: [ApplicationIntegrationType.GuildInstall],
  default_member_permissions: String(PermissionFlagsBits.ManageGuild),
};
const DEFAULT = 'en';
const MOST_CHOICES = 25;

function localizations(bot: Bot, key: Phrase): LocalizationMap {
  return Object.fromEntries(
    bot.languages.flatMap(({ code }) => localesOf(code).map((locale) => [locale, bot.phrase(key, code)])),
  );
}

function described(bot: Bot, key: Phrase) {
  return { description: bot.phrase(key, DEFAULT), description_localizations: localizations(bot, key) };
}

function localizeOption(option: OptionDefinition, bot: Bot): APIApplicationCommandBasicOption {
  const { name, type, required, autocomplete, longest, languages, paragraphs } = option;
  const common = {
    name,
    name_localizations: localizations(bot, `option_${name}`),
    ...described(bot, `option_${name}_description`),
    ...(required ? { required } : {}),
  };
  if (type === ApplicationCommandOptionType.Integer)
    return { ...common, type, ...(paragraphs ? { min_value: 1, max_value: bot.source(DEFAULT).length } : {}) };
  if (type !== ApplicationCommandOptionType.String) return { ...common, type };
  const length = longest === undefined ? {} : { max_length: longest };
  if (autocomplete) return { ...common, type, autocomplete, ...length };
  const choices = bot.languages
    .slice(0, MOST_CHOICES)
    .map((language) => ({ name: language.name, value: language.code }));
  return { ...common, type, ...length, ...(languages ? { choices } : {}) };
}

/** Everything that is registered, for every server and user. */
export function localizeCommands(bot: Bot): RESTPostAPIApplicationCommandsJSONBody[] {
  const slash = COMMANDS.map(({ name, options, managing }) => ({
    type: ApplicationCommandType.ChatInput as const,
    name,
    name_localizations: localizations(bot, `command_${name}`),
    ...described(bot, `command_${name}_description`),
    ...(options.length === 0 ? {} : { options: options.map((option) => localizeOption(option, bot)) }),
    ...(managing ? MANAGING : WHERE),
  }));
  const menu = MESSAGE_COMMANDS.map((key) => ({
    type: ApplicationCommandType.Message as const,
    name: bot.phrase(key, DEFAULT),
    name_localizations: localizations(bot, key),
    ...WHERE,
  }));
  return [...slash, ...menu];
}
