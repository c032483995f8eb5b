// The page over the knowledge of this repository: from a question without an answer to the bot's, without a training in between.
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { REAL } from '../../knowledge/copy.ts';
import { temporaryFolder } from '../folders.ts';
import { miss } from '../kept.ts';
import { choose, hasBrowser, look, withBrowser, write } from './browsing.ts';

const visit = withBrowser();

describe.skipIf(!hasBrowser)('over the knowledge of this repository', () => {
  it('what is written is answered by the model that it was evaluated with', async () => {
    const folder = join(temporaryFolder(), 'knowledge');
    cpSync(REAL, folder, { recursive: true });
    const question = 'how many zyxwvs will be glorbed';
    const { page, program } = await visit({ misses: [miss(question)] }, { folder });
    const form = await choose(page, question, 'Add as a question');
    await form.getByLabel('Entry', { exact: true }).selectOption('giga_count');
    await form.getByLabel('Questions in English').fill(`${question}\nare any zyxwvs glorbed`);
    await look(page);
    await page.getByText('test/questions) and not here').waitFor();
    expect(await page.locator('#right + p + .rows').innerText()).toContain(question);
    await write(page);
    const { stdout, stderr } = await program.run(['ask', '--json', question], '', { KNOWLEDGE_DIR: folder });
    expect(JSON.parse(stdout)).toMatchObject({ outcome: 'answer', facts: ['giga_count'] });
    expect(stderr).not.toContain('Training');
    const { stdout: checked, code } = await program.run(['check', folder]);
    expect(checked).toMatch(/^No problems\./u);
    expect(code).toBe(0);
  });
});
