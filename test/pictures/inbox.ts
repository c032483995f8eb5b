// The page of the inbox, from the list to a change that is looked at: drawn for its guide, and read by a test.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { startPage } from '../../src/inbox/page/server.ts';
import { InboxSession } from '../../src/inbox/session.ts';
import type { Kept } from '../../src/runtime/kept.ts';
import { miss, rating } from '../inbox/kept.ts';
import { ROOT } from '../support/bot.ts';

/** Without their ending, in the order in which they are drawn. */
export const INBOX_PICTURES = ['inbox-columns', 'inbox-question', 'inbox-evaluation'] as const;

const QUESTION = 'how many boffins';

const KEPT: Kept = {
  version: 1,
  misses: [
    miss('how fat is the purse', { count: 6 }),
    miss('how fat a purse is it', { count: 2 }),
    miss('c est pour quand la pendaison de crémaillère', { language: 'fr', count: 3 }),
    miss(QUESTION, { count: 5 }),
    miss('is there a canteen', { count: 3 }),
    miss('How do I castle in chess?'),
    miss('can I bring my dog', { count: 2 }),
    miss("what's the plan's mascot?", { count: 2 }),
  ],
  ratings: [
    rating(['chips'], { reason: 'incomplete', details: 'Which chips?' }),
    rating(['chips'], { reason: 'incomplete' }),
    rating(['chips'], { rating: 'up' }),
  ],
};

const VIEWPORT = { width: 760, height: 600 };
/** A bound on hanging. */
const PATIENCE = 200_000;

type At = (name: (typeof INBOX_PICTURES)[number], page: Page) => Promise<unknown>;

async function walk(page: Page, url: string, at: At): Promise<void> {
  page.setDefaultTimeout(PATIENCE);
  await page.goto(url);
  await at('inbox-columns', page);
  await page.getByRole('link', { name: QUESTION }).click();
  await page.locator('summary', { hasText: 'Add as a question' }).click();
  const form = page.locator('details[open]');
  await form.getByLabel('Entry', { exact: true }).selectOption('jobs');
  await at('inbox-question', page);
  await form.getByRole('button').click();
  await page.getByRole('button', { name: 'Write it' }).waitFor();
  await page.evaluate('scrollTo(0, 0)');
  await at('inbox-evaluation', page);
}

/** Goes through the page on the knowledge of this repository, and writes nothing into it. */
export async function walkInbox(browser: Browser, scale: number, at: At): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'inbox-pictures-'));
  const session = new InboxSession({
    folder: join(ROOT, 'knowledge'),
    cacheFolder: join(ROOT, '.cache'),
    dataFolder: folder,
    questionsFolder: join(ROOT, 'test/questions'),
    kept: async () => KEPT,
  });
  const server = await startPage(session);
  const context = await browser.newContext({ viewport: VIEWPORT, deviceScaleFactor: scale });
  try {
    await walk(await context.newPage(), server.url, at);
  } finally {
    await context.close();
    await server.close();
    rmSync(folder, { recursive: true });
  }
}
