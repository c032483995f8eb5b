// `npm run inbox`: the questions without an answer, listed or on a page where they become knowledge.
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { parseKept } from '../inbox/kept-file.ts';
import { type InboxOptions, InboxSession } from '../inbox/session.ts';
import { fileWords } from '../runtime/folder.ts';
import type { Kept } from '../runtime/kept.ts';
import { OperatorError } from '../runtime/operator-error.ts';
import { listingLines } from './inbox-words.ts';

const NO_STORE =
  'Nothing keeps questions here. Name a file of them: "npm run inbox -- --file misses.json", or --file - for standard input.';

export interface InboxCommand extends Omit<InboxOptions, 'kept'> {
  /** "-" is standard input. */
  readonly file?: string;
  /** What the store kept, where there is one. */
  readonly kept?: () => Promise<Kept>;
  readonly json: boolean;
  readonly page: boolean;
  /** Any that is free unless it is named. */
  readonly port?: number;
  readonly input: AsyncIterable<Buffer | string>;
  readonly write: (text: string) => void;
  /** Resolves when the page is to end. */
  readonly ended: () => Promise<void>;
}

async function bytesOf(input: InboxCommand['input']): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of input) parts.push(Buffer.from(part));
  return Buffer.concat(parts);
}

/** A file is read anew each time, since a newer export may lie there by then; standard input can be read once. */
async function keptIn(file: string, input: InboxCommand['input']): Promise<() => Promise<Kept>> {
  if (file === '-') {
    const kept = parseKept(await bytesOf(input), 'standard input');
    return async () => kept;
  }
  return async () => {
    try {
      return parseKept(await readFile(file), basename(file));
    } catch (error) {
      if (error instanceof OperatorError) throw error;
      throw new OperatorError(`${file} cannot be read: ${fileWords(error)}.`);
    }
  };
}

async function openPage(session: InboxSession, { port, write, ended }: InboxCommand): Promise<void> {
  const { startPage } = await import('../inbox/page/server.ts');
  const page = await startPage(session, port);
  write(`The inbox is at ${page.url}\nOnly this computer reaches it, and only with this address. Ctrl+C ends it.\n`);
  await ended();
  await page.close();
}

/**
 * @returns the exit code
 * @throws OperatorError where there is nothing to read, or it cannot be read
 * @throws KnowledgeError with every problem of the knowledge
 */
export async function runInbox(command: InboxCommand): Promise<number> {
  const { file, input, json, page, write } = command;
  const kept = file === undefined ? command.kept : await keptIn(file, input);
  if (kept === undefined) throw new OperatorError(NO_STORE);
  const session = new InboxSession({ ...command, kept });
  // What cannot be read is told at once, not in the browser.
  const listing = await session.list();
  if (page) await openPage(session, command);
  else if (json) write(`${JSON.stringify(listing)}\n`);
  else write(`${listingLines(listing, (await session.open()).knowledge).join('\n')}\n`);
  return 0;
}
