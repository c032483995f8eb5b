// The Dockerfile's own steps in folders instead of layers, by a user without rights: what an engine would do, as far as it goes without one.
import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, lchownSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { ROOT } from '../support/bot.ts';
import { contextFiles, type Instruction, type Stage } from './dockerfile.ts';

/** Whose processes own nothing: the numbers of nobody and nogroup. */
const NOBODY = 65_534;
const IS_ROOT = process.getuid?.() === 0;

/** How a process is started without rights: as who runs the tests, unless that is root. */
export const PLAIN = IS_ROOT ? { uid: NOBODY, gid: NOBODY } : {};

export interface Ground {
  /** Holds a folder for each stage, and a home. */
  readonly folder: string;
  readonly environment: Readonly<Record<string, string>>;
}

/** Where a stage's path lies. */
export const within = ({ folder }: Ground, stage: string, path: string): string => join(folder, stage, path);

/** Gives a folder and all in it to who has no rights. */
export function giveAway(path: string): void {
  if (!IS_ROOT) return;
  lchownSync(path, NOBODY, NOBODY);
  for (const name of readdirSync(path, { recursive: true, encoding: 'utf8' }))
    lchownSync(join(path, name), NOBODY, NOBODY);
}

function shell(ground: Ground, cwd: string, command: string): SpawnSyncReturns<string> {
  return spawnSync('/bin/sh', ['-c', command], { cwd, env: ground.environment, encoding: 'utf8', ...PLAIN });
}

/** What stands in the way of running the steps here at all; undefined where nothing does. */
export function obstacle(ground: Ground): string | undefined {
  const { status, stderr } = shell(ground, ground.folder, 'node -v && npm view yaml version --fetch-retries=0');
  return status === 0
    ? undefined
    : `a user without rights cannot run node and npm here, or no registry is reached: ${stderr.trim().slice(-300)}`;
}

interface Standing {
  readonly ground: Ground;
  readonly stage: string;
  readonly folder: string;
}

/** Of the project, what .dockerignore lets through; of a stage, a file, or what is in a folder. */
function copy({ ground, stage, folder }: Standing, { flags, words }: Instruction): void {
  const paths = words.split(/\s+/u);
  const last = paths.at(-1) ?? '';
  const to = last.startsWith('/') ? within(ground, stage, last) : join(folder, last);
  for (const path of paths.slice(0, -1)) {
    if (flags['from'] === undefined) copyContext(path, to);
    else copyFrom(within(ground, flags['from'], path), to, words);
  }
}

function copyFrom(source: string, to: string, words: string): void {
  if (!existsSync(source)) throw new Error(`COPY ${words}: ${source} is not there`);
  const isInto = words.endsWith('/') && !statSync(source).isDirectory();
  cpSync(source, isInto ? join(to, basename(source)) : to, { recursive: true, verbatimSymlinks: true });
}

function copyContext(path: string, to: string): void {
  const files = contextFiles().filter((file) => file === path || file.startsWith(`${path}/`));
  if (files.length === 0) throw new Error(`COPY ${path}: nothing reaches the build`);
  for (const file of files) {
    const target = join(to, file === path ? basename(path) : relative(path, file));
    mkdirSync(dirname(target), { recursive: true });
    cpSync(join(ROOT, file), target);
  }
}

/**
 * Runs the COPY and RUN steps of a stage.
 * @returns its working folder
 */
export function carryOut(ground: Ground, { name: stage = 'last', instructions }: Stage): string {
  let folder = within(ground, stage, '');
  mkdirSync(folder, { recursive: true });
  for (const instruction of instructions) {
    const { name, words } = instruction;
    if (name === 'WORKDIR') {
      folder = within(ground, stage, words);
      mkdirSync(folder, { recursive: true });
    }
    if (name === 'COPY') copy({ ground, stage, folder }, instruction);
    giveAway(within(ground, stage, ''));
    if (name !== 'RUN') continue;
    const { status, stdout, stderr } = shell(ground, folder, words);
    if (status !== 0) throw new Error(`RUN ${words} ended with ${status}:\n${stdout}${stderr}`);
  }
  return folder;
}

/** No file of it can be written to any more, nor a new one made. */
export function makeReadOnly(folder: string): void {
  for (const name of readdirSync(folder, { recursive: true, withFileTypes: true }))
    if (!name.isSymbolicLink()) chmodSync(join(name.parentPath, name.name), name.isDirectory() ? 0o555 : 0o444);
  chmodSync(folder, 0o555);
}
