// Discord as a platform: the real adapter, and somebody who mentions the bot and uses its commands.

import type { Message } from '../../doubles/discord/model/message.ts';
import { cardOf, controlsOf, mention, more, replyTo, textOf } from '../discord/people.ts';
import { stage } from '../discord/support.ts';
import { type Conversation, hasMore, isOffer, type Platform, plain, split, type Told } from './platform.ts';

const offersOf = (message: Message) => controlsOf(message).filter(isOffer);

function told(message: Message, opened: Message): Told {
  const offered = offersOf(opened).flatMap(({ label, options }) =>
    options.length > 0 ? options.map((option) => option.label) : [label],
  );
  return { ...split(textOf(message).split('\n')), offered: offered.map(plain) };
}

function shown(message: Message): string {
  const { title, lines } = cardOf(message);
  const menus = controlsOf(message).flatMap(({ label, options }) => [label, ...options.map((one) => one.label)]);
  return plain([textOf(message), title, ...lines, ...menus].join('\n'));
}

export async function startDiscord(): Promise<Platform> {
  const { discord, end } = await stage();
  const meet = (locale: string): Conversation => {
    const user = discord.createUser({ locale: locale === 'fr' ? 'fr' : 'en-US' });
    const { channel } = discord.createGuild({ locale: locale === 'fr' ? 'fr' : 'en-US' });
    let last: Message | undefined;
    const keep = async (message: Promise<Message>): Promise<Told> => {
      const answer = await message;
      last = hasMore(controlsOf(answer)) ? await more(user, answer) : answer;
      return told(answer, last);
    };
    const run = (name: string, options: Record<string, string | number> = {}) =>
      user.command(name, options, { in: channel }).message();
    return {
      ask: (question) => keep(mention(discord, user, question, channel)),
      pick: (at) => {
        if (last === undefined) throw new Error('nothing was told yet');
        const [menu] = offersOf(last);
        if (menu === undefined) throw new Error('nothing is offered');
        return menu.options.length > 0
          ? keep(user.select(last, menu.id, menu.options[at]?.value ?? '').message())
          : keep(user.click(last, offersOf(last)[at]?.id ?? '').message());
      },
      fact: (query) => keep(run('fact', { topic: query })),
      topics: async () => shown(await run('topics')),
      figures: async () => shown(await run('figures')),
      source: async (paragraph) => shown(await run('source', paragraph === undefined ? {} : { paragraph })),
      about: async () => shown(await run('about')),
      help: async () => shown(await mention(discord, user, '', channel)),
      type: async (text, where) =>
        shown(await (where === 'channel' ? mention(discord, user, text, channel) : replyTo(discord, user.dm(text)))),
      askIn: (language, question) => keep(run('ask', { question, language })),
    };
  };
  return { name: 'Discord', meet, end };
}
