// The file of a trained model: what is read is what was written, and nothing of what is damaged.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { train } from '../../src/core/matching/training.ts';
import { readModel, writeModel } from '../../src/knowledge/model-file.ts';
import { knowledge } from '../support/bot.ts';
import { EXAMPLES } from '../support/corpus.ts';

const folder = mkdtempSync(join(tmpdir(), 'model-'));
afterAll(() => rmSync(folder, { recursive: true }));

const file = join(folder, 'one.model');
const trained = { knowledge, model: train(EXAMPLES) };
writeModel(file, trained);
const bytes = readFileSync(file);

function reread(content: Buffer): unknown {
  const other = join(folder, 'other.model');
  writeFileSync(other, content);
  return readModel(other);
}

test('gives back what was written', () => {
  expect(reread(bytes)).toEqual(trained);
});

test('gives nothing of what is cut short, empty or changed in one bit, wherever it is', () => {
  const changed = (at: number): Buffer => {
    const copy = Buffer.from(bytes);
    copy.writeUInt8(copy.readUInt8(at) ^ 4, at);
    return copy;
  };
  const half = Math.floor(bytes.length / 2);
  const damaged = [0, 3, 5, 9, half, bytes.length - 99].map(changed);
  const short = [0, 5, half, bytes.length - 1].map((end) => bytes.subarray(0, end));
  for (const content of [...damaged, ...short]) expect(reread(content)).toBeUndefined();
});
