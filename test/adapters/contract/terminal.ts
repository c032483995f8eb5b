// The terminal as a platform: lines typed into its session.
import { type Session, startSession } from '../../../src/adapters/terminal/session.ts';
import { respond } from '../../../src/adapters/terminal/turn.ts';
import { bot } from '../../support/bot.ts';
import { type Conversation, type Platform, plain, split, type Told } from './platform.ts';

function converse(locale: string): Conversation {
  let session: Session = startSession({ bot, version: '1.2.3', locale });
  const type = (line: string): string[] => {
    const turn = respond(session, line);
    session = turn.session;
    return turn.lines.map(({ text }) => text);
  };
  const show = (line: string): string => plain(type(line).join('\n'));
  const tell = (line: string): Told => {
    const lines = type(line);
    const numbered = /^ {2}\d {2}(.*)$/u;
    const offered = lines.flatMap((one) => numbered.exec(one)?.[1] ?? []).map(plain);
    // The heading of what is offered stands before it.
    const first = lines.findIndex((one) => numbered.test(one));
    return { ...split(first === -1 ? lines : lines.slice(0, first - 1)), offered };
  };
  return {
    ask: async (question) => tell(question),
    pick: async (at) => tell(String(at + 1)),
    fact: async (query) => tell(`/fact ${query}`),
    topics: async () => show('/topics'),
    figures: async () => show('/figures'),
    source: async (paragraph) => show(paragraph === undefined ? '/source' : `/source ${paragraph}`),
    about: async () => show('/about'),
    help: async () => show('/help'),
    type: async (text) => show(text),
    askIn: async (language, question) => {
      type(`/lang ${language}`);
      const told = tell(question);
      type('/lang auto');
      return told;
    },
  };
}

export const terminal: Platform = {
  name: 'terminal',
  meet: (locale) => converse(locale === 'fr' ? 'fr_FR.UTF-8' : 'en_US.UTF-8'),
  end: async () => undefined,
};
