// The commands of the package on the second plan's folder: nothing but KNOWLEDGE_DIR says which plan it is.
import { afterAll, describe, expect, it } from 'vitest';
import { manifestOf } from '../../src/adapters/slack/manifest.ts';
import { BICYCLES, bot } from '../support/bicycles.ts';
import { copyProgram } from '../support/process.ts';

const program = copyProgram();
afterAll(program.remove);

async function run(...args: string[]): Promise<string> {
  const { code, stdout, stderr } = await program.run(args, '', { KNOWLEDGE_DIR: BICYCLES });
  expect([code, stderr]).toEqual([0, '']);
  return stdout;
}

describe('on another folder', () => {
  it('"check" finds no problem', async () => {
    expect(await run('check')).toMatch(/^No problems\. 26 files, 18 entries, /u);
  });

  it('"ask" answers from it', async () => {
    expect(JSON.parse(await run('ask', '--json', 'how many cycle lanes?'))).toMatchObject({
      outcome: 'answer',
      facts: ['lanes'],
      knowledge: bot.knowledge,
    });
  });

  it('"slack:manifest" prints that of the plan', async () => {
    expect(JSON.parse(await run('slack:manifest'))).toEqual(manifestOf(bot, false));
  });
});
