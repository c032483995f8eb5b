// What a person types to the bot, on any platform: a look-up by its name, or else a question.
import type { Language } from '../core/knowledge/language.ts';
import { type Command, parseCommand, settingsCalled, type TypedAs } from './command.ts';
import { showSettings } from './configure.ts';
import { languageNotice, languageShown, typedChoice } from './language-choice.ts';
import {
  type Asked,
  checkText,
  helpLanguage,
  lookUp,
  lookUpFact,
  lookUpSource,
  menuLanguage,
  show,
} from './look-up.ts';
import { type Place, privateLanguage, type Service } from './service.ts';
import { notice, type Shown } from './view.ts';

interface Choosing {
  readonly wanted: string;
  /** In which language the command was called, where its name tells. */
  readonly called: Language | undefined;
  readonly language: Language;
}

/** Alone it shows the choice; a language is confirmed in itself. */
function choose({ wanted, called, language }: Choosing, service: Service, place: Place): Shown {
  const { bot, preferences } = service;
  if (wanted === '') return notice(languageShown(place.language, bot, language).join(' '));
  const choice = typedChoice(wanted, bot);
  if (choice === undefined) return notice(languageNotice(choice, bot, language));
  preferences.choose(place.person, choice.language);
  return notice(languageNotice(choice, bot, called ?? bot.languageFor(place.locale)));
}

function run(command: Command, asked: Asked, service: Service, place: Place): Shown {
  const { isPrivate } = asked;
  const chosen = asked.language ?? place.language ?? command.language;
  const language = chosen ?? helpLanguage(menuLanguage(asked, service, place), service, place);
  const inOwn = command.language === undefined || chosen === undefined ? {} : { language: chosen };
  switch (command.name) {
    case 'fact':
      return lookUpFact({ ...asked, ...inOwn, text: command.query }, service, place, language);
    case 'source':
      return lookUpSource(command.paragraph, { isPrivate, language }, service, place);
    case 'check':
      if (command.pasted === '') return notice(service.bot.phrase('check_what', language));
      return checkText({ ...asked, ...inOwn, text: command.pasted }, service, place);
    case 'lang':
      return choose(
        { wanted: command.wanted, called: command.language, language: chosen ?? privateLanguage(service, place) },
        service,
        place,
      );
    default:
      return show({ kind: command.name, language }, isPrivate);
  }
}

/**
 * The settings aren't shown where everyone may read along: where they are is said instead.
 * @param asked plain text, without the platform's markup
 * @param as behind the platform's command, or as a message
 */
export function answerTyped(asked: Asked, as: TypedAs, service: Service, place: Place): Shown {
  const { bot, guidance } = service;
  const command = parseCommand({ text: asked.text, as }, bot);
  if (command !== undefined) return run(command, asked, service, place);
  const called = settingsCalled(asked.text, bot);
  if (called === undefined) return lookUp(asked, service, place);
  const language = place.language ?? called.language ?? menuLanguage(asked, service, place);
  return show({ kind: 'notice', text: guidance.settings('settings_where', language) }, asked.isPrivate);
}

/** Behind the platform's command, which the person alone sees. @param text plain, without the platform's markup */
export async function answerCommand(text: string, service: Service, place: Place): Promise<Shown> {
  const called = settingsCalled(text, service.bot);
  if (called === undefined) return answerTyped({ text, isPrivate: true }, 'words', service, place);
  return showSettings(service, place, place.language ?? called.language ?? privateLanguage(service, place));
}
