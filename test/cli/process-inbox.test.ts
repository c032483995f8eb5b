// `npm run inbox` as a process: both columns in words or as JSON, and what it says where it cannot be read.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, test } from 'vitest';
import type { Kept } from '../../src/runtime/kept.ts';
import { miss, rating } from '../inbox/kept.ts';
import { BICYCLES } from '../support/bicycles.ts';
import { copyProgram, type Program } from '../support/process.ts';

let program: Program;
beforeAll(() => {
  program = copyProgram();
});
afterAll(() => program.remove());

const KEPT: Kept = {
  version: 1,
  misses: [
    miss('how much wampum', { count: 3 }),
    miss('who rings \u001b[31mthe bells', { count: 2 }),
    miss('who rings the bells at night'),
    miss('what does a bike weigh'),
    miss('How many lanes are planned?'),
    miss('hello'),
  ],
  ratings: [rating(['lanes'], { reason: 'wrong', details: 'I counted\nmore' }), rating(['lanes'], { rating: 'up' })],
};

const ENVIRONMENT = { KNOWLEDGE_DIR: BICYCLES };

const run = (args: readonly string[], input = '') => program.run(['inbox', ...args], input, ENVIRONMENT);

it('lists both columns in words, numbered, without what steers a terminal', async () => {
  const file = join(program.folder, 'misses.json');
  writeFileSync(file, JSON.stringify(KEPT));
  const { stdout, code } = await run(['--file', file]);
  expect(
    stdout,
  ).toBe(`3 questions without an answer. Not shown: 1 greeting, single word or question in another language.

Nearly: what an entry may answer that is there
  1. The whole budget (envelope), asked 3 times
     3 × how much wampum [en]
  2. Number of cycle lanes (lanes)
     rated down once, up once (wrong 1)
       “I counted more”

New: by how often it was asked
  3. “who rings [31mthe bells”, asked 3 times
     2 × who rings [31mthe bells [en]
     1 × who rings the bells at night [en]

1 question answered by now, and 1 question that the bot takes to be about something else: --json lists them too.

"npm run inbox -- --page" is where they become knowledge.
`);
  expect(code).toBe(0);
});

it('lists the same as JSON, from standard input', async () => {
  const { stdout } = await run(['--json', '--file', '-'], JSON.stringify(KEPT));
  const listed = JSON.parse(stdout);
  expect(Object.keys(listed)).toEqual(['version', 'nearly', 'new', 'declined', 'answered', 'counts']);
  expect(listed.nearly[0]).toMatchObject({ id: 'nearly:envelope', count: 3, misses: [{ text: 'how much wampum' }] });
  expect(listed.counts).toEqual({ waiting: 4, answered: 1, aside: 1, ignored: 0, declined: 0 });
});

test.each([
  [[], 'There is no store here yet (', 78],
  [['--file', 'gone.json'], 'gone.json cannot be read: there is no such place (ENOENT).', 78],
  [['--json', '--page', '--file', '-'], '--json lists the inbox for a program, --page shows it in a browser', 2],
  [['--port', '80', '--file', '-'], '--port is where --page listens: add --page, or leave it out.', 2],
  [['--page', '--port', 'eighty'], '--port takes a number from 0 to 65535, and not "eighty".', 2],
])('says what is wrong with %j', async (args, message, code) => {
  const ran = await run(args);
  expect(ran.stderr).toContain(message);
  expect(ran.stdout).toBe('');
  expect(ran.code).toBe(code);
});

it('tells every problem of what it is given, with its place', async () => {
  const { stderr, code } = await run(['--file', '-'], '{"version": 1, "misses": [{}], "ratings": []}');
  expect(stderr).toContain('standard input:1:27 misses.0.text: This is missing.');
  expect(code).toBe(78);
});
