// One file of a public set: from the local copy, from the cache, or from its repository; never without its checksum.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import pRetry from 'p-retry';
import { MODELS } from '../built.ts';
import { replaceFile } from '../replace-file.ts';
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
  /** Milliseconds: how long one attempt may take, and the wait before the second one; each wait is twice the one before. */
  readonly patience?: { readonly attempt: number; readonly wait: number };
}

const BASE = 'https://raw.githubusercontent.com';
const CACHE = join(MODELS, 'bench');
const PATIENCE = { attempt: 60_000, wait: 1000 };
const RETRIES = 3;
const PREFIX = 12;
const TOO_MANY = 429;
const SERVER_ERROR = 500;

/** The server, or the file, is not what was asked for: another attempt would meet the same. */
class FinalError extends Error {}

async function attempt(address: string, most: number, patience: number): Promise<Buffer> {
  const response = await fetch(address, { signal: AbortSignal.timeout(patience) });
  const { status, statusText, body } = response;
  if (!response.ok || body === null) {
    await body?.cancel();
    const message = `the server answered ${status} ${statusText}`.trim();
    throw status >= SERVER_ERROR || status === TOO_MANY ? new Error(message) : new FinalError(message);
  }
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > most) throw new FinalError(`it is larger than the ${most} bytes that it should have`);
  }
  return Buffer.concat(chunks);
}

/** fetch says "fetch failed" and hides the reason one level below. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error.name === 'TimeoutError') return 'the server took too long';
  const { cause } = error;
  return cause instanceof Error && cause.message !== '' ? cause.message : error.message;
}

/** Tried again where that may help. */
function download(address: string, bytes: number, { progress, patience = PATIENCE }: Place): Promise<Buffer> {
  progress(`fetching ${address} (${(bytes / 1e6).toFixed(1)} MB)`);
  return pRetry(() => attempt(address, bytes, patience.attempt), {
    retries: RETRIES,
    minTimeout: patience.wait,
    shouldRetry: ({ error }) => !(error instanceof FinalError),
    onFailedAttempt: ({ error, retriesLeft }) => {
      if (retriesLeft > 0 && !(error instanceof FinalError)) progress(`${reasonOf(error)}: trying again`);
    },
  });
}

const sumOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

/** Undefined where the sum is right. */
function difference(where: string, bytes: Buffer, { sha256 }: SourceFile): string | undefined {
  const sum = sumOf(bytes);
  return sum === sha256 ? undefined : `${where} has the SHA-256 ${sum}, not ${sha256}`;
}

/** What is there, if it is right. @param damaged is told how it differs */
function read(path: string, file: SourceFile, damaged: (wrong: string) => void): Buffer | undefined {
  if (!existsSync(path)) return undefined;
  const bytes = readFileSync(path);
  const wrong = difference(path, bytes, file);
  if (wrong === undefined) return bytes;
  damaged(wrong);
  return undefined;
}

function refuse(wrong: string): never {
  throw new SetError(
    `${wrong}: it is another version, or damaged, and isn't used. Replace it, or unset BENCH_DATA to fetch the right one.`,
  );
}

/**
 * The bytes of the file, whose checksum is right.
 * @throws SetError saying what could not be had, why, and what to do
 */
export async function fetchFile(source: Source, file: SourceFile, place: Place): Promise<Buffer> {
  const { folder, cache = CACHE, base = BASE, progress } = place;
  const path = join(cache, `${file.sha256.slice(0, PREFIX)}-${file.name}`);
  const copies = folder === undefined ? [] : [join(folder, source.folder, file.name), join(folder, file.name)];
  for (const copy of copies) {
    const own = read(copy, file, refuse);
    if (own !== undefined) return own;
  }
  const cached = read(path, file, (wrong) => progress(`${wrong}: it is damaged, and is fetched anew.`));
  if (cached !== undefined) return cached;
  const address = `${base}/${source.repository}/${source.commit}/${file.path}`;
  const bytes = await download(address, file.bytes, place).catch((error: unknown) => {
    const lacking = folder === undefined ? '' : ` ${folder} (BENCH_DATA) lacks it too.`;
    const names = source.files.map(({ name }) => `${source.folder}/${name}`).join(', ');
    throw new SetError(
      `${address} could not be fetched: ${reasonOf(error)}.${lacking}\nConnect to the network and try again, or set BENCH_DATA to a folder that holds ${names}.`,
      { cause: error },
    );
  });
  const wrong = difference(address, bytes, file);
  if (wrong !== undefined)
    throw new SetError(
      `${wrong}: it isn't used. Try again; if it stays so, set BENCH_DATA to a folder that holds ${source.folder}/${file.name}.`,
    );
  replaceFile(path, bytes);
  return bytes;
}
