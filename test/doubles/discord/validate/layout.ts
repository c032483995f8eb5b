import { ComponentType } from 'discord.js';
import { isWire, listOf, textOf, type Wire, wireOf } from '../model/wire.ts';
import { fault, lengthOf, list, notOneOf, required, text } from './checks.ts';
import { places } from './component-places.ts';
import { buttonErrors } from './controls.ts';
import { link } from './embeds.ts';
import { type FieldError, under } from './field-error.ts';

type RowErrors = (row: Wire) => FieldError[];

const inContainer = [
  ComponentType.ActionRow,
  ComponentType.TextDisplay,
  ComponentType.Section,
  ComponentType.MediaGallery,
  ComponentType.Separator,
  ComponentType.File,
];

/** The layout components of Components V2. */
export function layoutErrors(component: Wire, rowErrors: RowErrors): FieldError[] {
  const inside = listOf(component['components']).map(wireOf);
  switch (component['type']) {
    case ComponentType.Container:
      return [
        ...list(['components'], component['components'], { min: 1, max: 40, optional: false }),
        ...inside.flatMap((one, index) => under(['components', index], contained(one, rowErrors))),
      ];
    case ComponentType.Section:
      return sectionErrors(component, inside);
    default:
      return leafErrors(component);
  }
}

function contained(component: Wire, rowErrors: RowErrors): FieldError[] {
  if (component['type'] === ComponentType.ActionRow) return rowErrors(component);
  if (!inContainer.includes(Number(component['type']))) return notOneOf(['type'], inContainer);
  return layoutErrors(component, rowErrors);
}

function sectionErrors(section: Wire, inside: Wire[]): FieldError[] {
  const accessory = wireOf(section['accessory']);
  const isButton = accessory['type'] === ComponentType.Button;
  const beside = isButton ? under(['accessory'], buttonErrors(accessory)) : thumbnail(section['accessory']);
  return [
    ...list(['components'], section['components'], { min: 1, max: 3, optional: false }),
    ...inside.flatMap((one, index) => under(['components', index], textOnly(one))),
    ...beside,
  ];
}

function thumbnail(accessory: unknown): FieldError[] {
  if (!isWire(accessory)) return required(['accessory']);
  if (accessory['type'] !== ComponentType.Thumbnail) {
    return notOneOf(['accessory', 'type'], [ComponentType.Button, ComponentType.Thumbnail]);
  }
  return link(['accessory', 'media', 'url'], wireOf(accessory['media'])['url']);
}

function textOnly(component: Wire): FieldError[] {
  if (component['type'] !== ComponentType.TextDisplay) return notOneOf(['type'], [ComponentType.TextDisplay]);
  return leafErrors(component);
}

function leafErrors(component: Wire): FieldError[] {
  switch (component['type']) {
    case ComponentType.TextDisplay:
      return text(['content'], component['content'], { min: 1, max: 4000 });
    case ComponentType.MediaGallery:
      return list(['items'], component['items'], { min: 1, max: 10, optional: false });
    case ComponentType.File:
      return link(['file', 'url'], wireOf(component['file'])['url']);
    case ComponentType.Separator:
      return [];
    default:
      return notOneOf(['type'], [...inContainer, ComponentType.Container]);
  }
}

/** 40 components and 4000 characters of text displays in all. */
export function layoutTotals(components: unknown): FieldError[] {
  const all = places(listOf(components), ['components']);
  const shown = all.filter(({ component }) => component['type'] === ComponentType.TextDisplay);
  const size = shown.reduce((sum, { component }) => sum + lengthOf(textOf(component['content'])), 0);
  const count = 'The maximum number of total components is 40';
  const length = 'The total displayable text size exceeds 4000 characters';
  return [
    ...(all.length > 40 ? fault(['components'], 'COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED', count) : []),
    ...(size > 4000 ? fault(['components'], 'COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED', length) : []),
  ];
}
