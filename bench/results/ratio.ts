// How many times faster than fuse.js default a system answers, where the two can be compared.
import { BASE } from './labels.ts';
import type { Circumstances } from './result.ts';
import { NONE, number } from './table.ts';

interface Timed extends Circumstances {
  readonly name: string;
}

/** Said below a table that holds such a ratio. */
export const OTHER_RUN = 'A ratio in brackets compares two runs on the same machine, not one run.';

/** "668 ×"; in brackets where the two were measured in different runs; none where on different machines, or not at all. */
export function ratioTo<T extends Timed>(
  systems: readonly T[],
  system: T,
  median: (system: T) => number | undefined,
): string {
  const base = systems.find(({ name }) => name === BASE);
  const [own, other] = [median(system), base && median(base)];
  if (!base || own === undefined || other === undefined || base.machine !== system.machine) return NONE;
  const ratio = `${number(other / own)}\u00a0×`;
  return base.date === system.date ? ratio : `(${ratio})`;
}

/** The note, where any of the cells needs it. */
export function ratioNote(cells: readonly string[]): string {
  return cells.some((cell) => cell.startsWith('(')) ? `\n${OTHER_RUN}\n` : '';
}
