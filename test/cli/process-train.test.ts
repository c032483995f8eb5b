// Training by the built program, in its threads: what a fresh install does.
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, onTestFinished, test } from 'vitest';
import { openTerminal } from '../adapters/terminal/pty.ts';
import { copyKnowledge } from '../knowledge/copy.ts';
import { copyProgram } from '../support/process.ts';

const program = copyProgram();
afterAll(program.remove);

const fileOf = (name: string | undefined): string => join(program.cache, name ?? '');

test('threads make the model that one thread makes, byte for byte, and say once that somebody waits', async () => {
  const [name] = program.models();
  const before = readFileSync(fileOf(name));
  rmSync(fileOf(name));
  const { code, stdout, stderr } = await program.run(['train']);
  expect({ code, stdout, stderr }).toEqual({
    code: 0,
    stdout: '',
    stderr: 'Training the model, once for this knowledge …\n',
  });
  expect(readFileSync(fileOf(name)).equals(before)).toBe(true);
});

test('a program that reads along is told nothing of it', async () => {
  for (const name of program.models()) rmSync(fileOf(name));
  const { code, stderr } = await program.run(['ask', '--json', 'How many gigafactories?']);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
});

test.each([
  ['the chat', [], 'you> '],
  ['"ask --json"', ['ask', '--json', 'Who announced it?'], '{"outcome"'],
  ['"--version"', ['--version'], 'investai-bot '],
  ['"train"', ['train'], 'exit 0'],
])('in a terminal, %s says at once that it has to train, and how far it is', async (_, args, then) => {
  const { folder } = copyKnowledge({ kept: 2 });
  const terminal = openTerminal({ LANG: 'en_GB.UTF-8', KNOWLEDGE_DIR: folder }, { args });
  onTestFinished(terminal.close);
  expect(await terminal.see('Training the model: 0 %')).toBe('\rTraining the model: 0 %');
  await terminal.see('Training the model: 100 %');
  await terminal.see(then);
});
