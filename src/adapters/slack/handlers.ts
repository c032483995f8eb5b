// /investai and its look-ups: what they show. All of it is private, and can be shared where it is an answer.
import type { Desk, Place } from '../../runtime/desk.ts';
import { privateLanguage } from '../../runtime/desk.ts';
import { FACT, lookUp, lookUpSource } from '../../runtime/look-up.ts';
import { forPerson, notice, type Shown } from '../../runtime/view.ts';
import { type Command, parseCommand } from './command.ts';
import type { Preferences } from './preferences.ts';
import { AUTO } from './render/home.ts';

function fact(query: string, desk: Desk, place: Place): Shown {
  const [found] = desk.bot.find(query, privateLanguage(desk, place));
  return lookUp({ text: found === undefined ? query : `${FACT}${found}`, isPrivate: true }, desk, place);
}

/** @returns the person's choice, confirmed in the language that was chosen */
function choose(wanted: string, person: string, preferences: Preferences, desk: Desk, place: Place): Shown {
  const { bot } = desk;
  const codes = bot.languages.map(({ code }) => code);
  if (wanted === AUTO) {
    preferences.choose(person, undefined);
    return notice(bot.phrase('language_auto', bot.languageFor(place.locale)));
  }
  if (!codes.includes(wanted))
    return notice(bot.phrase('language_unknown', privateLanguage(desk, place), { languages: codes.join(', ') }));
  preferences.choose(person, wanted);
  return notice(bot.phrase('language_set', wanted));
}

export interface Asker {
  /** The key of the person's choices. */
  readonly person: string;
  readonly preferences: Preferences;
}

function show(command: Command, { person, preferences }: Asker, desk: Desk, place: Place): Shown {
  switch (command.name) {
    case 'question':
      return lookUp({ text: command.text, isPrivate: true }, desk, place);
    case 'fact':
      return fact(command.query, desk, place);
    case 'source':
      return lookUpSource(command.paragraph, true, desk, place);
    case 'language':
      return choose(command.wanted, person, preferences, desk, place);
    default:
      return forPerson({ kind: command.name, language: privateLanguage(desk, place) });
  }
}

/** @param text behind the command, without Slack's markup */
export function runCommand(text: string, asker: Asker, desk: Desk, place: Place): Shown {
  return show(parseCommand(text, desk.bot), asker, desk, place);
}
