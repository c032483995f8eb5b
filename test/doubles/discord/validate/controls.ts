import { ButtonStyle, ComponentType } from 'discord.js';
import { isWire, listOf, textOf, type Wire, wireOf } from '../model/wire.ts';
import { fault, list, notOneOf, text, whole } from './checks.ts';
import { link } from './embeds.ts';
import { type FieldError, under } from './field-error.ts';

export const menuTypes: number[] = [
  ComponentType.StringSelect,
  ComponentType.UserSelect,
  ComponentType.RoleSelect,
  ComponentType.MentionableSelect,
  ComponentType.ChannelSelect,
];

export function customId(component: Wire): FieldError[] {
  return text(['custom_id'], component['custom_id'], { min: 1, max: 100 });
}

export function buttonErrors(button: Wire): FieldError[] {
  const style = Number(button['style']);
  if (!(style >= ButtonStyle.Primary && style <= ButtonStyle.Premium)) return notOneOf(['style'], [1, 2, 3, 4, 5, 6]);
  return [
    ...text(['label'], button['label'], { max: 80, optional: true }),
    ...(style === ButtonStyle.Premium ? [] : [...face(button), ...target(button, style)]),
  ];
}

function face(button: Wire): FieldError[] {
  if (textOf(button['label']) !== '' || isWire(button['emoji'])) return [];
  return fault([], 'BUTTON_COMPONENT_INVALID_LABEL_OR_EMOJI', 'A button must have a label or an emoji');
}

function target(button: Wire, style: number): FieldError[] {
  const both = button['custom_id'] !== undefined && button['url'] !== undefined;
  const message = 'A custom id and url cannot both be specified';
  if (both) return fault(['custom_id'], 'BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE', message);
  if (style !== ButtonStyle.Link) return customId(button);
  return [...text(['url'], button['url'], { min: 1, max: 512 }), ...link(['url'], button['url'])];
}

export function selectErrors(menu: Wire): FieldError[] {
  const options = listOf(menu['options']).map(wireOf);
  const isText = menu['type'] === ComponentType.StringSelect;
  return [
    ...customId(menu),
    ...text(['placeholder'], menu['placeholder'], { max: 150, optional: true }),
    ...whole(['min_values'], menu['min_values'], { min: 0, max: 25 }),
    ...whole(['max_values'], menu['max_values'], { min: 1, max: 25 }),
    ...span(menu, isText ? options.length : 25),
    ...(isText ? list(['options'], menu['options'], { min: 1, max: 25, optional: false }) : []),
    ...options.flatMap((option, index) => under(['options', index], optionErrors(option))),
    ...repeated(options),
    ...preselected(menu, options),
  ];
}

function optionErrors(option: Wire): FieldError[] {
  return [
    ...text(['label'], option['label'], { min: 1, max: 100 }),
    ...text(['value'], option['value'], { min: 1, max: 100 }),
    ...text(['description'], option['description'], { max: 100, optional: true }),
  ];
}

function repeated(options: Wire[]): FieldError[] {
  const values = options.map((option) => option['value']);
  return values.flatMap((value, index) =>
    value !== undefined && values.indexOf(value) < index
      ? fault(
          ['options', index, 'value'],
          'SELECT_COMPONENT_OPTION_VALUE_DUPLICATED',
          'The specified option value is already used',
        )
      : [],
  );
}

function span(menu: Wire, options: number): FieldError[] {
  const [least, most] = [Number(menu['min_values'] ?? 1), Number(menu['max_values'] ?? 1)];
  if (least > most)
    return fault(['min_values'], 'SELECT_COMPONENT_MIN_VALUES_TOO_LARGE', 'min_values exceeds max_values');
  if (menu['max_values'] === undefined || most <= options || options === 0) return [];
  return fault(['max_values'], 'SELECT_COMPONENT_MAX_VALUES_TOO_LARGE', 'max_values exceeds the number of options');
}

function preselected(menu: Wire, options: Wire[]): FieldError[] {
  const count = options.filter((option) => option['default'] === true).length;
  if (count <= Number(menu['max_values'] ?? 1)) return [];
  return fault(
    ['options'],
    'SELECT_COMPONENT_TOO_MANY_DEFAULT_VALUES',
    'More options are preselected than may be selected',
  );
}
