import { isWire, listOf, textOf, type Wire, wireOf } from '../model/wire.ts';
import { fault, lengthOf, list, text } from './checks.ts';
import { type FieldError, under } from './field-error.ts';

const mostInAll = 6000;

/** The limits of embeds; `path` is the place of the list. */
export function validateEmbeds(embeds: unknown): FieldError[] {
  const found = listOf(embeds);
  const each = found.flatMap((embed, index) => under(['embeds', index], embedErrors(wireOf(embed))));
  const size = found.reduce<number>((sum, embed) => sum + sizeOf(wireOf(embed)), 0);
  const tooMuch = `Embed size exceeds maximum size of ${mostInAll}`;
  const whole = size > mostInAll ? fault(['embeds'], 'MAX_EMBED_SIZE_EXCEEDED', tooMuch) : [];
  return [...list(['embeds'], embeds, { max: 10 }), ...each, ...whole];
}

function embedErrors(embed: Wire): FieldError[] {
  const optional = true;
  return [
    ...text(['title'], embed['title'], { max: 256, optional }),
    ...text(['description'], embed['description'], { max: 4096, optional }),
    ...text(['footer', 'text'], wireOf(embed['footer'])['text'], { max: 2048, optional: !isWire(embed['footer']) }),
    ...text(['author', 'name'], wireOf(embed['author'])['name'], { max: 256, optional: !isWire(embed['author']) }),
    ...color(embed['color']),
    ...links(embed),
    ...list(['fields'], embed['fields'], { max: 25 }),
    ...listOf(embed['fields']).flatMap((field, index) => under(['fields', index], fieldErrors(wireOf(field)))),
  ];
}

function fieldErrors(field: Wire): FieldError[] {
  return [
    ...text(['name'], field['name'], { min: 1, max: 256 }),
    ...text(['value'], field['value'], { min: 1, max: 1024 }),
  ];
}

function color(value: unknown): FieldError[] {
  if (value === undefined || value === null) return [];
  const fits = Number.isInteger(value) && Number(value) >= 0 && Number(value) <= 0xff_ff_ff;
  return fits ? [] : fault(['color'], 'NUMBER_TYPE_MAX', 'int value should be less than or equal to 16777215.');
}

function links(embed: Wire): FieldError[] {
  const places: [string[], unknown][] = [
    [['url'], embed['url']],
    [['image', 'url'], wireOf(embed['image'])['url']],
    [['thumbnail', 'url'], wireOf(embed['thumbnail'])['url']],
  ];
  return places.flatMap(([path, url]) => (url === undefined || url === null ? [] : link(path, url)));
}

export function link(path: (string | number)[], url: unknown): FieldError[] {
  if (/^(?:https?|attachment|discord):\/\/\S+$/.test(textOf(url))) return [];
  return fault(path, 'URL_TYPE_INVALID_URL', 'Not a well formed URL.');
}

function sizeOf(embed: Wire): number {
  const parts = [
    embed['title'],
    embed['description'],
    wireOf(embed['footer'])['text'],
    wireOf(embed['author'])['name'],
  ];
  const fields = listOf(embed['fields']).flatMap((field) => [wireOf(field)['name'], wireOf(field)['value']]);
  return [...parts, ...fields].reduce<number>((sum, part) => sum + lengthOf(textOf(part)), 0);
}
