// Slack as a platform: the real adapter over a socket, and somebody who writes to the bot and uses its command.

import type { Message } from '../../doubles/slack/model/message.ts';
import type { User } from '../../doubles/slack/model/user.ts';
import { controlsOf, mention, more, replyTo, wordsOf } from '../slack/people.ts';
import { stage } from '../slack/support.ts';
import { type Conversation, hasMore, isOffer, type Platform, plain, split, type Told } from './platform.ts';

const offersOf = (message: Message) => controlsOf(message).filter(isOffer);

/** What related facts stand behind is opened. */
async function told(message: Message, user: User): Promise<Told> {
  const said = split(wordsOf(message).split('\n'));
  if (hasMore(controlsOf(message))) await more(user, message);
  const offered = offersOf(message).flatMap(({ label, options }) =>
    options.length > 0 ? options.map((option) => option.label) : [label],
  );
  return { ...said, offered: offered.map(plain) };
}

function shown(message: Message): string {
  const menus = controlsOf(message).flatMap(({ label, options }) => [label, ...options.map((one) => one.label)]);
  return plain([wordsOf(message), ...menus].join('\n'));
}

export async function startSlack(): Promise<Platform> {
  const { slack, end } = await stage();
  const meet = (locale: string): Conversation => {
    const user = slack.createUser({ locale: locale === 'fr' ? 'fr-FR' : 'en-US' });
    let last: Message | undefined;
    const keep = async (message: Promise<Message>): Promise<Told> => {
      last = await message;
      return told(last, user);
    };
    const run = (text: string) => user.command('/investai', text, { in: 'dm' }).response();
    return {
      ask: (question) => keep(replyTo(slack, user.dm(question))),
      pick: (at) => {
        if (last === undefined) throw new Error('nothing was told yet');
        const [menu] = offersOf(last);
        if (menu === undefined) throw new Error('nothing is offered');
        return menu.options.length > 0
          ? keep(user.select(last, menu.id, menu.options[at]?.value ?? '').response())
          : keep(user.click(last, offersOf(last)[at]?.id ?? '').response());
      },
      fact: (query) => keep(run(`fact ${query}`)),
      topics: async () => shown(await run('topics')),
      figures: async () => shown(await run('figures')),
      source: async (paragraph) => shown(await run(paragraph === undefined ? 'source' : `source ${paragraph}`)),
      about: async () => shown(await run('about')),
      help: async () => shown(await run('')),
      type: async (text, where) =>
        shown(await (where === 'channel' ? mention(slack, user, text) : replyTo(slack, user.dm(text)))),
      askIn: async (language, question) => {
        await run(`lang ${language}`);
        const answer = await keep(replyTo(slack, user.dm(question)));
        await run('lang auto');
        return answer;
      },
    };
  };
  return { name: 'Slack', meet, end };
}
