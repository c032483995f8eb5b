// What was clicked or sent, read: whatever is none of ours is asked for again.
import type { Answer } from '../core/answer.ts';
import { type Action, parseAction } from './action.ts';
import { type Place, privateLanguage, type Service } from './service.ts';
import { notice, type Showing } from './view.ts';

export function askAgain(service: Service, place: Place): Showing {
  return notice(service.bot.phrase('ask_again', privateLanguage(service, place)));
}

/** What a button or a form carries; undefined where it is none of ours, or in a language that is none of the bot's. */
export function actionIn(text: string, { bot }: Service): Action | undefined {
  const action = parseAction(text);
  return bot.languages.some(({ code }) => code === action?.language) ? action : undefined;
}

/** The answer that a control stands below; undefined where something of it is none of ours. */
export function answerOf({ answer, language }: Action, { bot }: Service, shown = language): Answer | undefined {
  return answer && bot.retell(answer, shown);
}
