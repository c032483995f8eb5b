// A real browser and the built program, for the tests of the page; skipped aloud where this machine has no browser.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, onTestFinished } from 'vitest';
import type { Kept } from '../../../src/runtime/kept.ts';
import { findBrowser, NO_BROWSER, openBrowser } from '../../pictures/browser.ts';
import { copyProgram, type Program } from '../../support/process.ts';
import { type Opened, openInbox } from './program.ts';

export const hasBrowser = findBrowser() !== undefined;
if (!hasBrowser) process.stderr.write(`Skipped: the tests of the inbox's page. ${NO_BROWSER}\n`);

/** A bound on hanging. */
const PATIENCE = 60_000;

export interface Visit extends Opened {
  readonly page: Page;
  readonly program: Program;
}

export interface Visiting extends BrowserContextOptions {
  /** Of the knowledge; a copy of the invented plan's unless it is told. */
  readonly folder?: string;
}

/** For all tests of a file: opens the inbox of what was kept, each time with nothing remembered. */
export function withBrowser(): (kept: Partial<Kept>, options?: Visiting) => Promise<Visit> {
  let browser: Browser | undefined;
  let program: Program | undefined;

  beforeAll(async () => {
    const place = findBrowser();
    if (place === undefined) return;
    browser = await openBrowser(place);
    program = copyProgram();
  });

  afterAll(async () => {
    await browser?.close();
    program?.remove();
  });

  return async (kept, { folder, ...context } = {}) => {
    if (browser === undefined || program === undefined) throw new Error('there is no browser');
    rmSync(join(program.folder, 'data'), { recursive: true, force: true });
    const opened = await openInbox(program, kept, folder);
    const page = await browser.newPage(context);
    onTestFinished(() => page.context().close());
    page.setDefaultTimeout(PATIENCE);
    await page.goto(opened.url);
    return { ...opened, page, program };
  };
}

/** Opens the group that has this question, and in it the form of one action. */
export async function choose(page: Page, question: string, action: string): Promise<Locator> {
  await page.locator('.card', { hasText: question }).getByRole('link').click();
  await page.locator('summary', { hasText: action }).click();
  return page.locator('details[open]');
}

/** Sends the form that is open, and waits for the change. */
export async function look(page: Page): Promise<void> {
  await page.locator('details[open]').getByRole('button', { name: 'Look at the change' }).click();
  await page.getByRole('heading', { name: 'Before it is written' }).waitFor();
}

export async function write(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Write it' }).click();
  await page.getByText('It is written.').waitFor();
}

/** What the program answers on this knowledge. */
export async function ask({ folder, program }: Visit, question: string): Promise<unknown> {
  const { stdout } = await program.run(['ask', '--json', '--lang', 'en', question], '', { KNOWLEDGE_DIR: folder });
  return JSON.parse(stdout);
}
