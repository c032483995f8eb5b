// Measurements in processes of their own: real ones, over a few rows.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { measureSystem, type Task } from '../../bench/speed/run.ts';
import type { Questions } from '../../bench/speed/workload.ts';
import { fileIn } from '../../bench/temporary-folder.ts';

const MINUTES = 300_000;
const output = { write: () => {}, progress: () => {} };

const LESSON = {
  language: 'en',
  rows: [
    { text: 'how much money is it in total', label: 'total' },
    { text: 'where will the factories be built', label: 'sites' },
    { text: 'who announced the plan', label: 'announcer' },
  ],
};

const QUESTIONS: Questions = {
  warmUp: ['what sum', 'which place'],
  rounds: [
    { clean: ['who said it', 'where is it'], mistyped: ['who siad it', 'whre is it'] },
    { clean: ['who said it'], mistyped: ['who sad it', 'where is t'] },
  ],
};

describe('measuring a system', () => {
  const folder = mkdtempSync(join(tmpdir(), 'investai-measure-'));
  const task = (own: Partial<Task>): Task => ({ system: 'fuse', folder, language: 'en', limit: MINUTES, ...own });

  beforeAll(() => {
    writeFileSync(fileIn(folder, 'lesson'), JSON.stringify(LESSON));
    writeFileSync(fileIn(folder, 'questions'), JSON.stringify(QUESTIONS));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('trains, loads and asks, and counts every question of every round', async () => {
    const { why, train, load, saved, memory, clean, mistyped } = await measureSystem(task({}), output);
    expect(why).toBeUndefined();
    expect(train).toBeGreaterThan(0);
    expect(load).toBeGreaterThan(0);
    expect(memory).toBeTypeOf('number');
    expect(saved).toBe(readFileSync(fileIn(folder, 'model')).length);
    expect([clean?.questions, mistyped?.questions]).toEqual([3, 4]);
    for (const times of [clean, mistyped]) expect(times?.p99).toBeGreaterThanOrEqual(times?.median ?? Number.NaN);
  });

  it('ends what takes too long, and says so', async () => {
    expect(await measureSystem(task({ limit: 1 }), output)).toEqual({ why: 'train: not within 1 ms' });
  });

  it('fails with what the process said, where it failed for another reason', async () => {
    await expect(measureSystem(task({ system: 'nobody' }), output)).rejects.toThrow(
      /Measuring "nobody" failed \(train\):.*There is no system "nobody"/s,
    );
  });
});
