// deploy/Dockerfile, read: its stages with their instructions, and what of the project reaches a build.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../support/bot.ts';

export interface Instruction {
  /** In capitals. */
  readonly name: string;
  readonly flags: Readonly<Record<string, string>>;
  /** What follows its flags, on one line. */
  readonly words: string;
}

export interface Stage {
  readonly image: string;
  /** Absent for the last one. */
  readonly name?: string;
  readonly instructions: readonly Instruction[];
}

function instructionOf(line: string): Instruction {
  const [, name = '', rest = ''] = /^(\S+)\s+(.*)$/u.exec(line) ?? [];
  const flags: Record<string, string> = {};
  const words = rest.replace(/^(?:--[\w-]+=\S+\s+)+/u, (given) => {
    for (const [, flag = '', value = ''] of given.matchAll(/--([\w-]+)=(\S+)/gu)) flags[flag] = value;
    return '';
  });
  return { name: name.toUpperCase(), flags, words };
}

export function readStages(text: string): Stage[] {
  const lines = text
    .replaceAll(/^\s*#.*\n/gmu, '')
    .replaceAll(/\\\n\s*/gu, '')
    .split('\n')
    .filter((line) => line.trim() !== '');
  const stages: { image: string; name?: string; instructions: Instruction[] }[] = [];
  for (const line of lines) {
    const [, image, name] = /^FROM\s+(?:--platform=\$BUILDPLATFORM\s+)?(\S+)(?:\s+AS\s+(\S+))?$/iu.exec(line) ?? [];
    if (image === undefined) stages.at(-1)?.instructions.push(instructionOf(line));
    else stages.push({ image, ...(name === undefined ? {} : { name }), instructions: [] });
  }
  return stages;
}

export const STAGES = readStages(readFileSync(join(ROOT, 'deploy/Dockerfile'), 'utf8'));

/** The program and its arguments, of a CMD that takes no shell. */
export function argumentsOf(words: string): string[] {
  return JSON.parse(words.replace(/^CMD\s+/u, '')) as string[];
}

export function environmentOf({ instructions }: Stage): Record<string, string> {
  const set = instructions.filter(({ name }) => name === 'ENV').flatMap(({ words }) => words.split(/\s+/u));
  return Object.fromEntries(set.map((pair) => pair.split('=', 2) as [string, string]));
}

/** The last line that a path matches counts; a folder stands for all in it. */
export function isIgnored(path: string, patterns: readonly string[]): boolean {
  const [last] = patterns
    .filter((pattern) => {
      const named = pattern.replace(/^!/u, '');
      return named === '*' || path === named || path.startsWith(`${named}/`);
    })
    .slice(-1);
  return last !== undefined && !last.startsWith('!');
}

export const IGNORED = readFileSync(join(ROOT, 'deploy/Dockerfile.dockerignore'), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'));

/** The project's files that a build gets, as they lie here. */
export function contextFiles(): string[] {
  const { stdout } = spawnSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  return stdout.split('\n').filter((path) => path !== '' && !isIgnored(path, IGNORED) && existsSync(join(ROOT, path)));
}
