// One file of a public set: from the local copy, from the cache, or from its repository; never without its checksum.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { MODELS } from '../built.ts';
import { download } from './download.ts';
import { SetError } from './set-error.ts';
import type { Source, SourceFile } from './sources.ts';

/** Where files may be, and who is told. */
export interface Place {
  /** A local copy (BENCH_DATA): files stand there as <set>/<file>, or by their name alone. */
  readonly folder?: string | undefined;
  /** Where what was fetched is kept. */
  readonly cache?: string;
  /** Where "<repository>/<commit>/<path>" is appended to. */
  readonly base?: string;
  readonly progress: (text: string) => void;
  /** Milliseconds: how long one attempt may take, and the wait before the second one. */
  readonly patience?: { readonly attempt: number; readonly wait: number };
}

const BASE = 'https://raw.githubusercontent.com';
const CACHE = join(MODELS, 'bench');
const PATIENCE = { attempt: 60_000, wait: 1000 };
const PREFIX = 12;

const sumOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

function sumsDiffer(where: string, bytes: Buffer, { sha256 }: SourceFile): string {
  return `${where} has the SHA-256 ${sumOf(bytes)}, not ${sha256}`;
}

/** @throws SetError where a copy is there and is another file */
function fromFolder({ folder: set }: Source, file: SourceFile, folder: string): Buffer | undefined {
  const path = [join(folder, set, file.name), join(folder, file.name)].find((candidate) => existsSync(candidate));
  if (path === undefined) return undefined;
  const bytes = readFileSync(path);
  if (sumOf(bytes) === file.sha256) return bytes;
  throw new SetError(
    `${sumsDiffer(path, bytes, file)}: it is another version, or damaged, and isn't used. Replace it, or unset BENCH_DATA to fetch the right one.`,
  );
}

function fromCache(path: string, file: SourceFile, progress: Place['progress']): Buffer | undefined {
  if (!existsSync(path)) return undefined;
  const bytes = readFileSync(path);
  if (sumOf(bytes) === file.sha256) return bytes;
  progress(`${sumsDiffer(path, bytes, file)}: it is damaged, and is fetched anew.`);
  return undefined;
}

/** Whole or not at all: another process may read it meanwhile. */
function keep(path: string, bytes: Buffer): void {
  const temporary = `${path}.${process.pid}.tmp`;
  try {
    writeFileSync(temporary, bytes);
    renameSync(temporary, path);
  } finally {
    rmSync(temporary, { force: true });
  }
}

function cannotFetch(address: string, error: unknown, folder: string | undefined, { folder: set, files }: Source) {
  const why = error instanceof Error ? error.message : String(error);
  const lacking = folder === undefined ? '' : ` ${folder} (BENCH_DATA) lacks it too.`;
  const names = files.map(({ name }) => `${set}/${name}`).join(', ');
  return new SetError(
    `${address} could not be fetched: ${why}.${lacking}\nConnect to the network and try again, or set BENCH_DATA to a folder that holds ${names}.`,
    { cause: error },
  );
}

/**
 * The bytes of the file, whose checksum is right.
 * @throws SetError saying what could not be had, why, and what to do
 */
export async function fetchFile(source: Source, file: SourceFile, place: Place): Promise<Buffer> {
  const { folder, cache = CACHE, base = BASE, progress, patience = PATIENCE } = place;
  const local = folder === undefined ? undefined : fromFolder(source, file, folder);
  if (local !== undefined) return local;
  const path = join(cache, `${file.sha256.slice(0, PREFIX)}-${file.name}`);
  const cached = fromCache(path, file, progress);
  if (cached !== undefined) return cached;
  const address = `${base}/${source.repository}/${source.commit}/${file.path}`;
  let bytes: Buffer;
  try {
    bytes = await download(address, { limit: file.bytes, progress, ...patience });
  } catch (error) {
    throw cannotFetch(address, error, folder, source);
  }
  if (sumOf(bytes) !== file.sha256)
    throw new SetError(
      `${sumsDiffer(address, bytes, file)}: it isn't used. Try again; if it stays so, set BENCH_DATA to a folder that holds ${source.folder}/${file.name}.`,
    );
  mkdirSync(cache, { recursive: true });
  keep(path, bytes);
  return bytes;
}
