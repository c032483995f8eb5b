import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { readArguments, UsageError } from '../../bench/arguments.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const KNOWN = { sets: ['clinc150', 'faqfr'], systems: ['ours', 'fuse'], sizes: [444, 1500] };
const read = (...args: readonly string[]) => readArguments(args, KNOWN);

function problemsOf(...args: readonly string[]): string[] {
  try {
    read(...args);
    return [];
  } catch (error) {
    expect(error).toBeInstanceOf(UsageError);
    return (error as UsageError).message.split('\n');
  }
}

test('measures the bot alone when no part is named', () => {
  expect(read()).toEqual({
    help: false,
    parts: ['ask', 'train', 'start', 'discord', 'slack', 'store'],
    sets: [],
    systems: [],
    sizes: [],
    save: false,
  });
});

test('takes several parts, sets, systems and sizes, and a file', () => {
  const args = ['plan', 'accuracy', '--set', 'faqfr', '--set=clinc150', '--system', 'ours', '--save', 'speed'];
  expect(read(...args, '--size', '444', '--size=1500', '--data', 'package.json')).toEqual({
    help: false,
    parts: ['accuracy', 'speed', 'plan'],
    sets: ['faqfr', 'clinc150'],
    data: 'package.json',
    systems: ['ours'],
    sizes: [444, 1500],
    save: true,
  });
});

test('takes a number of events for a soak, and has none of its own', () => {
  expect(read('soak', '--events', '500')).toMatchObject({ parts: ['soak'], events: 500 });
  expect(read('soak')).not.toHaveProperty('events');
});

test('takes a number of saves for a reload, and has none of its own', () => {
  expect(read('reload', '--saves', '12')).toMatchObject({ parts: ['reload'], saves: 12 });
  expect(read('reload')).not.toHaveProperty('saves');
});

test.each([['--help'], ['-h']])('helps with %s, whatever stands beside it', (flag) => {
  expect(read('nonsense', flag)).toMatchObject({ help: true });
});

test.each([
  [['acuracy'], /no part "acuracy". Known are: .*accuracy/u],
  [['accuracy', '--set', 'clinc'], /no set "clinc". Known are: clinc150, faqfr/u],
  [['plan', '--system', 'lunr'], /no system "lunr". Known are: ours, fuse/u],
  [['speed', '--size', '500'], /no size "500". Known are: 444, 1500/u],
  [['accuracy', '--data', 'no-such.json'], /no file no-such\.json/u],
  [['accuracy', '--data', 'package.json', '--data', 'README.md'], /--data takes one file/u],
  [['accuracy', '--set'], /--set needs a value/u],
  [['accuracy', '--set', '--save'], /--set needs a value/u],
  [['plan', '--save=yes'], /--save takes no value/u],
  [['--only', 'ask'], /no option --only/u],
  [['--set', 'faqfr'], /--set is for accuracy: name it/u],
  [['plan', '--size', '444'], /--size is for speed/u],
  [['soak', '--events', '99'], /--events takes a whole number, 100 or more, not "99"/u],
  [['soak', '--events', '1e3x'], /--events takes a whole number/u],
  [['soak', '--events', '100', '--events', '200'], /--events takes one number/u],
  [['slack', '--events', '200'], /--events is for soak: name it/u],
  [['reload', '--saves', '9'], /--saves takes a whole number, 10 or more, not "9"/u],
  [['soak', '--saves', '20'], /--saves is for reload: name it/u],
  [['ask', '--save'], /--save is for accuracy, speed, plan: name one of them/u],
])('refuses %j', (args, message) => {
  const problems = problemsOf(...args);
  expect(problems.filter((problem) => message.test(problem))).toHaveLength(1);
});

test('lists every problem at once', () => {
  const problems = problemsOf('plna', '--nonsense', '--set', 'x', '--system', 'y', '--save=1');
  expect(problems).toHaveLength(5);
});

test('ends with code 2 and the problems on standard error', async () => {
  const ran = await new Promise<{ code: unknown; stdout: string; stderr: string }>((resolve) => {
    const args = ['--import', 'tsx', 'bench/main.ts', 'accuracy', '--set', 'nope'];
    execFile(process.execPath, args, { cwd: ROOT }, (error, stdout, stderr) => {
      resolve({ code: error?.code, stdout, stderr });
    });
  });
  expect(ran).toMatchObject({ code: 2, stdout: '' });
  expect(ran.stderr).toMatch(/no set "nope". Known are: clinc150/u);
}, 60_000);
