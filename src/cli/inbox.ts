// `npm run inbox`: the questions without an answer, listed, or on a page where they become knowledge.
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { parseKept } from '../inbox/kept-file.ts';
import type { Listing } from '../inbox/listing.ts';
import { type InboxOptions, InboxSession } from '../inbox/session.ts';
import { fileWords } from '../runtime/folder.ts';
import type { Kept } from '../runtime/kept.ts';
import { OperatorError } from '../runtime/operator-error.ts';
import type { Values } from './commands.ts';
import { listingLines } from './inbox-words.ts';
import { showProgress } from './progress.ts';

export interface InboxCommand extends Omit<InboxOptions, 'kept' | 'onTraining'> {
  readonly options: Pick<Values, 'file' | 'json' | 'page' | 'port'>;
  /** What the store kept: asked where no file is named. */
  readonly kept: () => Promise<Kept>;
  readonly process: Pick<NodeJS.Process, 'stdin' | 'stdout' | 'stderr' | 'once'>;
}

async function bytesOf(input: AsyncIterable<Buffer | string>): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of input) parts.push(Buffer.from(part));
  return Buffer.concat(parts);
}

/** A file is read anew each time, since a newer export may lie there by then; standard input can be read once. */
async function keptIn(file: string, input: AsyncIterable<Buffer | string>): Promise<() => Promise<Kept>> {
  if (file === '-') {
    const kept = parseKept(await bytesOf(input), 'standard input');
    return async () => kept;
  }
  return async () => {
    const bytes = await readFile(file).catch((error: unknown) => {
      throw new OperatorError(`${file} cannot be read: ${fileWords(error)}.`);
    });
    return parseKept(bytes, basename(file));
  };
}

function asJson({ nearly, fresh, declined, answered, counts }: Listing): string {
  return JSON.stringify({ version: 1, nearly, new: fresh, declined, answered, counts });
}

/** Until somebody ends it. */
async function openPage(session: InboxSession, { options, process }: InboxCommand): Promise<void> {
  const { startPage } = await import('../inbox/page/server.ts');
  const page = await startPage(session, Number(options.port ?? 0));
  process.stdout.write(
    `The inbox is at ${page.url}\nOnly this computer reaches it, and only by this address. Ctrl+C ends it.\n`,
  );
  await new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
  await page.close();
}

/**
 * @returns the exit code
 * @throws OperatorError where there is nothing to read, or it cannot be read
 * @throws KnowledgeError with every problem of the knowledge
 */
export async function runInbox(command: InboxCommand): Promise<number> {
  const { options, process } = command;
  const kept = options.file === undefined ? command.kept : await keptIn(options.file, process.stdin);
  const progress = showProgress(process.stderr, options.json === true && !process.stderr.isTTY);
  const session = new InboxSession({ ...command, kept, onTraining: progress.tell });
  // What cannot be read is told here and now, and not in the browser.
  const listing = await session.list().finally(progress.end);
  if (options.page) await openPage(session, command);
  else if (options.json) process.stdout.write(`${asJson(listing)}\n`);
  else process.stdout.write(`${listingLines(listing, (await session.open()).knowledge).join('\n')}\n`);
  return 0;
}
