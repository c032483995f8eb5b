// The rooms and floors of src/: an import that runs up is refused by the linter, a type import too.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { failuresOf } from './support/rows.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const BIOME = join(ROOT, 'node_modules/@biomejs/biome/bin/biome');

/** A file with one import, and what it imports. */
const REFUSED: readonly (readonly [file: string, imported: string])[] = [
  ['src/core/knowledge/fact.ts', '../text/normalise.ts'],
  ['src/core/text/tokenize.ts', '../matching/features.ts'],
  ['src/core/matching/training.ts', '../reading/examples.ts'],
  ['src/core/reading/slots.ts', '../verifying/verdict.ts'],
  ['src/core/verifying/verdict.ts', '../resolving/parts.ts'],
  ['src/core/resolving/parts.ts', '../deciding/decision.ts'],
  ['src/core/deciding/policy.ts', '../wording/wording.ts'],
  ['src/core/wording/wording.ts', '../browsing/topics.ts'],
  ['src/core/browsing/find.ts', '../bot.ts'],
  ['src/core/checking/check.ts', '../browsing/topics.ts'],
  ['src/core/checked-text.ts', './checking/check.ts'],
  ['src/core/question.ts', './wording/wording.ts'],
  ['src/core/bot.ts', '../runtime/log.ts'],
  ['src/core/reading/reading.ts', 'node:fs'],
  ['src/knowledge/load.ts', '../runtime/log.ts'],
  ['src/knowledge/files.ts', '../inbox/session.ts'],
  ['src/inbox/group.ts', '../core/matching/candidates.ts'],
  ['src/inbox/listing.ts', '../runtime/log.ts'],
  ['src/inbox/session.ts', '../cli/inbox.ts'],
  ['src/runtime/kept.ts', '../inbox/miss.ts'],
  ['src/adapters/slack/names.ts', '../../inbox/session.ts'],
  ['src/runtime/view.ts', '../core/wording/wording.ts'],
  ['src/runtime/log.ts', '../adapters/adapter.ts'],
  ['src/adapters/slack/render/view.ts', '../../discord/text.ts'],
  ['src/adapters/discord/client.ts', '../../config/discord.ts'],
  ['src/adapters/terminal/turn.ts', '../../knowledge/load.ts'],
  ['src/adapters/terminal/completion.ts', '../../core/text/normalise.ts'],
  ['src/config/config.ts', '../cli/serve.ts'],
  ['src/cli/serve.ts', '../main.ts'],
  ['src/core/engine.ts', 'prom-client'],
  ['src/runtime/tally.ts', 'prom-client'],
  ['src/adapters/slack/slack.ts', 'prom-client'],
  ['src/cli/platforms.ts', 'prom-client'],
];

const ALLOWED: readonly (readonly [file: string, imported: string])[] = [
  ['src/core/browsing/topics.ts', '../knowledge/fact.ts'],
  ['src/core/wording/figure.ts', '../answer.ts'],
  ['src/runtime/action.ts', '../core/bot.ts'],
  ['src/knowledge/open.ts', '../core/matching/training.ts'],
  ['src/inbox/proposal.ts', '../knowledge/load.ts'],
  ['src/inbox/edits/edit.ts', '../../runtime/kept.ts'],
];

const folder = mkdtempSync(join(tmpdir(), 'floors-'));
const report = new Map<string, string[]>();

for (const [file, imported] of [...REFUSED, ...ALLOWED]) {
  mkdirSync(join(folder, dirname(file)), { recursive: true });
  writeFileSync(join(folder, file), `import type * as up from '${imported}';\nexport type Up = typeof up;\n`);
}

interface Diagnostic {
  readonly category: string;
  readonly location: { readonly path: string | { readonly file: string } };
}

beforeAll(() => {
  cpSync(join(ROOT, 'biome.json'), join(folder, 'biome.json'));
  const args = [
    'lint',
    '--only=style/noRestrictedImports',
    '--reporter=json',
    '--max-diagnostics=none',
    '--vcs-enabled=false',
    'src',
  ];
  const { stdout } = spawnSync(process.execPath, [BIOME, ...args], { cwd: folder, encoding: 'utf8' });
  for (const { category, location } of (JSON.parse(stdout) as { diagnostics: Diagnostic[] }).diagnostics) {
    const path = typeof location.path === 'string' ? location.path : location.path.file;
    report.set(path, [...(report.get(path) ?? []), category]);
  }
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('no file may import from a floor above it', () => {
  expect(
    failuresOf(REFUSED, ([file]) => {
      expect(report.get(file)).toEqual(['lint/style/noRestrictedImports']);
    }),
  ).toEqual([]);
});

it('a file may import from the floors below it', () => {
  expect(
    failuresOf(ALLOWED, ([file]) => {
      expect(report.has(file)).toBe(false);
    }),
  ).toEqual([]);
});
