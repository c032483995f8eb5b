// What a release rests on: the tag is the version, its changes are told, and the workflow passes the gate and needs no secret that nobody is told of.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it, test } from 'vitest';
import { parse } from 'yaml';
import { ROOT } from '../support/bot.ts';

const folder = mkdtempSync(join(tmpdir(), 'investai-release-'));
afterAll(() => rmSync(folder, { recursive: true }));
mkdirSync(join(folder, '.ci'));
mkdirSync(join(folder, 'docs'));
cpSync(join(ROOT, '.ci/release-notes.mjs'), join(folder, '.ci/release-notes.mjs'));

function notes(tag: string, version: string, changes: string) {
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ version }));
  writeFileSync(join(folder, 'docs/CHANGELOG.md'), changes);
  const script = join(folder, '.ci/release-notes.mjs');
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, tag], { encoding: 'utf8' });
  return { status, stdout, stderr };
}

const CHANGES =
  '# What changed\n\n## 1.2.0 (2026-12-01)\n\n### To run it\n\n- New.\n\n## 1.1.0 (2026-11-30)\n\n- Old.\n';

describe('the notes of a release', () => {
  it('are what the list of changes says of it', () => {
    expect(notes('v1.2.0', '1.2.0', CHANGES)).toEqual({ status: 0, stdout: '### To run it\n\n- New.\n', stderr: '' });
    expect(notes('v1.1.0', '1.1.0', CHANGES)).toEqual({ status: 0, stdout: '- Old.\n', stderr: '' });
  });

  it.each([
    ['v1.2.1', '1.2.0', CHANGES, 'Tag v1.2.0, or raise the version first.'],
    ['1.2.0', '1.2.0', CHANGES, 'Tag v1.2.0, or raise the version first.'],
    ['v1.3.0', '1.3.0', CHANGES, 'docs/CHANGELOG.md says nothing of 1.3.0.'],
    ['v1.2.0', '1.2.0', '## 1.2.0 (2026-12-01)\n\n## 1.1.0 (2026-11-30)\n\n- Old.\n', 'says nothing of 1.2.0.'],
    ['v1.2.0', '1.2.0', '## 1.2.0 (unreleased)\n\n- New.\n', 'has "unreleased" behind 1.2.0. Put the day there'],
  ])('of the tag %s, with the version %s, are refused with the remedy', (tag, version, changes, said) => {
    const { status, stdout, stderr } = notes(tag, version, changes);
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toContain(said);
  });
});

test('the list of changes begins with the version of package.json', () => {
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { readonly version: string };
  const first = /^## (\S+) \((?:unreleased|\d{4}-\d{2}-\d{2})\)$/mu.exec(
    readFileSync(join(ROOT, 'docs/CHANGELOG.md'), 'utf8'),
  )?.[1];
  expect(first).toBe(version);
});

describe('the workflow', () => {
  const text = readFileSync(join(ROOT, '.github/workflows/release.yml'), 'utf8');
  const { jobs, permissions } = parse(text) as {
    readonly jobs: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
    readonly permissions: object;
  };
  const PUBLISHING = ['image', 'package'];

  it('publishes nothing before the gate, and may write in those jobs alone', () => {
    expect(jobs['gate']).toEqual({ uses: './.github/workflows/ci.yml' });
    expect(permissions).toEqual({ contents: 'read' });
    expect(Object.keys(jobs).filter((name) => jobs[name]?.['permissions'] !== undefined)).toEqual(PUBLISHING);
    for (const name of PUBLISHING) expect(jobs[name]?.['needs']).toEqual(['notes', 'gate']);
  });

  it('needs no secret but those that the guide names', () => {
    const guide = readFileSync(join(ROOT, 'docs/running.md'), 'utf8');
    const secrets = new Set([...text.matchAll(/secrets\.(\w+)/gu)].map(([, name = '']) => name));
    expect(secrets.size).toBeGreaterThan(0);
    expect([...secrets].filter((name) => !guide.includes(`\`${name}\``))).toEqual([]);
  });

  it('takes the stage and the files that there are', () => {
    const target = /target: (\S+)/u.exec(text)?.[1];
    expect(readFileSync(join(ROOT, 'deploy/Dockerfile'), 'utf8')).toContain(`AS ${target}\n`);
    expect(text.match(/file: \S+/gu)).toEqual(['file: deploy/Dockerfile', 'file: deploy/Dockerfile']);
  });
});
