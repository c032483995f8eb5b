// The slash command and its look-ups: what they show. All of it is private, and can be shared where it is an answer.

import { FACT, lookUp, lookUpSource } from '../../runtime/look-up.ts';
import type { Place, Service } from '../../runtime/service.ts';
import { privateLanguage } from '../../runtime/service.ts';
import { forPerson, notice, type Shown } from '../../runtime/view.ts';
import { type Command, parseCommand } from './command.ts';
import type { Preferences } from './preferences.ts';
import { AUTO } from './render/home.ts';

function fact(query: string, service: Service, place: Place): Shown {
  const [found] = service.bot.find(query, privateLanguage(service, place));
  return lookUp({ text: found === undefined ? query : `${FACT}${found}`, isPrivate: true }, service, place);
}

/** @returns the person's choice, confirmed in the language that was chosen */
function choose(wanted: string, person: string, preferences: Preferences, service: Service, place: Place): Shown {
  const { bot } = service;
  const codes = bot.languages.map(({ code }) => code);
  if (wanted === AUTO) {
    preferences.choose(person, undefined);
    return notice(bot.phrase('language_auto', bot.languageFor(place.locale)));
  }
  if (!codes.includes(wanted))
    return notice(bot.phrase('language_unknown', privateLanguage(service, place), { languages: codes.join(', ') }));
  preferences.choose(person, wanted);
  return notice(bot.phrase('language_set', wanted));
}

export interface Asker {
  /** The key of the person's choices. */
  readonly person: string;
  readonly preferences: Preferences;
}

function show(command: Command, { person, preferences }: Asker, service: Service, place: Place): Shown {
  switch (command.name) {
    case 'question':
      return lookUp({ text: command.text, isPrivate: true }, service, place);
    case 'fact':
      return fact(command.query, service, place);
    case 'source':
      return lookUpSource(command.paragraph, true, service, place);
    case 'language':
      return choose(command.wanted, person, preferences, service, place);
    default:
      return forPerson({ kind: command.name, language: privateLanguage(service, place) });
  }
}

/** @param text behind the command, without Slack's markup */
export function runCommand(text: string, asker: Asker, service: Service, place: Place): Shown {
  return show(parseCommand(text, service.bot), asker, service, place);
}
