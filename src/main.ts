// Composition root: the only reader of the arguments and the environment.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import dotenv from 'dotenv';
import { type Arguments, parseArguments, UsageError } from './cli/arguments.ts';
import { COMMANDS, toCheck } from './cli/commands.ts';
import { exitCodeFor } from './cli/exit-code-for.ts';
import { botOf, openBotAloud } from './cli/open-bot.ts';
import type { OpenBot } from './cli/serve.ts';
import { type Config, knowledgeFolderIn, readConfig, readHealth } from './config/config.ts';
import { ConfigReader, type Environment } from './config/reader.ts';
import { readStore } from './config/store.ts';
import type { Bot } from './core/bot.ts';
import { openFolder } from './knowledge/files.ts';
import { modelFile } from './knowledge/open.ts';
import { EXIT } from './runtime/exit-code.ts';
import { OperatorError } from './runtime/operator-error.ts';
import { hideForms } from './runtime/redaction.ts';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
/** What the package brings: its knowledge, and a folder to keep things in. */
const OWN = { knowledge: join(ROOT, 'knowledge'), data: join(ROOT, 'data') };
/** Where the inbox remembers what a curator decided, and what it evaluates by, where that is there. */
const INBOX = { dataFolder: join(ROOT, 'data'), questionsFolder: join(ROOT, 'test', 'questions') };
/** Where trained models are kept. */
const CACHE = join(ROOT, '.cache');

const write = (text: string): void => {
  process.stdout.write(text);
};

const writeError = (text: string): void => {
  process.stderr.write(text);
};

const { name, version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
  readonly name: string;
  readonly version: string;
};

/** Read when it is needed: help needs none. */
function environment(): Environment {
  dotenv.config({ path: join(ROOT, '.env'), quiet: true });
  // biome-ignore lint/style/noProcessEnv: the one place where the environment is read
  return process.env;
}

/** @param quietly where a program reads what is written */
const openBot = (config: Config, quietly = false): Promise<Bot> => openBotAloud(config, CACHE, quietly);

async function ask({ words, options }: Arguments, config: Config): Promise<number> {
  if (words.length === 0 && process.stdin.isTTY) throw new UsageError(COMMANDS.ask.usage.trimEnd());
  const { runAsk } = await import('./cli/ask/ask.ts');
  const { styleOf } = await import('./adapters/terminal/style.ts');
  const { json = false, why = false, check = false, lang: language } = options;
  const { locale } = config;
  const chosen = { ...(language === undefined ? {} : { language }), ...(locale === undefined ? {} : { locale }) };
  const style = styleOf(process.stdout, config.color);
  // A program reads the answers; who waits at a terminal is told all the same.
  const bot = await openBot(config, json && !process.stderr.isTTY);
  return runAsk({ bot, words, json, why, check, ...chosen, style, input: process.stdin, write });
}

async function start({ terminal = false }: Arguments['options'], config: Config): Promise<number> {
  const isConfigured = config.discord !== undefined || config.slack !== undefined;
  if (!isConfigured || terminal) {
    const bot = await openBot(config);
    const { chat } = await import('./cli/chat.ts');
    await chat(bot, version, config, process);
    return 0;
  }
  const { serve } = await import('./cli/serve.ts');
  const { openKnowledgeBeside } = await import('./knowledge/open-beside.ts');
  const open: OpenBot = async (onProgress) =>
    botOf(await openKnowledgeBeside(config.knowledgeFolder, CACHE, onProgress), config);
  await serve(open, version, config);
  // Connections that are kept open for another request would keep the process.
  process.exit(0);
}

/** The rest of the configuration may be wrong, or there may be none. */
async function checkKnowledge({ words, options }: Arguments): Promise<number> {
  const { folders, ...wanted } = toCheck(options, words);
  const folder = folders[0] ?? knowledgeFolderIn(environment()) ?? OWN.knowledge;
  const { runCheck } = await import('./cli/check.ts');
  return runCheck({ folder, ...wanted, write: (line) => write(`${line}\n`), progress: writeError });
}

/** As a check: the rest of the configuration may be wrong, or there may be none. */
async function inbox({ options }: Arguments): Promise<number> {
  const { runInbox } = await import('./cli/inbox.ts');
  const { keptInStore } = await import('./cli/kept-in-store.ts');
  const folder = knowledgeFolderIn(environment()) ?? OWN.knowledge;
  const reader = new ConfigReader(environment());
  const store = readStore(reader, OWN.data);
  const kept = keptInStore(store, reader.problems);
  return runInbox({ ...INBOX, folder, cacheFolder: CACHE, options, kept, process });
}

async function checkConfig(configure: () => Config): Promise<number> {
  const { readAll } = await import('./cli/read-all.ts');
  const config = readAll(configure, () => knowledgeFolderIn(environment()) ?? OWN.knowledge, writeError);
  const { runCheckConfig } = await import('./cli/check-config.ts');
  return runCheckConfig({
    config,
    openBot: () => openBot(config),
    modelFile: () => modelFile(CACHE, openFolder(config.knowledgeFolder)),
    write,
  });
}

/** Asked every few seconds: it reads no more than it needs. */
async function checkHealth(): Promise<number> {
  const { runCheckHealth } = await import('./cli/check-health.ts');
  const reader = new ConfigReader(environment());
  const health = readHealth(reader);
  return runCheckHealth({ ...(health === undefined ? {} : { health }), problems: reader.problems }, write);
}

async function store({ words }: Arguments, config: Config): Promise<number> {
  const { runStore } = await import('./cli/store.ts');
  return runStore({ words, store: config.store, write });
}

async function registerCommands({ options }: Arguments, config: Config): Promise<number> {
  const { updateCommands } = await import('./cli/discord-commands.ts');
  const { openProxy } = await import('./cli/platforms.ts');
  write(await updateCommands(await openBot(config), config.discord, options, await openProxy(config)));
  return 0;
}

async function printManifest({ options }: Arguments, config: Config): Promise<number> {
  const { slackManifest } = await import('./cli/slack-manifest.ts');
  write(slackManifest(await openBot(config), options));
  return 0;
}

async function run(wanted: Arguments): Promise<number> {
  const configure = (): Config => readConfig(environment(), OWN);
  switch (wanted.command) {
    case 'help':
      write(COMMANDS[wanted.about].usage);
      return 0;
    case 'version': {
      const bot = await openBot(configure());
      write(`${name} ${version}, knowledge base ${bot.knowledge}\n`);
      return 0;
    }
    case 'train':
      await openBot(configure());
      return 0;
    case 'ask':
      return ask(wanted, configure());
    case 'start':
      return start(wanted.options, configure());
    case 'check':
      return checkKnowledge(wanted);
    case 'inbox':
      return inbox(wanted);
    case 'check-config':
      return checkConfig(configure);
    case 'check-health':
      return checkHealth();
    case 'store':
      return store(wanted, configure());
    case 'discord:commands':
      return registerCommands(wanted, configure());
    case 'slack:manifest':
      return printManifest(wanted, configure());
  }
}

/** Errors that people can mend are said in their words; anything else is a bug and shows its stack. */
async function main(): Promise<void> {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    process.exit(error.code === 'EPIPE' ? EXIT.done : EXIT.failed);
  });
  try {
    process.exitCode = await run(parseArguments(process.argv.slice(2)));
  } catch (error) {
    const code = exitCodeFor(error);
    if (code === undefined) throw error;
    writeError(`${hideForms((error as Error).message)}\n`);
    // Connections that are kept open for another request would keep the process.
    if (error instanceof OperatorError) process.exit(code);
    process.exitCode = code;
  }
}

await main();
