import { isWire, listOf, type Wire } from '../model/wire.ts';

type Placed = { path: (string | number)[]; component: Wire };

/** Every component with its place, however deep. */
export function places(components: unknown[], root: (string | number)[]): Placed[] {
  return components.filter(isWire).flatMap((component, index) => {
    const path = [...root, index];
    const accessory = isWire(component['accessory'])
      ? [{ path: [...path, 'accessory'], component: component['accessory'] }]
      : [];
    const labelled = isWire(component['component'])
      ? [{ path: [...path, 'component'], component: component['component'] }]
      : [];
    const inside = places(listOf(component['components']), [...path, 'components']);
    return [{ path, component }, ...inside, ...accessory, ...labelled];
  });
}
