// Tells when the files of a knowledge folder have changed and were then left alone for a moment.
import { readdirSync, realpathSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type FSWatcher, watch } from 'chokidar';
import { isKnowledgeFile } from './files.ts';

/** Milliseconds without a change: one save makes three events, and whoever changes many files takes a while. */
const QUIET = 200;
/** Milliseconds between two looks at whether other folders have come in the place of these. */
const LOOK = 1_000;

export interface Watch {
  /** Resolves when nothing more is told. */
  readonly close: () => Promise<void>;
}

/** Language folders, and what may hold entries; nothing that editors leave beside it. */
function isIgnored(path: string, isFile: boolean): boolean {
  const name = basename(path);
  return isFile ? !isKnowledgeFile(name) : name.startsWith('.');
}

interface Identity {
  readonly path: string;
  readonly id: string;
}

/** Which folders stand there, this one and those in it; undefined where none does. */
function identityOf(folder: string): Identity | undefined {
  try {
    const path = realpathSync(folder);
    const inner = readdirSync(path, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    const ids = [path, ...inner.map(({ name }) => join(path, name))].map((each) => `${each}:${statSync(each).ino}`);
    return { path, id: ids.sort().join('\n') };
  } catch {
    return undefined;
  }
}

function watchPath(path: string, touched: () => void, failed: (error: unknown) => void): FSWatcher {
  const watcher = watch(path, {
    ignoreInitial: true,
    depth: 1,
    ignored: (inner, stats) => inner !== path && isIgnored(inner, stats?.isFile() === true),
  });
  // What changed before it listened counts too.
  for (const event of ['all', 'ready'] as const) watcher.on(event, touched);
  return watcher.on('error', failed);
}

/**
 * @param folder may be missing for a while, and be replaced by another one: a deploy renames it, or points a link elsewhere
 * @param changed told once some time after the start, and whenever something may have changed since
 * @param failed told why the system doesn't let it watch
 */
export function watchFolder(folder: string, changed: () => void, failed: (error: unknown) => void): Watch {
  let watcher: FSWatcher | undefined;
  let watched: string | undefined;
  let quiet: NodeJS.Timeout | undefined;
  const touched = (): void => {
    clearTimeout(quiet);
    quiet = setTimeout(changed, QUIET).unref();
  };
  let left = Promise.resolve();
  const leave = (): void => {
    const leaving = watcher;
    left = left.then(() => leaving?.close());
  };
  // A watcher goes with the folder that it was given, wherever that is moved, and may miss one that comes in its place.
  const look = (): void => {
    const now = identityOf(folder);
    if (now?.id === watched) return;
    leave();
    watched = now?.id;
    watcher = now && watchPath(now.path, touched, failed);
    touched();
  };
  look();
  const looking = setInterval(look, LOOK).unref();
  return {
    close: async () => {
      clearInterval(looking);
      leave();
      await left;
      clearTimeout(quiet);
    },
  };
}
