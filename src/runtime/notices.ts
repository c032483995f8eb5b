// What is said when a question isn't answered: too many at once, or something went wrong.

import type { Limited } from './limits.ts';
import { languageBelow, type Place, type Service } from './service.ts';
import { notice, type Shown } from './view.ts';

export function tooMany({ seconds }: Limited, service: Service, place: Place): Shown {
  return notice(service.bot.phrase('limited', languageBelow(service, place), { seconds: String(seconds) }));
}

export function wentWrong(reference: string, service: Service, place: Place): Shown {
  return notice(service.bot.phrase('failure', languageBelow(service, place), { id: reference }));
}
