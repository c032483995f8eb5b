import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { runCheck } from '../../src/cli/check.ts';
import { type Copy, copyKnowledge, REAL } from '../knowledge/copy.ts';

interface Run {
  readonly code: number;
  readonly lines: readonly string[];
  readonly progress: string;
}

function check(folder: string, warnings?: number): Run {
  const lines: string[] = [];
  let progress = '';
  const code = runCheck({
    folder,
    ...(warnings === undefined ? {} : { warnings }),
    write: (line) => lines.push(line),
    progress: (text) => {
      progress += text;
    },
  });
  return { code, lines, progress };
}

/** A question of a fact in words that only an out-of-scope group has otherwise. */
function plantStray(copy: Copy): string {
  const own = ['Does the zyxwv glorb please?', 'Why does the zyxwv glorb?', 'zyxwv glorb', 'Can any zyxwv glorb?'];
  copy.change(
    'en/out-of-scope.yaml',
    /^food_chips:\n {2}questions:\n/m,
    `food_chips:\n  questions:\n    - ${own.join('\n    - ')}\n`,
  );
  return copy.change('en/money.yaml', /^ {4}- /m, '    - ▸Does the zyxwv glorb?\n    - ');
}

test('prints every problem and returns 1', () => {
  const copy = copyKnowledge({ whole: true });
  const place = copy.change('en/money.yaml', /^ {2}answer:/m, '  ▸anwser:');
  copy.remove('fr/phrases.yaml');
  const { code, lines } = check(copy.folder);
  expect(lines).toEqual(copy.problems());
  expect(lines.map((line) => line.split(' ', 1)[0])).toEqual(['en/money.yaml:1:1', place, 'fr/phrases.yaml:1:1']);
  expect(code).toBe(1);
});

test('returns 1 for a folder that is none', () => {
  expect(check('/nowhere')).toEqual({
    code: 1,
    progress: '',
    lines: ['facts.yaml:1:1 There is no knowledge base here (/nowhere). Name the folder that holds facts.yaml.'],
  });
});

test('sums up a folder without problems and returns 0, without a training', () => {
  const { code, lines, progress } = check(REAL);
  expect(lines).toEqual([
    expect.stringMatching(/^No problems\. \d+ files, \d+ entries, \d+ questions in en, \d+ questions in fr\.$/u),
  ]);
  expect(progress).toBe('');
  expect(code).toBe(0);
});

/** Questions of each entry, where the model is trained. */
const FEW = 3;

const LEAD = / is taken for "\w+" of [a-z-]+\.yaml \(by (\d\.\d\d)\)\. Move it there/u;

test('lists with --warnings what would go to another entry, at its line, worst first', () => {
  const copy = copyKnowledge({ kept: FEW });
  const place = plantStray(copy);
  const { code, lines, progress } = check(copy.folder, Number.POSITIVE_INFINITY);
  const [line] = lines.filter((text) => text.startsWith(`${place} `));
  expect(line?.replace(/\d\.\d\d/u, '…')).toBe(
    `${place} total: "Does the zyxwv glorb?" is taken for "food_chips" of out-of-scope.yaml (by …). Move it there if that is what it asks; else add more of its kind beside it, or say in it what sets it apart.`,
  );
  const leads = lines.slice(1, -1).map((text) => Number(LEAD.exec(text)?.[1]));
  expect(leads).toEqual([...leads].sort((a, b) => b - a));
  const [, all, en, fr] = (
    /^Warnings: .* gives (\d+) of \d+ .*: (\d+) in en, (\d+) in fr\.$/u.exec(lines.at(-1) ?? '') ?? []
  ).map(Number);
  expect([all, (en ?? 0) + (fr ?? 0)]).toEqual([leads.length, leads.length]);
  expect(progress).toBe('Training 5 times, each time without a different part of the questions: 1 2 3 4 5\n');
  expect(code).toBe(0);
});

test('lists with --words the frequent words that no concept has, at the first question that holds one', () => {
  const copy = copyKnowledge();
  const asked = ['Does the zyxwv matter?', 'zyxwv please', 'Is it a zyxwv?', 'Which zyxwv then?'];
  const rare = asked.map((question) => question.replace('zyxwv', 'qwzyx'));
  const place = copy.change(
    'en/money.yaml',
    /^ {4}- /mu,
    `    - ▸A zyxwv\n${[...asked, ...rare].map((question) => `    - "${question}"`).join('\n')}\n    - `,
  );
  const lines: string[] = [];
  const code = runCheck({ folder: copy.folder, words: 40, write: (line) => lines.push(line), progress: () => {} });
  expect(lines).toContain(
    `${place} "zyxwv" stands in 5 questions and in no concept. Add it to the one it belongs to in en/concepts.yaml, or leave it.`,
  );
  expect(lines.join('\n')).not.toContain('qwzyx');
  expect(lines.at(-1)).toMatch(/^Words: \d+ that stand in 5 questions or more have no concept\.$/u);
  expect(code).toBe(0);
});

const MAIN = fileURLToPath(new URL('../../dist/main.js', import.meta.url));

async function run(args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const command = [MAIN, 'check', ...args];
  const { code, stdout, stderr } = await promisify(execFile)(process.execPath, command, {
    env: { PATH: '', ...env },
  }).then(
    (done) => ({ ...done, code: 0 }),
    (failed: { stdout: string; stderr: string; code: number }) => failed,
  );
  return { code, stdout, stderr };
}

test('checks its own folder without arguments, another by KNOWLEDGE_DIR, and first of all the one named', async () => {
  const broken = copyKnowledge({ whole: true });
  const place = broken.change('en/money.yaml', /^ {4}- .*$/m, '    - ▸2');
  const told = `${place} total.questions.0: This is read as a number, and must be text. Put the text between double quotes.\n`;
  const [own, byVariable, named] = await Promise.all([
    run([]),
    run([], { KNOWLEDGE_DIR: broken.folder }),
    run([broken.folder], { KNOWLEDGE_DIR: REAL }),
  ]);
  expect(own).toMatchObject({ code: 0, stdout: expect.stringMatching(/^No problems\./u), stderr: '' });
  expect(byVariable).toEqual({ code: 1, stdout: told, stderr: '' });
  expect(named).toEqual({ code: 1, stdout: told, stderr: '' });
});

test('needs nothing else to be configured, and exits with 2 where it is misused', async () => {
  const [wrong, folders] = await Promise.all([
    run(['/nowhere'], { DISCORD_TOKEN: 'none' }),
    run(['/nowhere', '/elsewhere']),
  ]);
  expect(wrong).toMatchObject({ code: 1, stderr: '' });
  expect(folders).toEqual({ code: 2, stdout: '', stderr: 'One folder at a time.\n' });
});

test('takes the number behind --warnings for how many to list, without one lists 40, and says how many are left', async () => {
  const { folder } = copyKnowledge({ kept: FEW });
  const runs = await Promise.all([run(['--warnings', '2', folder]), run([folder, '--warnings'])]);
  const [two = [], forty = []] = runs.map(({ stdout }) => stdout.trimEnd().split('\n'));
  expect(forty.filter((line) => LEAD.test(line))).toHaveLength(40);
  expect(two.slice(0, -1)).toEqual(forty.slice(0, 3));
  for (const [lines, listed] of [
    [two, 2],
    [forty, 40],
  ] as const) {
    const [, all, left] = / gives (\d+) of .* (\d+) of them are not listed\.$/u.exec(lines.at(-1) ?? '') ?? [];
    expect(Number(all) - Number(left)).toBe(listed);
  }
  for (const { code, stderr } of runs) expect([code, stderr]).toEqual([0, expect.stringMatching(/^Training .*\n$/u)]);
});
