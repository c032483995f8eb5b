// A container of Discord's components, with each kind of component that one of ours may hold.
import { type APIContainerComponent, ButtonStyle, ComponentType } from 'discord.js';

export const CONTAINER: APIContainerComponent = {
  type: ComponentType.Container,
  accent_color: 0x003399,
  components: [
    { type: ComponentType.TextDisplay, content: '### Key figures\n-# in small print' },
    { type: ComponentType.Separator },
    {
      type: ComponentType.Section,
      components: [{ type: ComponentType.TextDisplay, content: 'Lanes: **40**\n- an item with \\*stars\\*' }],
      accessory: { type: ComponentType.Button, style: ButtonStyle.Secondary, label: 'Source', custom_id: 'a' },
    },
    { type: ComponentType.Separator, divider: false },
    { type: ComponentType.TextDisplay, content: 'See [the article](https://example.org/article).' },
    {
      type: ComponentType.ActionRow,
      components: [
        { type: ComponentType.Button, style: ButtonStyle.Primary, label: 'Post publicly', custom_id: 'b' },
        { type: ComponentType.Button, style: ButtonStyle.Secondary, emoji: { name: '👍' }, custom_id: 'c' },
        { type: ComponentType.Button, style: ButtonStyle.Link, label: 'Read', url: 'https://example.org/article' },
      ],
    },
    {
      type: ComponentType.ActionRow,
      components: [
        {
          type: ComponentType.StringSelect,
          placeholder: 'See also',
          custom_id: 'd',
          options: [{ label: 'not seen while the menu is closed', value: 'lanes' }],
        },
      ],
    },
  ],
};
