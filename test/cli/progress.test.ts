import { describe, expect, it } from 'vitest';
import { showProgress } from '../../src/cli/progress.ts';

/** What is written while half a second passes between two shares, and at the end. */
function shown(isTTY: boolean, quietly = false): string {
  const written: string[] = [];
  let time = 0;
  const progress = showProgress({ isTTY, write: (text) => written.push(text) }, quietly, () => time);
  progress.tell(0);
  time = 500;
  progress.tell(0.25);
  progress.tell(0.5);
  progress.end();
  return written.join('');
}

describe('the progress of the training', () => {
  it('is one line in a terminal, there at once, and taken away', () => {
    const lines = ['0 %', '25 %', '50 %'].map((share) => `\rTraining the model: ${share}`);
    expect(shown(true)).toBe(`${lines.join('')}\r${' '.repeat(30)}\r`);
  });

  it('is one sentence elsewhere', () => {
    expect(shown(false)).toBe('Training the model, once for this knowledge …\n');
  });

  it('is nothing where a program reads along', () => {
    expect(shown(true, true)).toBe('');
  });
});
