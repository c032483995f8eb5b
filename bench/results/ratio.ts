// How many times faster than fuse.js default each system answers, where the two can be compared.
import { BASE } from './labels.ts';
import type { Circumstances, SystemLabel } from './result.ts';
import { NONE, number, type Value } from './table.ts';

/** "668 ×"; in brackets where the two were measured in different runs; none where on different machines, or not at all. */
export function ratiosOf<T extends Circumstances & SystemLabel>(systems: readonly T[], median: (system: T) => Value) {
  const base = systems.find(({ name }) => name === BASE);
  return systems.map((system) => {
    const [own, other] = [median(system), base && median(base)];
    if (!base || own === undefined || other === undefined || base.machine !== system.machine) return NONE;
    const ratio = `${number(other / own)}\u00a0×`;
    return base.date === system.date ? ratio : `(${ratio})`;
  });
}

/** Said below a table, where any of its ratios needs it. */
export function ratioNote(ratios: readonly string[]): string {
  if (!ratios.some((ratio) => ratio.startsWith('('))) return '';
  return '\nA ratio in brackets compares two runs on the same machine, not one run.\n';
}
