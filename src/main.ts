// Composition root: the only reader of the arguments and the environment.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import dotenv from 'dotenv';
import { type Arguments, parseArguments, USAGE, UsageError } from './cli/arguments.ts';
import { type Config, readConfig } from './config/config.ts';
import { ConfigError } from './config/reader.ts';
import { type Bot, createBot } from './core/bot.ts';
import { openKnowledge } from './knowledge/open.ts';
import { KnowledgeError } from './knowledge/problem.ts';
import { OperatorError } from './runtime/operator-error.ts';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

const write = (text: string): void => {
  process.stdout.write(text);
};

function version(): string {
  const { version: number } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };
  return number;
}

async function openBot({ knowledgeFolder }: Config): Promise<Bot> {
  const { knowledge, model } = await openKnowledge(knowledgeFolder, join(ROOT, '.cache'));
  return createBot(knowledge, model);
}

async function ask({ words, json, why, language }: Arguments, config: Config): Promise<number> {
  if (words.length === 0 && process.stdin.isTTY) {
    process.stderr.write(USAGE.ask);
    return 2;
  }
  const bot = await openBot(config);
  const codes = bot.languages.map(({ code }) => code);
  if (language !== undefined && !codes.includes(language))
    throw new UsageError(`--lang takes one of: ${codes.join(', ')}.`);
  const { runAsk } = await import('./cli/ask/ask.ts');
  const { locale } = config;
  const chosen = { ...(language === undefined ? {} : { language }), ...(locale === undefined ? {} : { locale }) };
  return runAsk({ bot, words, json, why, ...chosen, input: process.stdin, write });
}

async function chat(config: Config): Promise<number> {
  const { createTerminalAdapter } = await import('./adapters/terminal/terminal.ts');
  const bot = await openBot(config);
  const { createPlainLog } = await import('./runtime/plain-log.ts');
  const adapter = createTerminalAdapter({
    bot,
    version: version(),
    input: process.stdin,
    output: process.stdout,
    locale: config.locale,
    noColor: config.noColor,
    log: createPlainLog((text) => process.stderr.write(text)),
  });
  await adapter.start();
  return 0;
}

async function runPlatforms(config: Config): Promise<number> {
  const { serve } = await import('./cli/serve.ts');
  await serve(await openBot(config), version(), config);
  // Connections that are kept open for another request would keep the process.
  process.exit(0);
}

async function check(config: Config): Promise<number> {
  const { checkConfig } = await import('./cli/check-config.ts');
  const findings = await checkConfig(await openBot(config), config);
  write(findings.map(({ good, text }) => `${good ? 'ok' : 'wrong'}  ${text}\n`).join(''));
  return findings.every(({ good }) => good) ? 0 : 1;
}

async function registerCommands(config: Config, wanted: Arguments): Promise<number> {
  if (config.discord === undefined) {
    process.stderr.write('DISCORD_TOKEN is not set. docs/discord.md says where to get it.\n');
    return 1;
  }
  const { updateCommands } = await import('./cli/discord-commands.ts');
  write(await updateCommands(await openBot(config), config.discord, wanted));
  return 0;
}

/** Read when it is needed: help needs none. */
function configure(): Config {
  dotenv.config({ path: join(ROOT, '.env'), quiet: true });
  // biome-ignore lint/style/noProcessEnv: the one place where the environment is read
  return readConfig(process.env, { knowledge: join(ROOT, 'knowledge'), data: join(ROOT, 'data', 'slack') });
}

async function start(config: Config, { terminal }: Arguments): Promise<number> {
  const isConfigured = config.discord !== undefined || config.slack !== undefined;
  return isConfigured && !terminal ? runPlatforms(config) : chat(config);
}

async function run(wanted: Arguments): Promise<number> {
  switch (wanted.command) {
    case 'help':
      write(USAGE[wanted.about]);
      return 0;
    case 'version': {
      const bot = await openBot(configure());
      write(`investai-bot ${version()}, knowledge base ${bot.knowledge}\n`);
      return 0;
    }
    case 'train':
      await openBot(configure());
      return 0;
    case 'ask':
      return ask(wanted, configure());
    case 'start':
      return start(configure(), wanted);
    case 'check-config':
      return check(configure());
    case 'discord:commands':
      return registerCommands(configure(), wanted);
  }
}

/** Errors that people can mend are said in their words; anything else is a bug and shows its stack. */
async function main(): Promise<void> {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    process.exit(error.code === 'EPIPE' ? 0 : 1);
  });
  try {
    process.exitCode = await run(parseArguments(process.argv.slice(2)));
  } catch (error) {
    if (error instanceof UsageError) {
      process.stderr.write(`${error.message}\n`);
      process.exitCode = 2;
    } else if (error instanceof KnowledgeError || error instanceof ConfigError) {
      process.stderr.write(`${error.message}\n`);
      process.exitCode = 1;
    } else if (error instanceof OperatorError) {
      process.stderr.write(`${error.message}\n`);
      // Connections that are kept open for another request would keep the process.
      process.exit(1);
    } else throw error;
  }
}

await main();
