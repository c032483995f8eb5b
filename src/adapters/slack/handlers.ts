// The slash command and its look-ups: what they show. All of it is private, and can be shared where it is an answer.

import { parseCommand } from '../../runtime/command.ts';
import { languageChoice, languageNotice } from '../../runtime/language-choice.ts';
import { checkText, lookUp, lookUpFact, lookUpSource } from '../../runtime/look-up.ts';
import type { Place, Service } from '../../runtime/service.ts';
import { privateLanguage } from '../../runtime/service.ts';
import { forPerson, notice, type Shown } from '../../runtime/view.ts';
import type { Preferences } from './preferences.ts';

export interface Asker {
  /** The key of the person's choices. */
  readonly person: string;
  readonly preferences: Preferences;
}

/** @returns the person's choice, confirmed in the language that was chosen */
function choose(wanted: string, { person, preferences }: Asker, service: Service, place: Place): Shown {
  const { bot } = service;
  const choice = languageChoice(wanted, bot);
  if (choice === undefined) return notice(languageNotice(choice, bot, privateLanguage(service, place)));
  preferences.choose(person, choice.language);
  return notice(languageNotice(choice, bot, bot.languageFor(place.locale)));
}

/** @param text behind the command, without Slack's markup */
export function runCommand(text: string, asker: Asker, service: Service, place: Place): Shown {
  const language = privateLanguage(service, place);
  if (text.trim() === '') return forPerson({ kind: 'help', language });
  const command = parseCommand({ text, isCommand: false }, service.bot);
  if (command === undefined) return lookUp({ text, isPrivate: true }, service, place);
  switch (command.name) {
    case 'fact':
      return lookUpFact({ text: command.query, isPrivate: true }, service, place);
    case 'source':
      return lookUpSource(command.paragraph, true, service, place);
    case 'check':
      if (command.pasted === '') return notice(service.bot.phrase('check_what', language));
      return checkText({ text: command.pasted, isPrivate: true }, service, place);
    case 'lang':
      return choose(command.wanted, asker, service, place);
    default:
      return forPerson({ kind: command.name, language });
  }
}
