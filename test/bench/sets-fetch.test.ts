import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { loadSet, SET_NAMES } from '../../bench/sets/catalogue.ts';
import { fetchFile, type Place } from '../../bench/sets/fetch.ts';
import { SetError } from '../../bench/sets/set-error.ts';
import { SOURCES, type Source } from '../../bench/sets/sources.ts';

const { clinc: CLINC, braun: BRAUN, faqfr: FAQFR } = SOURCES;
const RIGHT = Buffer.from('## intent: ask_faq/hours\n- Quand ouvrez-vous ?\n');
const OTHER = Buffer.from(RIGHT.toString().replace('Quand', 'Quant'));
const sumOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
const FILE = { name: 'nlu.md', path: 'some/nlu.md', sha256: sumOf(RIGHT), bytes: RIGHT.length };
const SOURCE: Source = { ...FAQFR, repository: 'owner/name', commit: 'c0ffee', files: [FILE] };

interface Bench {
  readonly place: Place & { readonly cache: string };
  readonly folder: string;
  readonly asked: string[];
  readonly said: string[];
  /** From then on nothing listens. */
  readonly close: () => Promise<void>;
}

/** A server of this machine, a cache and a folder, all gone after the test. */
async function start(answer: RequestListener): Promise<Bench> {
  const [asked, said]: [string[], string[]] = [[], []];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    answer(request, response);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const root = mkdtempSync(join(tmpdir(), 'fetch-'));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
    rmSync(root, { recursive: true });
  });
  const { port } = server.address() as AddressInfo;
  const [cache, folder] = [join(root, 'cache'), join(root, 'copy')];
  mkdirSync(folder);
  const base = `http://127.0.0.1:${port}`;
  const close = (): Promise<void> =>
    new Promise((resolve) => {
      server.close(() => resolve());
    });
  const patience = { attempt: 500, wait: 1 };
  return { place: { cache, base, patience, progress: (text) => said.push(text) }, folder, asked, said, close };
}

const serves =
  (bytes: Buffer): RequestListener =>
  (_, response) => {
    response.end(bytes);
  };

const refuses: RequestListener = (_, response) => {
  response.writeHead(404).end();
};

async function messageOf(work: Promise<unknown>): Promise<string> {
  const error = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(SetError);
  return (error as SetError).message;
}

test('fetches a file once, keeps it under its checksum, and says so', async () => {
  const { place, asked, said } = await start(serves(RIGHT));
  expect(await fetchFile(SOURCE, FILE, place)).toEqual(RIGHT);
  expect(await fetchFile(SOURCE, FILE, place)).toEqual(RIGHT);
  expect(asked).toEqual(['/owner/name/c0ffee/some/nlu.md']);
  expect(readdirSync(place.cache)).toEqual([`${FILE.sha256.slice(0, 12)}-nlu.md`]);
  expect(said.join()).toContain('fetching');
});

test('uses nothing whose checksum is another, and says both', async () => {
  const { place } = await start(serves(OTHER));
  const message = await messageOf(fetchFile(SOURCE, FILE, place));
  for (const part of [sumOf(OTHER), FILE.sha256, 'BENCH_DATA']) expect(message).toContain(part);
  expect(existsSync(place.cache)).toBe(false);
});

test('fetches a damaged file of the cache anew, and leaves it where that fails', async () => {
  const good = await start(serves(RIGHT));
  const path = join(good.place.cache, `${FILE.sha256.slice(0, 12)}-nlu.md`);
  mkdirSync(good.place.cache);
  writeFileSync(path, OTHER);
  await messageOf(fetchFile(SOURCE, FILE, { ...good.place, base: (await start(refuses)).place.base ?? '' }));
  expect(readFileSync(path)).toEqual(OTHER);
  expect(await fetchFile(SOURCE, FILE, good.place)).toEqual(RIGHT);
  expect(readFileSync(path)).toEqual(RIGHT);
  expect(good.said.join()).toContain(sumOf(OTHER));
});

test.each([
  ['in the folder of its set', ['faqfr', 'nlu.md']],
  ['by its name alone', ['nlu.md']],
])('takes a local copy %s, and asks no server', async (_, steps) => {
  const { place, folder, asked } = await start(refuses);
  mkdirSync(join(folder, 'faqfr'));
  writeFileSync(join(folder, ...steps), RIGHT);
  expect(await fetchFile(SOURCE, FILE, { ...place, folder })).toEqual(RIGHT);
  expect(asked).toEqual([]);
});

test('refuses a local copy that is another file, and leaves it', async () => {
  const { place, folder, asked } = await start(serves(RIGHT));
  const path = join(folder, 'nlu.md');
  writeFileSync(path, OTHER);
  const message = await messageOf(fetchFile(SOURCE, FILE, { ...place, folder }));
  for (const part of [path, sumOf(OTHER), FILE.sha256]) expect(message).toContain(part);
  expect(readFileSync(path)).toEqual(OTHER);
  expect(asked).toEqual([]);
});

test('fetches what a local copy lacks', async () => {
  const { place, folder } = await start(serves(RIGHT));
  expect(await fetchFile(SOURCE, FILE, { ...place, folder })).toEqual(RIGHT);
});

test('says what, why and both remedies where no server answers', async () => {
  const { place, folder, close } = await start(refuses);
  await close();
  const message = await messageOf(fetchFile(SOURCE, FILE, { ...place, folder }));
  for (const part of ['some/nlu.md', 'ECONNREFUSED', folder, 'Connect to the network', 'BENCH_DATA', 'faqfr/nlu.md'])
    expect(message).toContain(part);
});

test('tries again after a server error, a cut answer and a slow one', async () => {
  let turn = 0;
  const { place, asked, said } = await start((_, response) => {
    turn++;
    if (turn === 1) response.writeHead(503).end();
    if (turn === 2) {
      response.writeHead(200, { 'content-length': RIGHT.length });
      response.write(RIGHT.subarray(0, 5), () => response.destroy());
    }
    if (turn > 3) response.end(RIGHT);
  });
  expect(await fetchFile(SOURCE, FILE, place)).toEqual(RIGHT);
  expect(asked).toHaveLength(4);
  expect(said.filter((text) => text.includes('again'))).toHaveLength(3);
});

test('gives up after four server errors', async () => {
  const { place, asked } = await start((_, response) => {
    response.writeHead(500).end();
  });
  expect(await messageOf(fetchFile(SOURCE, FILE, place))).toContain('500');
  expect(asked).toHaveLength(4);
});

test('does not try again where the file is not there, or is too large', async () => {
  const absent = await start(refuses);
  expect(await messageOf(fetchFile(SOURCE, FILE, absent.place))).toContain('404');
  expect(absent.asked).toHaveLength(1);
  const large = await start(serves(Buffer.concat([RIGHT, RIGHT])));
  expect(await messageOf(fetchFile(SOURCE, FILE, large.place))).toContain('larger');
  expect(large.asked).toHaveLength(1);
});

test('pins every file by repository, commit, checksum and size', () => {
  for (const source of [CLINC, BRAUN, FAQFR]) {
    expect(source.repository).toMatch(/^[\w-]+\/[\w-]+$/u);
    expect(source.commit).toMatch(/^[0-9a-f]{7,40}$/u);
    for (const file of source.files) expect(file.sha256).toMatch(/^[0-9a-f]{64}$/u);
  }
  const sums = [CLINC, BRAUN, FAQFR].flatMap(({ files }) => files.map(({ sha256 }) => sha256));
  expect(new Set(sums).size).toBe(5);
});

test('asks the pinned place for each set', async () => {
  const { place, asked } = await start(refuses);
  for (const name of SET_NAMES) await messageOf(loadSet(name, place));
  const pinned = (source: Source, at: number): string =>
    `/${source.repository}/${source.commit}/${source.files[at]?.path}`;
  expect([...new Set(asked)]).toEqual([
    pinned(CLINC, 0),
    pinned(BRAUN, 0),
    pinned(BRAUN, 1),
    pinned(BRAUN, 2),
    pinned(FAQFR, 0),
  ]);
});

test('names the known sets beside an unknown one', async () => {
  const { place } = await start(refuses);
  const message = await messageOf(loadSet('clinc', place));
  for (const name of ['"clinc"', ...SET_NAMES]) expect(message).toContain(name);
});
