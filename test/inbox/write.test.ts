// Writing a change: all of its files or none, and nothing where what was looked at is not what is there.
import {
  chmodSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { propose } from '../../src/inbox/proposal.ts';
import { replaceFiles } from '../../src/inbox/replace-files.ts';
import { ChangedError, writeProposal } from '../../src/inbox/write.ts';
import { openFolder } from '../../src/knowledge/files.ts';
import { inspect } from '../../src/knowledge/load.ts';
import { copyBicycles, temporaryFolder } from './folders.ts';

const EDIT = {
  kind: 'question',
  entry: 'lanes',
  questions: { en: ['How many tracks for cyclists?'], fr: ['combien de voies en tout'] },
} as const;

const proposalIn = (folder: string) =>
  propose({ ...EDIT, questions: { en: [...EDIT.questions.en], fr: [...EDIT.questions.fr] } }, openFolder(folder));

const textsIn = (folder: string): Record<string, string> =>
  Object.fromEntries(openFolder(folder).files.map(({ path, bytes }) => [path, bytes.toString('utf8')]));

it('writes what was looked at, and the check finds nothing', async () => {
  const folder = copyBicycles();
  const before = textsIn(folder);
  const proposal = proposalIn(folder);
  expect(proposal.problems).toEqual([]);
  await writeProposal(proposal, join(folder, '..', 'lock'));
  const after = Object.fromEntries(proposal.changes.map((change) => [change.path, change.after]));
  expect(textsIn(folder)).toEqual({ ...before, ...after });
  expect(openFolder(folder).hash).toBe(proposal.after.hash);
  expect(inspect(openFolder(folder)).problems).toEqual([]);
  expect(readdirSync(join(folder, 'en')).filter((name) => name.startsWith('.'))).toEqual([]);
});

it('refuses where any file changed since, naming it, and writes nothing', async () => {
  const folder = copyBicycles();
  const proposal = proposalIn(folder);
  writeFileSync(join(folder, 'fr/silence.yaml'), `${readFileSync(join(folder, 'fr/silence.yaml'), 'utf8')}# by hand\n`);
  rmSync(join(folder, 'source.yaml'));
  const before = readFileSync(join(folder, 'en/streets.yaml'), 'utf8');
  await expect(writeProposal(proposal, join(folder, '..', 'lock'))).rejects.toThrow(
    new ChangedError('Nothing was written: source.yaml, fr/silence.yaml changed since this was looked at. Look again.'),
  );
  expect(readFileSync(join(folder, 'en/streets.yaml'), 'utf8')).toBe(before);
});

it('keeps the rights of a file, and writes where a link leads', () => {
  const folder = temporaryFolder();
  const [real, link] = [join(folder, 'real.yaml'), join(folder, 'link.yaml')];
  writeFileSync(real, 'before');
  chmodSync(real, 0o640);
  symlinkSync(real, link);
  replaceFiles([{ file: link, content: 'after' }]);
  expect(readFileSync(real, 'utf8')).toBe('after');
  expect(lstatSync(link).isSymbolicLink()).toBe(true);
  expect(statSync(real).mode & 0o777).toBe(0o640);
});

it('leaves all as it was where one file cannot be prepared', () => {
  const folder = temporaryFolder();
  const one = join(folder, 'one.yaml');
  writeFileSync(one, 'before');
  expect(() =>
    replaceFiles([
      { file: one, content: 'after' },
      { file: join(folder, 'gone.yaml'), content: 'after' },
    ]),
  ).toThrow('ENOENT');
  expect(readFileSync(one, 'utf8')).toBe('before');
  expect(readdirSync(folder)).toEqual(['one.yaml']);
});

it('puts back what was replaced already where a later one cannot be', () => {
  const folder = temporaryFolder();
  const [one, two, three] = ['one', 'two', 'three'].map((name) => join(folder, name)) as [string, string, string];
  for (const file of [one, two, three]) writeFileSync(file, 'before');
  const last = {
    file: three,
    /** Asked for when the others are prepared: by then a folder has taken the place of one. */
    get content(): string {
      rmSync(two);
      mkdirSync(two);
      return 'after';
    },
  };
  expect(() => replaceFiles([{ file: one, content: 'after' }, { file: two, content: 'after' }, last])).toThrow(
    'EISDIR',
  );
  expect(readFileSync(one, 'utf8')).toBe('before');
  expect(readFileSync(three, 'utf8')).toBe('before');
  expect(readdirSync(folder).sort()).toEqual(['one', 'three', 'two']);
});
