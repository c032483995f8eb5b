// Folders that a test may write to: a copy of the invented plan's knowledge, and one for what is remembered.
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { BICYCLES } from '../support/bicycles.ts';

export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'inbox-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export function copyBicycles(): string {
  const folder = join(temporaryFolder(), 'knowledge');
  cpSync(BICYCLES, folder, { recursive: true });
  return folder;
}
