// What a curator does on the page, in a real browser: from a question without an answer to what the bot says next.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { BICYCLES } from '../../support/bicycles.ts';
import { miss, rating } from '../kept.ts';
import { ask, choose, hasBrowser, look, withBrowser, write } from './browsing.ts';
import type { Opened } from './program.ts';

const BELLS = 'who rings the bells';
const MISSES = [
  miss(BELLS, { count: 5 }),
  miss('who rings the bells at night', { count: 2 }),
  miss('qui sonne les cloches', { language: 'fr' }),
  miss('number of nags', { count: 3 }),
  miss('how do I castle at chess'),
];

const KEPT = { misses: MISSES, ratings: [rating(['lanes'], { reason: 'wrong' })] };
const visit = withBrowser();

const textIn = ({ folder }: Opened, path: string): string => readFileSync(join(folder, path), 'utf8');
const before = (path: string): string => readFileSync(join(BICYCLES, path), 'utf8');

describe.skipIf(!hasBrowser)('on the page', () => {
  it('a question becomes one of an entry: difference, check and evaluation first, then it is answered', async () => {
    const visited = await visit(KEPT);
    const { page } = visited;
    const form = await choose(page, BELLS, 'Add as a question');
    await form.getByLabel('Entry', { exact: true }).selectOption('mayor');
    expect(await form.getByLabel('Questions in English').inputValue()).toBe(`${BELLS}\nwho rings the bells at night`);
    await form.getByLabel('Questions in French').fill('qui sonne ?\n\n  qui sonne ?  ');
    await look(page);
    expect(await page.locator('pre .added').allInnerTexts()).toEqual([
      `+     - ${BELLS}`,
      '+     - who rings the bells at night',
      '+     - qui sonne ?',
    ]);
    expect(await page.locator('pre .gone').count()).toBe(0);
    await page.getByText('The check finds no problem.').waitFor();
    const rows = page.locator('#evaluation .rows li');
    await rows.first().waitFor();
    expect(await page.locator('#right + p + .rows').innerText()).toContain(BELLS);
    await write(page);
    expect(textIn(visited, 'en/presentation.yaml')).not.toBe(before('en/presentation.yaml'));
    expect(await ask(visited, 'who rings the bells')).toMatchObject({ facts: ['mayor'] });
    await page.getByRole('link', { name: 'Back to the inbox' }).click();
    expect(await page.getByRole('link', { name: `“${BELLS}”` }).count()).toBe(0);
  });

  it('a new entry is made, in every language; what is missing, or wrong, is told and nothing that was typed is lost', async () => {
    const visited = await visit(KEPT);
    const { page } = visited;
    const form = await choose(page, BELLS, 'new entry');
    expect(await form.getByLabel('Paragraphs').isVisible()).toBe(false);
    await form.getByLabel('Kind').selectOption('derived');
    expect(await form.getByLabel('Paragraphs').isVisible()).toBe(false);
    await form.getByLabel('Name of its figure').fill('bells');
    await form.getByLabel('Kind').selectOption('unstated');
    expect(await form.getByLabel('Name of its figure').isVisible()).toBe(false);
    await form.getByLabel('Title').first().fill('Bells');
    await form.getByRole('button').click();
    expect(await page.getByRole('alert').innerText()).toBe(
      'Nothing is changed yet.\n\nGive the entry an id, such as "opening_hours".\nEnglish lacks an answer.\nFrench lacks a title, an answer, a question.',
    );
    expect(await form.getByLabel('Title').first().inputValue()).toBe('Bells');
    await form.getByLabel('Id', { exact: true }).fill('bells');
    await form.getByLabel('Nearest related entry').selectOption('bikes');
    await form.getByLabel('Answer').first().fill("The article doesn't say who rings the 7 bells.");
    await form.getByLabel('Title').last().fill('Sonnettes');
    await form.getByLabel('Answer').last().fill("L'article ne dit pas qui sonne.");
    await form.getByLabel('Questions').last().fill('Qui sonne les cloches ?');
    await look(page);
    expect(await page.getByRole('alert').innerText()).toContain(
      'bells.answer: "7" is a number. Figures are written once, in facts.yaml;',
    );
    expect(await page.getByRole('button', { name: 'Write it' }).count()).toBe(0);
    await page.getByRole('button', { name: 'Change it' }).click();
    expect(await form.getByLabel('Nearest related entry').inputValue()).toBe('bikes');
    const answer = form.getByLabel('Answer').first();
    await answer.fill((await answer.inputValue()).replace('the 7 bells', 'the bells'));
    await look(page);
    await write(page);
    const line = 'bells: { kind: unstated, topic: silence, related: [bikes] }\n';
    expect(textIn(visited, 'facts.yaml')).toBe(`${before('facts.yaml')}${line}`);
    expect(await ask(visited, 'who rings the bells?')).toMatchObject({ outcome: 'unstated', unstated: ['bells'] });
  });

  it('a question of the entry for whatever nobody listed moves to one of its own, once that is said', async () => {
    const question = 'Are there discounts for students?';
    const visited = await visit({ misses: [miss(question, { count: 4 })] });
    const { page } = visited;
    await page.getByText('Answered only by “What else the article leaves out”').waitFor();
    const form = await choose(page, question, 'Add as a question');
    await form.getByLabel('Entry', { exact: true }).selectOption('helmets');
    await form.getByRole('button', { name: 'Look at the change' }).click();
    expect(await page.getByRole('alert').innerText()).toContain(
      `“${question}” stands under “What else the article leaves out” already.`,
    );
    await page.getByRole('button', { name: 'Move it here' }).click();
    await page.getByText('The check finds no problem.').waitFor();
    expect(await page.locator('pre .gone').allInnerTexts()).toEqual([`-     - ${question}`]);
    expect(await page.locator('pre .added').allInnerTexts()).toEqual([`+     - ${question}`]);
    await page.locator('#right + p + .rows').waitFor();
    expect(await page.locator('#broken + p + .rows').count()).toBe(0);
    await write(page);
    expect(await ask(visited, question)).toMatchObject({ outcome: 'unstated', unstated: ['helmets'] });
  });

  it('what is answered by now stands folded with the answer, and can be added to another entry all the same', async () => {
    const question = 'How many lanes are planned?';
    const { page } = await visit({ misses: [miss(question)] });
    await page.locator('summary', { hasText: '1 question answered by now' }).click();
    const form = await choose(page, question, 'Add as a question');
    expect(await form.getByLabel('Questions in English').inputValue()).toBe(question);
    expect(await page.locator('blockquote').count()).toBe(1);
  });

  it('what is not about the plan is declined on purpose, and leaves the inbox', async () => {
    const visited = await visit(KEPT);
    const { page } = visited;
    const form = await choose(page, 'castle at chess', 'It isn’t about the plan');
    await form.getByLabel('Name of a new group').fill('board_games');
    await form.getByLabel('Questions in English').fill('How do I castle?');
    await look(page);
    await write(page);
    const added = 'board_games:\n  questions:\n    - How do I castle?\n';
    expect(textIn(visited, 'en/out-of-scope.yaml')).toBe(`${before('en/out-of-scope.yaml')}${added}`);
    expect(await ask(visited, 'how do I castle at chess')).toMatchObject({ outcome: 'fallback' });
    await page.getByRole('link', { name: 'Back to the inbox' }).click();
    expect(await page.getByText('castle at chess').count()).toBe(0);
    await page.getByText('1 declined on purpose').waitFor();
  });

  it('a word is taught to a concept, and the question that has it is answered', async () => {
    const visited = await visit(KEPT);
    const { page } = visited;
    const form = await choose(page, 'number of nags', 'Teach a word');
    await form.getByLabel('Concept').selectOption('bike');
    await form.getByLabel('Words').fill('nags');
    await look(page);
    await page.locator('#answered').waitFor();
    expect(await page.locator('#answered + p + .rows').innerText()).toContain('number of nags');
    await write(page);
    const words = 'bike: [bike*, bicycle*, cycles, fleet';
    expect(textIn(visited, 'en/concepts.yaml')).toBe(before('en/concepts.yaml').replace(words, `${words}, nags`));
    expect(await ask(visited, 'number of nags')).toMatchObject({ facts: ['bikes'] });
  });

  it('groups are put together, and questions ignored, one by one', async () => {
    const { page, list } = await visit(KEPT);
    const merging = await choose(page, 'qui sonne les cloches', 'Put it together');
    await merging.getByLabel('Group', { exact: true }).selectOption({ label: `“${BELLS}”` });
    await page.getByRole('button', { name: 'Put together' }).click();
    await page.getByText('Put together.').waitFor();
    const ignoring = await choose(page, BELLS, 'Ignore it');
    await ignoring.getByLabel('qui sonne les cloches').uncheck();
    await ignoring.getByRole('button').click();
    await page.getByText('2 ignored').waitFor();
    const texts = (await list()).new.flatMap(({ misses }) => misses.map(({ text }) => text));
    expect(texts.sort()).toEqual(['how do I castle at chess', 'qui sonne les cloches']);
  });

  it('what was ignored or put together is taken back', async () => {
    const { page, list } = await visit({ misses: [miss(BELLS), miss('may I swap my locker for a shelf')] });
    const merging = await choose(page, 'may I swap', 'Put it together');
    await merging.getByRole('button').click();
    await page.getByText('Put together.').waitFor();
    const ignoring = await choose(page, BELLS, 'Ignore it');
    await ignoring.getByLabel('may I swap').uncheck();
    await ignoring.getByRole('button').click();
    for (const left of [1, 0]) {
      await page.locator('#aside summary').click();
      await page.locator('#aside').getByRole('button', { name: 'Take back' }).first().click();
      await page.getByText('Taken back.').waitFor();
      expect(await page.locator('#aside').count()).toBe(left);
    }
    expect((await list()).new.map(({ misses }) => misses.length)).toEqual([1, 1]);
  });

  it('an answer that was rated down is shown with the place of its words, and the ratings are put aside', async () => {
    const { page } = await visit({ ratings: [rating(['lanes'], { reason: 'wrong', language: 'fr' })] });
    await page.getByRole('link', { name: 'Number of cycle lanes' }).click();
    const place = (await page.locator('h3 + p code').innerText()).split(':');
    expect(place[0]).toBe('fr/streets.yaml');
    expect(before('fr/streets.yaml').split('\n')[Number(place[1]) - 1]).toMatch(/^ +answer: /u);
    await page.locator('blockquote[lang=fr]').waitFor();
    await page.locator('summary', { hasText: 'Put the ratings aside' }).click();
    await page.getByRole('button', { name: 'Put aside' }).click();
    await page.getByText('Put aside. Later ratings are shown.').waitFor();
    expect(await page.getByRole('link', { name: 'Number of cycle lanes' }).count()).toBe(0);
  });
});
