// What is said when a question isn't answered: too many at once, or something went wrong.
import { type Desk, languageBelow, type Place } from './desk.ts';
import type { Limited } from './limits.ts';
import { notice, type Shown } from './view.ts';

export function tooMany({ seconds }: Limited, desk: Desk, place: Place): Shown {
  return notice(desk.bot.phrase('limited', languageBelow(desk, place), { seconds: String(seconds) }));
}

export function wentWrong(reference: string, desk: Desk, place: Place): Shown {
  return notice(desk.bot.phrase('failure', languageBelow(desk, place), { id: reference }));
}
