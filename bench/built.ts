// The compiled bot, as people run it: a TypeScript loader would slow what is measured.
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('..', import.meta.url));
export const MAIN = join(ROOT, 'dist', 'main.js');
export const KNOWLEDGE = join(ROOT, 'knowledge');
/** Where the command itself keeps what is trained. */
export const MODELS = join(ROOT, '.cache');
export const QUESTIONS = join(ROOT, 'test', 'questions', 'dev');

const load = (path: string): Promise<unknown> => import(new URL(`../dist/${path}`, import.meta.url).href);

export const loadBot = () => load('core/bot.js') as Promise<typeof import('../src/core/bot.ts')>;
export const loadExamples = () =>
  load('core/reading/examples.js') as Promise<typeof import('../src/core/reading/examples.ts')>;
export const loadOpen = () => load('knowledge/open.js') as Promise<typeof import('../src/knowledge/open.ts')>;
export const loadFiles = () => load('knowledge/files.js') as Promise<typeof import('../src/knowledge/files.ts')>;
export const loadChecking = () => load('knowledge/load.js') as Promise<typeof import('../src/knowledge/load.ts')>;
export const loadTraining = () =>
  load('knowledge/train-files.js') as Promise<typeof import('../src/knowledge/train-files.ts')>;

/** The matcher alone, and how a model is kept. */
export async function loadMatching() {
  const [training, spelling, candidates, text, file] = await Promise.all([
    load('core/matching/training.js') as Promise<typeof import('../src/core/matching/training.ts')>,
    load('core/reading/spelling.js') as Promise<typeof import('../src/core/reading/spelling.ts')>,
    load('core/matching/candidates.js') as Promise<typeof import('../src/core/matching/candidates.ts')>,
    load('core/text/tokenize.js') as Promise<typeof import('../src/core/text/tokenize.ts')>,
    load('knowledge/model-file.js') as Promise<typeof import('../src/knowledge/model-file.ts')>,
  ]);
  return { ...training, ...spelling, ...candidates, ...text, ...file };
}

/** Everything of the Discord adapter, and what it is given, that a bench needs. */
export async function loadDiscord() {
  const [adapter, client, localize, registration, render, autocomplete, limits, feedback, conversations] =
    await Promise.all([
      load('adapters/discord/discord.js') as Promise<typeof import('../src/adapters/discord/discord.ts')>,
      load('adapters/discord/client.js') as Promise<typeof import('../src/adapters/discord/client.ts')>,
      load('adapters/discord/commands/localize.js') as Promise<
        typeof import('../src/adapters/discord/commands/localize.ts')
      >,
      load('adapters/discord/commands/registration.js') as Promise<
        typeof import('../src/adapters/discord/commands/registration.ts')
      >,
      load('adapters/discord/render/view.js') as Promise<typeof import('../src/adapters/discord/render/view.ts')>,
      load('adapters/discord/handlers/autocomplete.js') as Promise<
        typeof import('../src/adapters/discord/handlers/autocomplete.ts')
      >,
      load('runtime/limits.js') as Promise<typeof import('../src/runtime/limits.ts')>,
      load('runtime/feedback.js') as Promise<typeof import('../src/runtime/feedback.ts')>,
      load('runtime/platform.js') as Promise<typeof import('../src/runtime/platform.ts')>,
    ]);
  return {
    ...adapter,
    ...client,
    ...localize,
    ...registration,
    ...render,
    ...autocomplete,
    ...limits,
    ...feedback,
    ...conversations,
  };
}

/** The same of the Slack adapter. */
export async function loadSlack() {
  const [adapter, app, logger, render, commands, limits, feedback] = await Promise.all([
    load('adapters/slack/slack.js') as Promise<typeof import('../src/adapters/slack/slack.ts')>,
    load('adapters/slack/app.js') as Promise<typeof import('../src/adapters/slack/app.ts')>,
    load('adapters/slack/logger.js') as Promise<typeof import('../src/adapters/slack/logger.ts')>,
    load('adapters/slack/render/view.js') as Promise<typeof import('../src/adapters/slack/render/view.ts')>,
    load('adapters/slack/names.js') as Promise<typeof import('../src/adapters/slack/names.ts')>,
    load('runtime/limits.js') as Promise<typeof import('../src/runtime/limits.ts')>,
    load('runtime/feedback.js') as Promise<typeof import('../src/runtime/feedback.ts')>,
  ]);
  return { ...adapter, ...app, ...logger, ...render, ...commands, ...limits, ...feedback };
}

function newest(folder: string): number {
  const times = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => statSync(join(entry.parentPath, entry.name)).mtimeMs);
  return Math.max(0, ...times);
}

/** Whether dist/ is missing, or older than the sources. */
export function buildState(): 'missing' | 'old' | 'fresh' {
  if (!existsSync(MAIN)) return 'missing';
  return newest(join(ROOT, 'dist')) < newest(join(ROOT, 'src')) ? 'old' : 'fresh';
}
