import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { runCheck } from '../../src/cli/check.ts';
import { type Copy, copyKnowledge, REAL } from '../knowledge/copy.ts';

/** What the command may take over the whole knowledge base, training included. */
const LIMIT = 10_000;

function check(folder: string, warnings = false): { code: number; lines: string[] } {
  const lines: string[] = [];
  const code = runCheck({ folder, warnings, write: (line) => lines.push(line) });
  return { code, lines };
}

/** Two questions that are the same but for a courtesy, one in a fact, one out of scope. */
function plantNeighbours(copy: Copy): { fact: string; outOfScope: string } {
  return {
    fact: copy.change('en/money.yaml', /^ {4}- /m, '    - ▸Does the zyxwv glorb?\n    - '),
    outOfScope: copy.change('en/out-of-scope.yaml', /^ {4}- /m, '    - ▸Does the zyxwv glorb please?\n    - '),
  };
}

function lineOf(place: string): string {
  return place.split(':').slice(0, 2).join(':');
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
    lines: ['facts.yaml:1:1 There is no knowledge base here (/nowhere). Name the folder that holds facts.yaml.'],
  });
});

test(
  'sums up a folder without problems, counts the warnings and returns 0',
  () => {
    const { code, lines } = check(REAL);
    expect(lines).toEqual([
      expect.stringMatching(/^No problems\. \d+ files, \d+ entries, \d+ questions in en, \d+ questions in fr\.$/u),
      expect.stringMatching(
        /^Warnings: \d+ questions are nearest to a question of another entry \(list them, the closest first, with --warnings\)\.$/u,
      ),
    ]);
    expect(code).toBe(0);
  },
  LIMIT,
);

test(
  'lists with --warnings the questions nearest to another entry, at their lines, the closest first',
  () => {
    const copy = copyKnowledge({ whole: true });
    const places = plantNeighbours(copy);
    const { code, lines } = check(copy.folder, true);
    const advice = 'If both can be meant, say in the question what sets it apart, or move it.';
    expect(lines).toContain(
      `${places.fact} total: "Does the zyxwv glorb?" is nearest to "Does the zyxwv glorb please?" of "other_plans" (${lineOf(places.outOfScope)}, 1.00). ${advice}`,
    );
    expect(lines).toContain(
      `${places.outOfScope} other_plans: "Does the zyxwv glorb please?" is nearest to "Does the zyxwv glorb?" of "total" (${lineOf(places.fact)}, 1.00). ${advice}`,
    );
    const similarities = lines.flatMap((line) => /, (\d\.\d\d)\)\. If both/u.exec(line)?.[1] ?? []);
    expect(similarities).toEqual([...similarities].sort().reverse());
    expect(lines.at(-1)).toBe(`Warnings: ${similarities.length} questions are nearest to a question of another entry.`);
    expect(code).toBe(0);
  },
  LIMIT,
);

test(
  'gives no warning where the nearest question belongs to the same entry',
  () => {
    const copy = copyKnowledge({ whole: true });
    copy.change(
      'en/money.yaml',
      /^ {4}- /m,
      '    - Does the zyxwv glorb?\n    - And why does the zyxwv glorb?\n    - ',
    );
    const { lines } = check(copy.folder, true);
    expect(lines.filter((line) => line.includes('zyxwv'))).toEqual([]);
  },
  LIMIT,
);

const MAIN = fileURLToPath(new URL('../../src/main.ts', import.meta.url));

async function run(args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const command = ['--import', 'tsx', MAIN, 'check', ...args];
  const { code, stdout, stderr } = await promisify(execFile)(process.execPath, command, {
    env: { PATH: '', ...env },
  }).then(
    (done) => ({ ...done, code: 0 }),
    (failed: { stdout: string; stderr: string; code: number }) => failed,
  );
  return { code, stdout, stderr };
}

test(
  'checks its own folder without arguments, another by KNOWLEDGE_DIR, and first of all the one named',
  async () => {
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
  },
  2 * LIMIT,
);

test(
  'needs nothing else to be configured, and exits with 2 where it is misused',
  async () => {
    const [wrong, folders] = await Promise.all([
      run(['/nowhere'], { DISCORD_TOKEN: 'none' }),
      run(['/nowhere', '/elsewhere']),
    ]);
    expect(wrong).toMatchObject({ code: 1, stderr: '' });
    expect(folders).toEqual({ code: 2, stdout: '', stderr: 'One folder at a time.\n' });
  },
  LIMIT,
);
