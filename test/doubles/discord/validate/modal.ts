import { ComponentType } from 'discord.js';
import { listOf, type Wire, wireOf } from '../model/wire.ts';
import { list, notOneOf, required, text, whole } from './checks.ts';
import { duplicates } from './components.ts';
import { customId, menuTypes, selectErrors } from './controls.ts';
import { type FieldError, under } from './field-error.ts';

const most = 4000;

/** What is wrong in a modal. */
export function validateModal(modal: Wire): FieldError[] {
  const components = listOf(modal['components']);
  return [
    ...customId(modal),
    ...text(['title'], modal['title'], { min: 1, max: 45 }),
    ...list(['components'], modal['components'], { min: 1, max: 5, optional: false }),
    ...components.flatMap((component, index) => under(['components', index], holderErrors(wireOf(component)))),
    ...duplicates(components),
  ];
}

function holderErrors(holder: Wire): FieldError[] {
  switch (holder['type']) {
    case ComponentType.ActionRow:
      return [
        ...list(['components'], holder['components'], { min: 1, max: 1, optional: false }),
        ...listOf(holder['components']).flatMap((input, index) =>
          under(['components', index], inputErrors(wireOf(input), { labelled: false })),
        ),
      ];
    case ComponentType.Label:
      return labelErrors(holder);
    case ComponentType.TextDisplay:
      return text(['content'], holder['content'], { min: 1, max: most });
    default:
      return notOneOf(['type'], [ComponentType.ActionRow, ComponentType.TextDisplay, ComponentType.Label]);
  }
}

function labelErrors(label: Wire): FieldError[] {
  const component = wireOf(label['component']);
  const type = Number(component['type']);
  const errors = menuTypes.includes(type) ? selectErrors(component) : inputErrors(component, { labelled: true });
  return [
    ...text(['label'], label['label'], { min: 1, max: 45 }),
    ...text(['description'], label['description'], { max: 100, optional: true }),
    ...(label['component'] === undefined ? required(['component']) : under(['component'], errors)),
  ];
}

/** In a row it brings its own label; in a label it must not. */
function inputErrors(input: Wire, { labelled }: { labelled: boolean }): FieldError[] {
  if (input['type'] !== ComponentType.TextInput) return notOneOf(['type'], [ComponentType.TextInput]);
  const optional = true;
  return [
    ...customId(input),
    ...(labelled ? [] : text(['label'], input['label'], { min: 1, max: 45 })),
    ...([1, 2].includes(Number(input['style'])) ? [] : notOneOf(['style'], [1, 2])),
    ...whole(['min_length'], input['min_length'], { min: 0, max: most }),
    ...whole(['max_length'], input['max_length'], { min: 1, max: most }),
    ...text(['value'], input['value'], { max: Number(input['max_length'] ?? most), optional }),
    ...text(['placeholder'], input['placeholder'], { max: 100, optional }),
  ];
}
