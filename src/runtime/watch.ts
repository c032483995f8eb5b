// A person asks to be told when an answer changes.
import type { Action } from './action.ts';
import { beforeConfirming } from './patience.ts';
import { askAgain } from './received.ts';
import { languageBelow, type Place, type Service } from './service.ts';
import { notice, type Showing } from './view.ts';

export async function watch({ ids }: Action, service: Service, place: Place): Promise<Showing> {
  const { store, bot, platform, unanswered } = service;
  const asked = unanswered?.questionOf(ids?.[0] ?? '');
  if (asked === undefined || store === undefined) return askAgain(service, place);
  const wait = { platform, to: place.address ?? place.person, ...asked };
  await beforeConfirming(store.wait(`${platform}:${place.person}`, wait));
  return notice(bot.phrase('watched', languageBelow(service, place)));
}
