// The command "ask" as people run it: a process with arguments, pipes, an environment and a cache.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it, onTestFinished } from 'vitest';
import type { Answer } from '../../../src/core/answer.ts';
import { type Copy, copyKnowledge } from '../../knowledge/copy.ts';
import { knowledge } from '../../support/bot.ts';
import { copyProgram, type Ran } from '../../support/process.ts';

const program = copyProgram();
afterAll(() => program.remove());

const TOTAL = 'How much is InvestAI worth in total?';

function answersOf({ stdout }: Ran): Partial<Answer>[] {
  return stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Partial<Answer>);
}

describe('ask', () => {
  it('answers its arguments', async () => {
    const { code, stdout, stderr } = await program.run(['ask', ...TOTAL.split(' ')]);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/€200 billion.*\nSource: the article, § 1\n$/u);
  });

  it('prints nothing but JSON under --json, one line for each line in', async () => {
    const input =
      '\ufeff{"question":"Combien met le privé ?","conversation":"a"}\r\n\r\n{"question":"en pourcentage ?\u2028","conversation":"a"}\r\nbonjour\r\n';
    const ran = await program.run(['ask', '--json'], input);
    expect([ran.code, ran.stderr]).toEqual([0, '']);
    expect(answersOf(ran).map(({ outcome, facts }) => [outcome, ...(facts ?? [])])).toEqual([
      ['answer', 'private'],
      ['fallback'],
      ['answer', 'private_share'],
      ['smalltalk'],
    ]);
  });

  it('goes on behind a broken line and exits 1', async () => {
    const ran = await program.run(['ask', '--json'], `${TOTAL}\n{"question": \n${TOTAL}\n`);
    expect([ran.code, ran.stderr]).toEqual([1, '']);
    expect(answersOf(ran)).toEqual([
      expect.objectContaining({ facts: ['total'] }),
      { error: expect.any(String), line: 2 },
      expect.objectContaining({ facts: ['total'] }),
    ]);
  });

  it('speaks the language of the locale, unless another is chosen', async () => {
    const environment = { LANG: 'fr_FR.UTF-8' };
    const located = await program.run(['ask', '--json', '?'], '', environment);
    const chosen = await program.run(['ask', '--json', '--lang=en', 'Quel est le montant total ?'], '', environment);
    const named = await program.run(['ask', '--json', '--lang=french', 'How much?']);
    expect([located, chosen, named].flatMap(answersOf).map(({ language }) => language)).toEqual(['fr', 'en', 'fr']);
  });

  it('does not mind a reader that goes away', async () => {
    const { code, stdout, stderr } = await program.runClosing(['ask', '--json'], `${TOTAL}\n`.repeat(20_000), 1000);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toContain('"facts":["total"]');
  });
});

describe('a slip on the command line', () => {
  it('is said in a sentence, on standard error, and exits 2', async () => {
    const slips: [string[], string][] = [
      [['ask', '--jsno', 'x'], 'There is no option "--jsno". Did you mean --json?\n'],
      [['ask', '--lang', 'xx', 'x'], '--lang takes one of: en, fr.\n'],
      [['akk'], 'There is no command "akk". Did you mean ask?\n'],
    ];
    const ran = await Promise.all(slips.map(([args]) => program.run(args)));
    expect(ran).toEqual(slips.map(([, stderr]) => ({ code: 2, stdout: '', stderr })));
  });

  it('of a missing knowledge folder says which variable to mend and exits 78', async () => {
    const { code, stdout, stderr } = await program.run(['ask', '--json', 'x'], '', { KNOWLEDGE_DIR: '/nowhere' });
    expect([code, stdout]).toEqual([78, '']);
    expect(stderr).toMatch(/KNOWLEDGE_DIR names "\/nowhere"/u);
  });
});

describe('what is asked about the program', () => {
  it('is answered by --version with both versions', async () => {
    const ran = await program.run(['ask', '--version']);
    const { version } = JSON.parse(readFileSync(join(program.folder, 'package.json'), 'utf8')) as { version: string };
    expect(ran).toEqual({
      code: 0,
      stdout: `investai-bot ${version}, knowledge base ${knowledge.hash}\n`,
      stderr: '',
    });
  });

  it('is answered by --help with every option', async () => {
    const { code, stdout, stderr } = await program.run(['ask', '--help']);
    expect([code, stderr]).toEqual([0, '']);
    for (const option of ['--json', '--lang', '--why', '--help', '--version']) expect(stdout).toContain(option);
  });
});

describe('the cache', () => {
  /** Of a small copy of the knowledge, which is trained in no time. */
  const answers = async ({ folder }: Copy): Promise<string> => {
    const { code, stdout, stderr } = await program.run(['ask', '--json', TOTAL], '', { KNOWLEDGE_DIR: folder });
    expect([code, stderr]).toEqual([0, '']);
    return stdout;
  };

  it('that is damaged is trained again and replaced', async () => {
    const copy = copyKnowledge();
    const before = await answers(copy);
    const [name = 'none', ...others] = program.models();
    expect(others).toEqual([]);
    const file = join(program.cache, name);
    const whole = readFileSync(file);
    writeFileSync(file, whole.subarray(0, whole.length / 2));
    expect(await answers(copy)).toBe(before);
    expect(readFileSync(file).equals(whole)).toBe(true);
  });

  it('that cannot be written is done without', async () => {
    const copy = copyKnowledge();
    const before = await answers(copy);
    rmSync(program.cache, { recursive: true });
    writeFileSync(program.cache, 'a file where the folder should be');
    onTestFinished(() => {
      rmSync(program.cache);
      mkdirSync(program.cache);
    });
    expect(await answers(copy)).toBe(before);
  });

  it('keeps nothing of knowledge that has changed', async () => {
    const copy = copyKnowledge();
    expect(await answers(copy)).toContain('InvestAI amounts to €200 billion');
    copy.change('en/money.yaml', /answer: InvestAI amounts to/u, 'answer: The plan amounts to');
    expect(await answers(copy)).toContain('The plan amounts to €200 billion');
    expect(program.models().length).toBe(1);
  });
});
