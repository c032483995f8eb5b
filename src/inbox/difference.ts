// What a change adds to a file and takes away, line by line, with the lines around it.
import { structuredPatch } from 'diff';
import type { Change } from './edits/yaml-text.ts';

export interface DifferenceLine {
  readonly sign: '+' | '-' | ' ';
  readonly text: string;
}

export interface Hunk {
  /** From 1, in the file as it would be. */
  readonly line: number;
  readonly lines: readonly DifferenceLine[];
}

export interface Difference {
  readonly path: string;
  readonly hunks: readonly Hunk[];
}

/** Lines around a change. */
const CONTEXT = 3;

export function differenceOf({ path, before, after }: Change): Difference {
  const { hunks } = structuredPatch(path, path, before, after, undefined, undefined, { context: CONTEXT });
  return {
    path,
    hunks: hunks.map(({ newStart, lines }) => ({
      line: newStart,
      lines: lines
        // "\ No newline at end of file": nothing of the file.
        .filter((line) => !line.startsWith('\\'))
        .map((line) => ({ sign: line.charAt(0) as DifferenceLine['sign'], text: line.slice(1).replace(/\r$/u, '') })),
    })),
  };
}
