// Slash commands: what they show.

import { checkText, lookUpFact, lookUpSource } from '../../../runtime/look-up.ts';
import type { Place, Service } from '../../../runtime/service.ts';
import { privateLanguage, publicLanguage } from '../../../runtime/service.ts';
import { answerTyped } from '../../../runtime/typed.ts';
import { forEveryone, forPerson } from '../../../runtime/view.ts';
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
    isPrivate: options.private ?? false,
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
    isPrivate: options.private ?? true,
    isUnseen: true,
    ...chosenIn(options, service),
  };
  return responseTo(checkText(asked, service, place), service);
}

const HANDLERS: Readonly<Record<CommandName, (options: Options, service: Service, place: Place) => Response>> = {
  ask,
  fact: ({ topic = '' }, service, place) =>
    responseTo(lookUpFact({ text: textOf(topic), isPrivate: false, isUnseen: true }, service, place), service),
  source: ({ paragraph }, service, place) =>
    responseTo(lookUpSource(paragraph, { isPrivate: false }, service, place), service),
  figures: (_, service, place) =>
    responseTo(forEveryone({ kind: 'figures', language: publicLanguage(service, place) }), service),
  check,
  topics: (_, service, place) =>
    responseTo(forPerson({ kind: 'topics', language: privateLanguage(service, place) }), service),
  about: (_, service, place) =>
    responseTo(forPerson({ kind: 'about', language: privateLanguage(service, place) }), service),
};

/** @returns undefined for a command that is none of ours: another version registered it */
export function runCommand(name: string, options: Options, service: Service, place: Place): Response | undefined {
  return Object.hasOwn(HANDLERS, name) ? HANDLERS[name as CommandName](options, service, place) : undefined;
}
