// Environment to Config, or one error naming every wrong variable and its remedy.
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Color } from '../adapters/terminal/style.ts';
import { editDistance } from '../core/text/edit-distance.ts';
import type { Pointers } from '../runtime/links.ts';
import { LOG_LEVELS, type LogLevel } from '../runtime/log.ts';
import type { ProxySettings } from '../runtime/proxy.ts';
import { defaultLanguageProblems } from './default-language.ts';
import { DISCORD_VARIABLES, type DiscordConfig, readDiscord } from './discord.ts';
import { readPointers } from './pointers.ts';
import { portClash } from './ports.ts';
import { PROXY_VARIABLES, readProxy } from './proxy.ts';
import { ConfigError, ConfigReader, type Environment } from './reader.ts';
import { readSlack, SLACK_VARIABLES, type SlackConfig } from './slack.ts';
import { readStore, STORE_VARIABLES, type StoreConfig } from './store.ts';

export interface Config {
  /** The folder that holds facts.yaml. */
  readonly knowledgeFolder: string;
  /** As it was written: whether the bot speaks it shows when its knowledge is read. */
  readonly defaultLanguage?: string;
  /** The user's locale, such as "fr_FR.UTF-8"; absent where the system says none. */
  readonly locale?: string;
  readonly color: Color;
  readonly pointers: Pointers;
  readonly discord?: DiscordConfig;
  readonly slack?: SlackConfig;
  /** Over which the platforms are reached; absent where they are reached without. */
  readonly proxy?: ProxySettings;
  readonly store: StoreConfig;
  /** What every platform shares. */
  readonly service: ServiceConfig;
}

export interface ServiceConfig {
  /** Whether the knowledge folder is watched, and what changes in it answers without a restart. */
  readonly knowledgeReload: boolean;
  readonly logLevel: LogLevel;
  /** Questions a minute. */
  readonly limits: { readonly user: number; readonly channel: number };
  /** Whether people are asked for their own words when they rate an answer down, and the log keeps them. */
  readonly feedbackTexts: boolean;
  /** Absent where no health is served. */
  readonly health?: { readonly host: string; readonly port: number };
}

/** Every variable that readConfig reads; .env.example documents the ones that are ours. */
export const VARIABLES = [
  'KNOWLEDGE_DIR',
  'KNOWLEDGE_RELOAD',
  'DEFAULT_LANGUAGE',
  'SOURCE_TITLE',
  'SOURCE_URL',
  'PRIVACY_URL',
  'REPORT_URL',
  'LC_ALL',
  'LC_MESSAGES',
  'LANG',
  'NO_COLOR',
  'FORCE_COLOR',
  'TERM',
  ...DISCORD_VARIABLES,
  ...SLACK_VARIABLES,
  ...PROXY_VARIABLES,
  ...STORE_VARIABLES,
  'LIMIT_USER_PER_MINUTE',
  'LIMIT_CHANNEL_PER_MINUTE',
  'FEEDBACK_TEXTS',
  'LOG_LEVEL',
  'HEALTH_PORT',
  'HEALTH_HOST',
] as const;

/** Questions a minute: of one person, as many as can be read; of a channel, a busy one's three people at once. */
const LIMITS = { user: 20, channel: 60, most: 10_000 };
const LAST_PORT = 65_535;
const HEALTH_HOST = '127.0.0.1';

/** @returns undefined where the variable names no folder; whether there is anything in it is not looked at */
export function knowledgeFolderIn(environment: Environment): string | undefined {
  return new ConfigReader(environment).text('KNOWLEDGE_DIR');
}

function readKnowledgeFolder(reader: ConfigReader, own: string): string {
  const chosen = reader.text('KNOWLEDGE_DIR');
  if (chosen === undefined) return own;
  if (!existsSync(join(chosen, 'facts.yaml')))
    reader.problems.push(
      `KNOWLEDGE_DIR names "${chosen}", where there is no facts.yaml. Name a knowledge folder, or leave the variable out for the one that comes with the bot.`,
    );
  return resolve(chosen);
}

/** @returns undefined where no health is served, or its variables cannot be used */
export function readHealth(reader: ConfigReader): ServiceConfig['health'] {
  const port = reader.integer('HEALTH_PORT', 1, LAST_PORT);
  const host = reader.text('HEALTH_HOST');
  if (port !== undefined) return { host: host ?? HEALTH_HOST, port };
  if (host !== undefined && reader.text('HEALTH_PORT') === undefined)
    reader.problems.push('HEALTH_HOST is set, and HEALTH_PORT is not. Set HEALTH_PORT too, or leave both out.');
  return undefined;
}

function readService(reader: ConfigReader): ServiceConfig {
  const health = readHealth(reader);
  return {
    knowledgeReload: reader.switch('KNOWLEDGE_RELOAD') ?? false,
    logLevel: reader.choice('LOG_LEVEL', LOG_LEVELS) ?? 'info',
    limits: {
      user: reader.integer('LIMIT_USER_PER_MINUTE', 1, LIMITS.most) ?? LIMITS.user,
      channel: reader.integer('LIMIT_CHANNEL_PER_MINUTE', 1, LIMITS.most) ?? LIMITS.channel,
    },
    feedbackTexts: reader.switch('FEEDBACK_TEXTS') ?? false,
    ...(health === undefined ? {} : { health }),
  };
}

/** So many letters off at most is a slip of the name. */
const SLIP = 2;

/** Variables that are nearly one of ours, and would be overlooked. */
function misspelt(environment: Environment): string[] {
  const known: readonly string[] = VARIABLES;
  const ours = Object.keys(environment).filter((name) =>
    /^(?:DISCORD|SLACK|LIMIT|HEALTH|FEEDBACK|DEFAULT|SOURCE|PRIVACY|REPORT|KNOWLEDGE|STORE|RETENTION)_/u.test(name),
  );
  return ours.flatMap((name) => {
    const meant = known.includes(name) ? undefined : known.find((other) => editDistance(name, other) <= SLIP);
    return meant === undefined ? [] : [`${name} is no variable of the bot. Did you mean ${meant}?`];
  });
}

/** As other programs take these: FORCE_COLOR decides, also against NO_COLOR and for a pipe; a terminal that is dumb has none. */
function readColor(reader: ConfigReader): Color {
  const forced = reader.text('FORCE_COLOR');
  if (forced !== undefined) return forced === '0' || forced === 'false' ? 'never' : 'always';
  return reader.text('NO_COLOR') !== undefined || reader.text('TERM') === 'dumb' ? 'never' : 'auto';
}

/** What the package brings: its knowledge, and a folder to keep things in. */
export interface OwnFolders {
  readonly knowledge: string;
  readonly data: string;
}

/** @throws ConfigError with every problem */
export function readConfig(environment: Environment, own: OwnFolders): Config {
  const reader = new ConfigReader(environment);
  const knowledgeFolder = readKnowledgeFolder(reader, own.knowledge);
  const discord = readDiscord(reader);
  const slack = readSlack(reader, join(own.data, 'slack'));
  // All else needs no network, and minds no proxy.
  const hasPlatform = [...DISCORD_VARIABLES, ...SLACK_VARIABLES].some((name) => reader.text(name) !== undefined);
  const proxy = hasPlatform ? readProxy(reader) : undefined;
  const store = readStore(reader, own.data);
  const service = readService(reader);
  const pointers = readPointers(reader);
  const { connection } = slack ?? {};
  const clash = portClash(
    service.health,
    connection === undefined || connection.mode === 'socket' ? undefined : connection,
  );
  if (clash !== undefined) reader.problems.push(clash);
  const defaultLanguage = reader.text('DEFAULT_LANGUAGE');
  reader.problems.push(...defaultLanguageProblems(defaultLanguage, knowledgeFolder), ...misspelt(environment));
  if (reader.problems.length > 0) throw new ConfigError(reader.problems);
  const locale = reader.text('LC_ALL') ?? reader.text('LC_MESSAGES') ?? reader.text('LANG');
  return {
    knowledgeFolder,
    ...(defaultLanguage === undefined ? {} : { defaultLanguage }),
    ...(locale === undefined ? {} : { locale }),
    color: readColor(reader),
    pointers,
    ...(discord === undefined ? {} : { discord }),
    ...(slack === undefined ? {} : { slack }),
    ...(proxy === undefined ? {} : { proxy }),
    store,
    service,
  };
}
