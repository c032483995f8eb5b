// Slash commands: what they show.
import { showSettings } from '../../../runtime/configure.ts';
import { checkText, lookUpFact, lookUpSource, menuLanguage, show } from '../../../runtime/look-up.ts';
import type { Place, Service } from '../../../runtime/service.ts';
import { privateLanguage } from '../../../runtime/service.ts';
import { isForPerson } from '../../../runtime/settings.ts';
import { answerTyped } from '../../../runtime/typed.ts';
import { forPerson } from '../../../runtime/view.ts';
import type { CommandName } from '../commands/definitions.ts';
import { type Response, responseFor, responseTo } from '../response.ts';
import { textOf } from '../text.ts';

/** The options as they were filled in. */
export interface Options {
  readonly question?: string;
  readonly text?: string;
  readonly topic?: string;
  readonly private?: boolean;
  /** A user's id. */
  readonly for?: string;
  readonly language?: string;
  readonly paragraph?: number;
}

function ask(options: Options, service: Service, place: Place): Response {
  const asked = {
    text: textOf(options.question ?? ''),
    isPrivate: isForPerson(options.private, false, place.settings),
    isUnseen: true,
    ...chosenIn(options, service),
  };
  return responseFor(options.for, answerTyped(asked, 'message', service, place), service);
}

function chosenIn(options: Options, { bot }: Service): { readonly language?: string } {
  const language = bot.languages.find(({ code }) => code === options.language)?.code;
  return language === undefined ? {} : { language };
}

/** What someone wrote is nobody else's business until it is shared. */
function check(options: Options, service: Service, place: Place): Response {
  const asked = {
    text: textOf(options.text ?? ''),
    isPrivate: isForPerson(options.private, true, place.settings),
    isUnseen: true,
    ...chosenIn(options, service),
  };
  return responseTo(checkText(asked, service, place), service);
}

type Handler = (options: Options, service: Service, place: Place) => Response | Promise<Response>;

/** What everyone sees, unless the server wants otherwise. */
function seen({ settings }: Place): { readonly isPrivate: boolean } {
  return { isPrivate: isForPerson(undefined, false, settings) };
}

const HANDLERS: Readonly<Record<CommandName, Handler>> = {
  ask,
  fact: ({ topic = '' }, service, place) =>
    responseTo(lookUpFact({ text: textOf(topic), ...seen(place), isUnseen: true }, service, place), service),
  source: ({ paragraph }, service, place) => responseTo(lookUpSource(paragraph, seen(place), service, place), service),
  figures: (_, service, place) => {
    const { isPrivate } = seen(place);
    const language = menuLanguage({ isPrivate }, service, place);
    return responseTo(show({ kind: 'figures', language }, isPrivate), service);
  },
  check,
  topics: (_, service, place) =>
    responseTo(forPerson({ kind: 'topics', language: privateLanguage(service, place) }), service),
  about: (_, service, place) =>
    responseTo(forPerson({ kind: 'about', language: privateLanguage(service, place) }), service),
  settings: async (_, service, place) =>
    responseTo(await showSettings(service, place, privateLanguage(service, place)), service),
};

/** @returns undefined for a command that is none of ours: another version registered it */
export function runCommand(
  name: string,
  options: Options,
  service: Service,
  place: Place,
): Response | Promise<Response> | undefined {
  return Object.hasOwn(HANDLERS, name) ? HANDLERS[name as CommandName](options, service, place) : undefined;
}
