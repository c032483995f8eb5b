// What the page refuses, shows as it was typed, and leaves to git; and that it can be read and used by everybody.
import { execFileSync } from 'node:child_process';
import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { copyBicycles } from '../folders.ts';
import { miss, rating } from '../kept.ts';
import { choose, hasBrowser, look, withBrowser, write } from './browsing.ts';

const BELLS = 'who rings the bells';
const KEPT = { misses: [miss(BELLS, { count: 2 }), miss('qui sonne les cloches', { language: 'fr' })] };
const visit = withBrowser();

const git = (folder: string, ...args: string[]): string =>
  execFileSync('git', ['-C', folder, ...args], { encoding: 'utf8' }).trim();

function repository(): string {
  const folder = copyBicycles();
  git(join(folder, '..'), 'init', '--quiet');
  for (const [key, value] of [
    ['user.name', 'A curator'],
    ['user.email', 'curator@example.org'],
    ['commit.gpgsign', 'false'],
  ])
    git(folder, 'config', key as string, value as string);
  git(folder, 'add', '.');
  git(folder, 'commit', '--quiet', '-m', 'Begin');
  return folder;
}

/** By how many pixels something stands out of the page. */
const beyond = (page: Page): Promise<number> =>
  page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth');

describe.skipIf(!hasBrowser)('the page', () => {
  it('shows what people typed as they typed it, and runs none of it', async () => {
    const attack = 'who <img src=x onerror="document.title=1"> rings </textarea><script>document.title=2</script> it';
    const ratings = [rating(['lanes'], { details: '<img src=x onerror="document.title=3">' })];
    const { page } = await visit({ misses: [miss(attack)], ratings });
    const refused: string[] = [];
    page.on('console', (message) => refused.push(message.text()));
    expect(await page.locator('.card', { hasText: attack }).count()).toBe(1);
    const form = await choose(page, attack, 'Add as a question');
    expect(await form.getByLabel('Questions in English').inputValue()).toBe(attack);
    await form.getByLabel('Entry', { exact: true }).selectOption('mayor');
    await look(page);
    expect(await page.locator('pre .added').innerText()).toContain(attack);
    await page.getByRole('button', { name: 'Change it' }).first().waitFor();
    expect(await page.locator('img').count()).toBe(0);
    expect(await page.title()).toBe('Before it is written');
    expect(refused).toEqual([]);
  });

  it('writes nothing where a file changed after the change was looked at', async () => {
    const { page, folder } = await visit(KEPT);
    const form = await choose(page, BELLS, 'Add as a question');
    await form.getByLabel('Entry', { exact: true }).selectOption('mayor');
    await look(page);
    const file = join(folder, 'fr/funds.yaml');
    appendFileSync(file, '# by hand\n');
    const before = readFileSync(join(folder, 'en/presentation.yaml'), 'utf8');
    await page.getByRole('button', { name: 'Write it' }).click();
    await page.getByRole('alert').waitFor();
    expect(await page.getByRole('alert').innerText()).toBe(
      'Nothing was written: fr/funds.yaml changed since this was looked at. Look again.',
    );
    expect(readFileSync(join(folder, 'en/presentation.yaml'), 'utf8')).toBe(before);
    // The same change on what is there now, from what was typed.
    expect(await page.getByRole('button', { name: 'Write it' }).count()).toBe(0);
    await page.getByRole('button', { name: 'Look again' }).click();
    await page.getByText('The check finds no problem.').waitFor();
    await write(page);
    expect(readFileSync(file, 'utf8')).toMatch(/# by hand\n$/u);
  });

  it('offers a commit in a work tree of git, with a message to change, and commits only what it wrote', async () => {
    const folder = repository();
    appendFileSync(join(folder, 'fr/funds.yaml'), '# by hand\n');
    const misses = [...KEPT.misses, miss('who rings the bells at night')];
    const { page } = await visit({ misses }, { folder });
    const form = await choose(page, BELLS, 'Add as a question');
    await form.getByLabel('Entry', { exact: true }).selectOption('mayor');
    // What is left out isn't named.
    await form.getByLabel('Questions in English').fill(BELLS);
    await look(page);
    await write(page);
    expect(git(folder, 'log', '--format=%s')).toBe('Begin');
    expect(await page.getByLabel('Message').inputValue()).toBe(
      `Add 1 question to mayor\n\nAsked without an answer:\n- ${BELLS}`,
    );
    await page.getByRole('button', { name: 'Commit' }).click();
    await page.getByText('Committed as').waitFor();
    expect(git(folder, 'log', '-1', '--format=%B')).toBe(
      `Add 1 question to mayor\n\nAsked without an answer:\n- ${BELLS}`,
    );
    expect(git(folder, 'show', '--name-only', '--format=', 'HEAD')).toBe('knowledge/en/presentation.yaml');
    expect(git(folder, 'status', '--porcelain', '--untracked-files=no')).toBe('M knowledge/fr/funds.yaml');
  });

  it('says what is wrong with the knowledge where it cannot be used, and goes on when it is mended', async () => {
    const { page, folder, url } = await visit(KEPT);
    const file = join(folder, 'en/silence.yaml');
    const whole = readFileSync(file, 'utf8');
    appendFileSync(file, 'broken: [\n');
    await page.goto(url);
    expect(await page.getByRole('alert').innerText()).toMatch(/en\/silence\.yaml:\d+:\d+ /u);
    writeFileSync(file, whole);
    await page.getByRole('link', { name: 'To the inbox' }).click();
    await page.getByRole('heading', { name: 'Nearly' }).waitFor();
  });

  it('works without scripts', async () => {
    const { page } = await visit(KEPT, { javaScriptEnabled: false });
    const form = await choose(page, BELLS, 'Add as a question');
    await form.getByLabel('Entry', { exact: true }).selectOption('mayor');
    await look(page);
    await write(page);
  });

  it('works by the keyboard alone', async () => {
    const { page } = await visit({ misses: [miss(BELLS)] });
    const focus = (): Promise<string> => page.evaluate<string>('document.activeElement.textContent.trim()');
    const tabTo = async (text: string): Promise<void> => {
      for (let presses = 0; presses < 60 && (await focus()) !== text; presses++) await page.keyboard.press('Tab');
      expect(await focus()).toBe(text);
    };
    await tabTo(`“${BELLS}”`);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'What to do' }).waitFor();
    await tabTo('Ignore it');
    await page.keyboard.press('Enter');
    await tabTo('Ignore');
    await page.keyboard.press('Enter');
    await page.getByText('Ignored. It is not shown again.').waitFor();
  });

  it('gives each control a name, each page one first heading, and room on 400 pixels', async () => {
    const { page } = await visit(KEPT, { viewport: { width: 400, height: 800 }, colorScheme: 'dark' });
    const check = async (): Promise<void> => {
      expect(await beyond(page)).toBe(0);
      expect(await page.locator('h1').count()).toBe(1);
      const controls = await page.locator('input:not([type=hidden]), select, textarea').all();
      const names = await Promise.all(controls.map((control) => control.evaluate((own) => own['labels']?.length)));
      expect(names.filter((labels: unknown) => labels !== 1)).toEqual([]);
    };
    await check();
    await choose(page, BELLS, 'Make a new entry');
    await check();
    await page.locator('summary', { hasText: 'Add as a question' }).click();
    await page.getByLabel('Entry', { exact: true }).selectOption('mayor');
    await look(page);
    await page.getByRole('button', { name: 'Write it' }).waitFor();
    await check();
    expect(await page.evaluate('getComputedStyle(document.body).backgroundColor')).toBe('rgb(22, 24, 28)');
  });
});
