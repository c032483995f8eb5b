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

interface Modules {
  'adapters/discord/client': typeof import('../src/adapters/discord/client.ts');
  'adapters/discord/commands/localize': typeof import('../src/adapters/discord/commands/localize.ts');
  'adapters/discord/commands/registration': typeof import('../src/adapters/discord/commands/registration.ts');
  'adapters/discord/discord': typeof import('../src/adapters/discord/discord.ts');
  'adapters/discord/guidance': typeof import('../src/adapters/discord/guidance.ts');
  'adapters/discord/handlers/autocomplete': typeof import('../src/adapters/discord/handlers/autocomplete.ts');
  'adapters/discord/render/view': typeof import('../src/adapters/discord/render/view.ts');
  'adapters/slack/app': typeof import('../src/adapters/slack/app.ts');
  'adapters/slack/guidance': typeof import('../src/adapters/slack/guidance.ts');
  'adapters/slack/logger': typeof import('../src/adapters/slack/logger.ts');
  'adapters/slack/names': typeof import('../src/adapters/slack/names.ts');
  'adapters/slack/render/view': typeof import('../src/adapters/slack/render/view.ts');
  'adapters/slack/slack': typeof import('../src/adapters/slack/slack.ts');
  'cli/observing': typeof import('../src/cli/observing.ts');
  'core/bot': typeof import('../src/core/bot.ts');
  'core/matching/candidates': typeof import('../src/core/matching/candidates.ts');
  'core/matching/training': typeof import('../src/core/matching/training.ts');
  'core/reading/examples': typeof import('../src/core/reading/examples.ts');
  'core/reading/spelling': typeof import('../src/core/reading/spelling.ts');
  'core/text/tokenize': typeof import('../src/core/text/tokenize.ts');
  'knowledge/files': typeof import('../src/knowledge/files.ts');
  'knowledge/load': typeof import('../src/knowledge/load.ts');
  'knowledge/model-file': typeof import('../src/knowledge/model-file.ts');
  'knowledge/open': typeof import('../src/knowledge/open.ts');
  'knowledge/train-threads': typeof import('../src/knowledge/train-threads.ts');
  'runtime/feedback': typeof import('../src/runtime/feedback.ts');
  'runtime/limits': typeof import('../src/runtime/limits.ts');
  'runtime/platform': typeof import('../src/runtime/platform.ts');
  'store/secrets': typeof import('../src/store/secrets.ts');
  'store/store': typeof import('../src/store/store.ts');
}

/** A module of dist/, by its path within src/. */
export function built<P extends keyof Modules>(path: P): Promise<Modules[P]> {
  return import(new URL(`../dist/${path}.js`, import.meta.url).href) as Promise<Modules[P]>;
}

function newest(folder: string): number {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Math.max(0, ...files.map(({ parentPath, name }) => statSync(join(parentPath, name)).mtimeMs));
}

/** Whether dist/ is missing, or older than the sources. */
export function buildState(): 'missing' | 'old' | 'fresh' {
  if (!existsSync(MAIN)) return 'missing';
  return newest(join(ROOT, 'dist')) < newest(join(ROOT, 'src')) ? 'old' : 'fresh';
}
