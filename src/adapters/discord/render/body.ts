// What goes over the wire, but for who sees it and who is pinged: that is decided where it is sent.
import {
  type APIComponentInContainer,
  type APIContainerComponent,
  type APIMessageTopLevelComponent,
  type APITextDisplayComponent,
  ComponentType,
  MessageFlags,
} from 'discord.js';

export interface MessageBody {
  /** Empty where the text is among the components. */
  readonly content: string;
  readonly components: readonly APIMessageTopLevelComponent[];
  /** The message is laid out in components: once it is, it stays so. */
  readonly flags?: MessageFlags.IsComponentsV2;
}

/** Discord's limit on all text of a message that is laid out, in characters. */
export const LONGEST_LAYOUT = 4000;

/** The blue of the European flag. */
const COLOR = 0x003399;

export function display(content: string): APITextDisplayComponent {
  return { type: ComponentType.TextDisplay, content };
}

export function container(components: APIComponentInContainer[]): APIContainerComponent {
  return { type: ComponentType.Container, accent_color: COLOR, components };
}

export function laidOut(components: readonly APIMessageTopLevelComponent[]): MessageBody {
  return { content: '', components, flags: MessageFlags.IsComponentsV2 };
}
