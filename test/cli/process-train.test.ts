// Training by the built program, in its threads: what a fresh install does.
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
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
