// Slash commands: what they show.
import type { Desk, Place } from '../../../runtime/desk.ts';
import { privateLanguage, publicLanguage } from '../../../runtime/desk.ts';
import { FACT, lookUp, lookUpSource } from '../../../runtime/look-up.ts';
import { forEveryone, forPerson } from '../../../runtime/view.ts';
import type { CommandName } from '../commands/definitions.ts';
import { type Response, responseFor, responseTo } from '../response.ts';
import { textOf } from '../text.ts';

/** The options as they were filled in. */
export interface Options {
  readonly question?: string;
  readonly topic?: string;
  readonly private?: boolean;
  /** A user's id. */
  readonly for?: string;
  readonly language?: string;
  readonly paragraph?: number;
}

function ask(options: Options, desk: Desk, place: Place): Response {
  const language = desk.bot.languages.find(({ code }) => code === options.language)?.code;
  const chosen = language === undefined ? {} : { language };
  const asked = { text: textOf(options.question ?? ''), isPrivate: options.private ?? false, ...chosen };
  return responseFor(options.for, lookUp(asked, desk, place), desk);
}

const HANDLERS: Readonly<Record<CommandName, (options: Options, desk: Desk, place: Place) => Response>> = {
  ask,
  fact: ({ topic: typed = '' }, desk, place) => {
    // An id, typed as it stands, is what it says.
    const topic = desk.bot.tell(typed, 'en') === undefined ? typed : `${FACT}${typed}`;
    return responseTo(lookUp({ text: textOf(topic), isPrivate: false }, desk, place), desk);
  },
  source: ({ paragraph }, desk, place) => responseTo(lookUpSource(paragraph, false, desk, place), desk),
  figures: (_, desk, place) =>
    responseTo(forEveryone({ kind: 'figures', language: publicLanguage(desk, place) }), desk),
  topics: (_, desk, place) => responseTo(forPerson({ kind: 'topics', language: privateLanguage(desk, place) }), desk),
  about: (_, desk, place) => responseTo(forPerson({ kind: 'about', language: privateLanguage(desk, place) }), desk),
};

/** @returns undefined for a command that is none of ours: another version registered it */
export function runCommand(name: string, options: Options, desk: Desk, place: Place): Response | undefined {
  return Object.hasOwn(HANDLERS, name) ? HANDLERS[name as CommandName](options, desk, place) : undefined;
}
