// What is offered while an option is typed.
import type { APIApplicationCommandOptionChoice } from 'discord.js';
import type { Language } from '../../../core/knowledge/language.ts';
import { FACT, TOPIC } from '../../../runtime/look-up.ts';
import type { Place, Service } from '../../../runtime/service.ts';
import type { Response } from '../response.ts';
import { short } from '../text.ts';

type Choice = APIApplicationCommandOptionChoice<string>;

/** Discord's limits: choices, and characters of each. */
const MOST = 25;
const NAME = 100;

export interface Typing {
  readonly option: string;
  readonly typed: string;
  /** The language option, where it is filled in. */
  readonly language: string | undefined;
}

function completions(typed: string, language: Language, { bot }: Service): Choice[] {
  return bot.complete(typed, language, MOST).map(({ fact, text, kind }) => {
    // A question is asked in its own words, which may ask for more than one fact.
    const isAsked = kind === 'question' && text.length <= NAME;
    return { name: short(text, NAME), value: isAsked ? text : `${FACT}${fact}` };
  });
}

function topics(language: Language, { bot }: Service): Choice[] {
  return bot.topics(language).map(({ topic, title }) => ({ name: short(title, NAME), value: `${TOPIC}${topic}` }));
}

function distinct(choices: readonly Choice[]): Choice[] {
  const names = new Set<string>();
  return choices.filter(({ name }) => !names.has(name) && names.add(name)).slice(0, MOST);
}

export function completeOption({ option, typed, language: chosen }: Typing, service: Service, place: Place): Response {
  const language = service.bot.languageFor(chosen ?? place.language ?? place.locale);
  const browses = option === 'topic' && typed.trim() === '';
  const choices = [...completions(typed, language, service), ...(browses ? topics(language, service) : [])];
  return { kind: 'choices', choices: distinct(choices) };
}
