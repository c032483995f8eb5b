// What the guide of the inbox says of its pictures stands on the page: each text in quotation marks, in a real browser.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findBrowser, NO_BROWSER, openBrowser } from './browser.ts';
import { INBOX_PICTURES, walkInbox } from './inbox.ts';

const place = findBrowser();
if (place === undefined) process.stderr.write(`Skipped: the test of the inbox's pictures. ${NO_BROWSER}\n`);

const GUIDE = readFileSync(new URL('../../docs/curating.md', import.meta.url), 'utf8');

/** What the guide puts between quotation marks where it tells a picture in words. */
function quotedOf(name: string): string[] {
  const alt = new RegExp(`!\\[([^\\]]*)\\]\\(pictures/${name}\\.png\\)`, 'u').exec(GUIDE)?.[1] ?? '';
  return [...alt.matchAll(/“([^”]+)”/gu)].map(([, quoted = '']) => quoted);
}

describe.skipIf(place === undefined)('the pictures of the inbox', () => {
  it('show what the guide says of them; where not, correct it and draw anew: npm run pictures', async () => {
    const browser = await openBrowser(place as string);
    const missing: string[] = [];
    const seen: string[] = [];
    await walkInbox(browser, 1, async (name, page) => {
      seen.push(name);
      const fields = await page.locator('input, textarea').evaluateAll((all) => all.map((field) => field['value']));
      const text = `${await page.locator('body').innerText()} ${fields.join(' ')}`.replaceAll(/\s+/gu, ' ');
      const quoted = quotedOf(name);
      expect(quoted.length).toBeGreaterThan(5);
      missing.push(...quoted.filter((own) => !text.includes(own)).map((own) => `${name}: ${own}`));
    });
    await browser.close();
    expect(seen).toEqual(INBOX_PICTURES);
    expect(missing).toEqual([]);
  });
});
