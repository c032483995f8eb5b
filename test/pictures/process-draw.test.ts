// The pictures draw all that a message says: held against a real browser, where this machine has one.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { render as renderDiscord } from '../adapters/discord/renderings.ts';
import { render as renderSlack } from '../adapters/slack/renderings.ts';
import { tellingViews } from '../adapters/views.ts';
import { bot as bicycles } from '../support/bicycles.ts';
import { findBrowser, NO_BROWSER, openBrowser } from './browser.ts';
import { CONTAINER } from './container.ts';
import { type DiscordBody, drawDiscord } from './discord.ts';
import { saidBy } from './said.ts';
import { pageOf } from './scene.ts';
import { PICTURES } from './scenes.ts';
import { drawSlack } from './slack.ts';

const place = findBrowser();
if (place === undefined) process.stderr.write(`Skipped: the tests of the pictures. ${NO_BROWSER}\n`);

let browser: Browser | undefined;
let page: Page | undefined;

beforeAll(async () => {
  if (place === undefined) return;
  browser = await openBrowser(place);
  page = await (await browser.newContext({ offline: true })).newPage();
});

afterAll(async () => browser?.close());

interface Shown {
  readonly text: string;
  /** By how many pixels something stands out of the picture. */
  readonly beyond: number;
}

/** What a person sees of a page: its text, and what is drawn for an emoji. */
async function shown(html: string): Promise<Shown> {
  if (page === undefined) throw new Error('there is no page');
  await page.setContent(html);
  return page.locator('main').evaluate((main) => {
    for (const drawn of main.querySelectorAll('svg[aria-label]'))
      drawn.replaceWith(drawn.getAttribute('aria-label') ?? '');
    return { text: main.innerText.replaceAll(/\s+/gu, ' '), beyond: main.scrollWidth - main.clientWidth };
  });
}

async function missingIn(html: string, payload: unknown): Promise<string[]> {
  const { text, beyond } = await shown(html);
  expect(beyond).toBe(0);
  return saidBy(payload).filter((said) => !text.includes(said));
}

describe.skipIf(place === undefined)('in a browser', () => {
  it.each(tellingViews())('all of a message of Discord: %s', async (_, view) => {
    const body = renderDiscord(view, bicycles);
    expect(saidBy(body).length).toBeGreaterThan(0);
    expect(await missingIn(pageOf(drawDiscord(body)), body)).toEqual([]);
  });

  it('all of a container of Discord, with what it may hold', async () => {
    const body: DiscordBody = { components: [CONTAINER] };
    expect(saidBy(body)).toEqual([
      'Key figures',
      'in small print',
      'Lanes: 40',
      'an item with *stars*',
      'Source',
      'See the article.',
      'Post publicly',
      '👍',
      'Read',
      'See also',
    ]);
    expect(await missingIn(pageOf(drawDiscord(body)), body)).toEqual([]);
  });

  it.each(tellingViews())('all of a message of Slack: %s', async (_, view) => {
    for (const native of [true, false]) {
      const { blocks } = renderSlack(view, bicycles, native);
      expect(saidBy(blocks).length).toBeGreaterThan(0);
      expect(await missingIn(pageOf(drawSlack({ blocks })), blocks)).toEqual([]);
    }
  });

  it('a text that looks like HTML as it stands', async () => {
    const text = '<b>4</b> & "5"';
    expect((await shown(pageOf(drawDiscord({ content: text })))).text).toBe(text);
    const blocks = [{ type: 'header', text: { type: 'plain_text', text } }] as const;
    expect((await shown(pageOf(drawSlack({ blocks })))).text).toBe(text);
  });

  it.each(PICTURES)('nothing stands out of the picture $name', async ({ html }) => {
    expect((await shown(html)).beyond).toBe(0);
  });
});
