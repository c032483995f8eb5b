import { isWire, listOf, type Wire, wiresOf } from './wire.ts';

const interactive = new Set([
  'button',
  'channels_select',
  'checkboxes',
  'conversations_select',
  'datepicker',
  'datetimepicker',
  'email_text_input',
  'external_select',
  'feedback_buttons',
  'file_input',
  'icon_button',
  'multi_channels_select',
  'multi_conversations_select',
  'multi_external_select',
  'multi_static_select',
  'multi_users_select',
  'number_input',
  'overflow',
  'plain_text_input',
  'radio_buttons',
  'rich_text_input',
  'static_select',
  'timepicker',
  'url_text_input',
  'users_select',
  'workflow_button',
]);

function within(block: Wire): Wire[] {
  return [...wiresOf(block['elements']), block['accessory'], block['element']].filter(isWire);
}

/** The buttons, menus and inputs of blocks, each with its `block_id`. */
export function elementsIn(blocks: Wire[]): Wire[] {
  return blocks.flatMap((block) =>
    within(block)
      .filter((element) => interactive.has(String(element['type'])))
      .map((element) => ({ ...element, block_id: block['block_id'] })),
  );
}

/** The blocks with a `block_id` each and an `action_id` on what is interactive, as Slack stores them. */
export function identified(blocks: Wire[], next: () => string): Wire[] {
  const named = (element: unknown): unknown =>
    isWire(element) && interactive.has(String(element['type'])) ? { action_id: next(), ...element } : element;
  return blocks.map((block) => {
    const more: Wire = {};
    if (Array.isArray(block['elements'])) more['elements'] = block['elements'].map(named);
    for (const key of ['accessory', 'element']) if (block[key] !== undefined) more[key] = named(block[key]);
    return { block_id: next(), ...block, ...more };
  });
}

/** Every text that blocks show, in order. */
export function textsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap((one) => textsIn(one));
  if (!isWire(value)) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    if (key === 'text' && typeof inner === 'string') return [inner];
    return typeof inner === 'object' ? textsIn(inner) : [];
  });
}

/** Every text in which Slack looks for mentions: mrkdwn, markdown, and the mentions of rich text. */
export function mentioningIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap((one) => mentioningIn(one));
  if (!isWire(value)) return [];
  const { type, text } = value;
  if ((type === 'mrkdwn' || type === 'markdown') && typeof text === 'string') return [text];
  if (type === 'user') return [`<@${String(value['user_id'])}>`];
  if (type === 'broadcast') return [`<!${String(value['range'])}>`];
  if (type === 'usergroup') return [`<!subteam^${String(value['usergroup_id'])}>`];
  return Object.values(value).flatMap((inner) =>
    listOf(inner).length > 0 || isWire(inner) ? mentioningIn(inner) : [],
  );
}
