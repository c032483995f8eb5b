import { ComponentType } from 'discord.js';
import { listOf, textOf, type Wire, wireOf } from '../model/wire.ts';
import { fault, list, notOneOf, required } from './checks.ts';
import { places } from './component-places.ts';
import { buttonErrors, menuTypes, selectErrors } from './controls.ts';
import { type FieldError, under } from './field-error.ts';
import { layoutErrors } from './layout.ts';

/** The components of a message: `v2` allows layout components beside rows. */
export function validateComponents(components: unknown, { v2 }: { v2: boolean }): FieldError[] {
  const found = listOf(components);
  const most = v2 ? 40 : 5;
  return [
    ...list(['components'], components, { max: most }),
    ...found.flatMap((component, index) => under(['components', index], topErrors(wireOf(component), v2))),
    ...duplicates(found),
  ];
}

function topErrors(component: Wire, v2: boolean): FieldError[] {
  if (component['type'] === ComponentType.ActionRow) return rowErrors(component);
  if (!v2) return notOneOf(['type'], [ComponentType.ActionRow]);
  return layoutErrors(component, rowErrors);
}

function rowErrors(row: Wire): FieldError[] {
  const inside = listOf(row['components']).map(wireOf);
  const menus = inside.filter((one) => menuTypes.includes(Number(one['type'])));
  const most = menus.length > 0 ? 1 : 5;
  const full = inside.length > most ? fault(['components'], 'BASE_TYPE_BAD_LENGTH', widthMessage(most)) : [];
  const empty = inside.length === 0 ? required(['components']) : [];
  return [...full, ...empty, ...inside.flatMap((one, index) => under(['components', index], controlErrors(one)))];
}

function widthMessage(most: number): string {
  return `Must be between 1 and ${most} in length.`;
}

function controlErrors(control: Wire): FieldError[] {
  const type = Number(control['type']);
  if (type === ComponentType.Button) return buttonErrors(control);
  return menuTypes.includes(type) ? selectErrors(control) : notOneOf(['type'], [ComponentType.Button, ...menuTypes]);
}

/** Custom ids that occur twice, each at its second place. */
export function duplicates(components: unknown[], root: (string | number)[] = ['components']): FieldError[] {
  const seen = new Set<string>();
  return places(components, root).flatMap(({ path, component }) => {
    const id = textOf(component['custom_id']);
    if (id === '' || !seen.has(id)) {
      seen.add(id);
      return [];
    }
    const message = 'Component custom id cannot be duplicated';
    return fault([...path, 'custom_id'], 'COMPONENT_CUSTOM_ID_DUPLICATED', message);
  });
}
