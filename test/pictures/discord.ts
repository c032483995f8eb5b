// A message of Discord, as the bot sends it, to HTML: text, embeds, and components of both kinds.
import { type APIEmbed, type APIMessageTopLevelComponent, ButtonStyle, ComponentType } from 'discord.js';
import { drawMarkdown } from './discord-markdown.ts';
import { box, button, escapeHtml, select } from './html.ts';

export interface DiscordBody {
  readonly content?: string;
  readonly embeds?: readonly APIEmbed[];
  readonly components?: readonly APIMessageTopLevelComponent[];
}

type Component = DrawnComponent | APIMessageTopLevelComponent;
/** What stands within rows, sections and containers. */
type DrawnComponent =
  | Extract<APIMessageTopLevelComponent, { type: ComponentType.Container }>['components'][number]
  | Extract<APIMessageTopLevelComponent, { type: ComponentType.ActionRow }>['components'][number]
  | Extract<APIMessageTopLevelComponent, { type: ComponentType.Section }>['accessory'];

const colorOf = (color: number): string => `#${color.toString(16).padStart(6, '0')}`;

/** @param color of the stripe at its left */
function card(color: number | null | undefined, inner: string): string {
  const style = typeof color === 'number' ? ` style="border-left-color: ${colorOf(color)}"` : '';
  return `<div class="card"${style}>${inner}</div>`;
}

function drawEmbed({ title, description, color, fields = [], footer }: APIEmbed): string {
  const parts = [
    title === undefined ? '' : box('title', drawMarkdown(title)),
    description === undefined ? '' : drawMarkdown(description),
    ...fields.map(({ name, value }) => box('title', drawMarkdown(name)) + drawMarkdown(value)),
    footer === undefined ? '' : box('small', escapeHtml(footer.text)),
  ];
  return card(color, parts.join(''));
}

type Button = Extract<DrawnComponent, { type: ComponentType.Button }>;

function drawButton(component: Button): string {
  const emoji = 'emoji' in component ? (component.emoji?.name ?? '') : '';
  const label = 'label' in component ? (component.label ?? '') : '';
  return button(label === '' ? emoji : `${emoji} ${label}`.trim(), component.style === ButtonStyle.Primary);
}

const all = (components: readonly Component[]): string => components.map(drawComponent).join('');

function drawComponent(component: Component): string {
  switch (component.type) {
    case ComponentType.ActionRow:
      return box('row', all(component.components));
    case ComponentType.Button:
      return drawButton(component);
    case ComponentType.StringSelect:
      return select(component.placeholder ?? '');
    case ComponentType.Container:
      return card(component.accent_color, all(component.components));
    case ComponentType.TextDisplay:
      return box('text', drawMarkdown(component.content));
    case ComponentType.Separator:
      return box(component.divider === false ? 'gap' : 'separator', '');
    case ComponentType.Section:
      return box('section', box('text', all(component.components)) + drawComponent(component.accessory));
    default:
      throw new Error(`The pictures don't know how to draw a component of the type ${component.type}.`);
  }
}

export function drawDiscord({ content = '', embeds = [], components = [] }: DiscordBody): string {
  return (content === '' ? '' : drawMarkdown(content)) + embeds.map(drawEmbed).join('') + all(components);
}
