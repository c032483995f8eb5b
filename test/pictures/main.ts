// "npm run pictures": draws the pictures of the guides, and the bot's own, in a browser of this machine.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { findBrowser, NO_BROWSER, openBrowser } from './browser.ts';
import { walkInbox } from './inbox.ts';
import { PICTURES } from './scenes.ts';

const FOLDER = new URL('../../docs/pictures/', import.meta.url);

/** Device pixels to one of the page: pictures stay sharp where they are shown in full width. */
const SCALE = 2;
/** Whole pages are large enough as they are. */
const INBOX_SCALE = 1;
/** Pixels of the bot's picture: as many as Slack wants at least. */
const MARK = 512;

async function drawAll(browser: Browser): Promise<void> {
  const context = await browser.newContext({ deviceScaleFactor: SCALE, offline: true });
  const page = await context.newPage();
  for (const { name, html } of PICTURES) {
    await page.setContent(html);
    await page.locator('main').screenshot({ path: fileURLToPath(new URL(`${name}.png`, FOLDER)) });
    process.stdout.write(`docs/pictures/${name}.png\n`);
  }
}

async function drawMark(browser: Browser): Promise<void> {
  const page = await browser.newPage({ viewport: { width: MARK, height: MARK } });
  const svg = readFileSync(new URL('bot.svg', FOLDER), 'utf8');
  await page.setContent(`<style>body { margin: 0 } svg { display: block }</style>${svg}`);
  await page.screenshot({ path: fileURLToPath(new URL('bot.png', FOLDER)) });
  process.stdout.write('docs/pictures/bot.png\n');
}

async function drawInbox(browser: Browser): Promise<void> {
  await walkInbox(browser, INBOX_SCALE, async (name, page) => {
    await page.screenshot({ path: fileURLToPath(new URL(`${name}.png`, FOLDER)), fullPage: true });
    process.stdout.write(`docs/pictures/${name}.png\n`);
  });
}

const place = findBrowser();
if (place === undefined) {
  process.stderr.write(`${NO_BROWSER}\n`);
  process.exitCode = 1;
} else {
  const browser = await openBrowser(place);
  await drawMark(browser);
  await drawAll(browser);
  await drawInbox(browser);
  await browser.close();
}
