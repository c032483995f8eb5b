// Where, when and with which code something is measured.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../built.ts';
import type { Circumstances } from './result.ts';

/** What saving results writes itself: it doesn't make the measured code another one. */
const WRITTEN = ['bench/RESULTS.md', 'bench/results/*.json', 'bench/results/*.svg'];

/** @throws where there is no git, or no repository with the root as its top */
function git(root: string, args: readonly string[]): string {
  return execFileSync('git', args, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
}

/** The short commit of the code in `root`, " + changes" where files differ from it; without git the package's version. */
export function codeOf(root: string): string {
  try {
    // Copied without its history into another repository, the project would be given that one's commit.
    if (git(root, ['rev-parse', '--show-prefix']) !== '') return versionOf(root);
    const commit = git(root, ['rev-parse', '--short', 'HEAD']);
    const changes = git(root, ['status', '--porcelain', '--', '.', ...WRITTEN.map((path) => `:(exclude)${path}`)]);
    return changes === '' ? commit : `${commit} + changes`;
  } catch {
    return versionOf(root);
  }
}

function versionOf(root: string): string {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { readonly version: string };
  return `version ${version}`;
}

/** Of this process, now, with the seeds that decide what is drawn, by what they draw. */
export function circumstances(seeds: Readonly<Record<string, number>>): Circumstances {
  const processors = cpus();
  return {
    date: new Date().toISOString(),
    node: process.version,
    machine: `${processors.length} × ${processors[0]?.model.trim() ?? 'unknown processor'}`,
    commit: codeOf(ROOT),
    seeds,
  };
}
