// From miss to answer: asked on Discord and not covered, found in the inbox, added from the page, asked again and answered.
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { controlFor, mention, oursIn, textOf } from '../../adapters/discord/people.ts';
import { environmentOf, launch } from '../../adapters/discord/program.ts';
import { FakeDiscord } from '../../doubles/discord/fake-discord.ts';
import { PATIENT } from '../../doubles/discord/options.ts';
import { REAL } from '../../knowledge/copy.ts';
import { findBrowser, openBrowser } from '../../pictures/browser.ts';
import { copyProgram, type Program } from '../../support/process.ts';
import { temporaryFolder } from '../folders.ts';
import { choose, hasBrowser, look, write } from './browsing.ts';
import { openPage } from './program.ts';

const QUESTION = 'how many zyxwvs will be glorbed';

let program: Program;
beforeAll(() => {
  program = copyProgram();
});
afterAll(() => program.remove());

async function openBot(folder: string) {
  const discord = await FakeDiscord.start(PATIENT);
  const kept = { KNOWLEDGE_DIR: folder, MISSES: 'on', KNOWLEDGE_RELOAD: 'on' };
  const running = launch(program, { ...environmentOf(discord), ...kept });
  onTestFinished(async () => {
    running.signal('SIGTERM');
    await running.ended;
    await discord.close();
  });
  const says = (message: string) => discord.until(() => running.log().some(({ msg }) => msg === message));
  await says('commands registered');
  return { discord, running, says };
}

async function openBrowserPage(folder: string) {
  const browser = await openBrowser(findBrowser() ?? '');
  onTestFinished(() => browser.close());
  const page = await browser.newPage();
  page.setDefaultTimeout(120_000);
  await page.goto(await openPage(program, ['--page'], { KNOWLEDGE_DIR: folder }));
  return page;
}

describe.skipIf(!hasBrowser)('a question without an answer', () => {
  it('has one after a visit to the inbox, and who asked to be told is told', async () => {
    const folder = join(temporaryFolder(), 'knowledge');
    cpSync(REAL, folder, { recursive: true });
    const { discord, running, says } = await openBot(folder);
    const ann = discord.createUser();
    const missed = await mention(discord, ann, QUESTION);
    expect(textOf(missed)).toContain("That isn't covered");
    await ann.click(missed, controlFor(missed, 'watch').id).message();

    const page = await openBrowserPage(folder);
    const form = await choose(page, QUESTION, 'Add as a question');
    await form.getByLabel('Entry', { exact: true }).selectOption('giga_count');
    await look(page);
    await page.getByText('The check finds no problem.').waitFor();
    expect(await page.locator('#right + p + .rows').innerText()).toContain(QUESTION);
    await write(page);

    await says('the changed knowledge answers now');
    const answered = await mention(discord, discord.createUser(), QUESTION);
    expect(textOf(answered)).toContain('The plan is to open four AI gigafactories.');
    await discord.until(() => oursIn(discord, discord.dmChannel(ann)).length === 1);
    const [news] = oursIn(discord, discord.dmChannel(ann));
    expect(news?.content).toMatch(/^-# You wanted to know · [^\n]+\nThe plan is to open four AI gigafactories\./u);
    expect(running.log().filter(({ level }) => level === 'error')).toEqual([]);
  });
});
