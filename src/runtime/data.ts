// What people do about what is kept of them: they have it erased, and they ask to be told.
import type { Action } from './action.ts';
import { patiently } from './patience.ts';
import { askAgain } from './received.ts';
import { button, row } from './row.ts';
import { languageBelow, type Place, type Service } from './service.ts';
import { notice, type Shown, type SoonShowing } from './view.ts';

/** Milliseconds until something that is kept is confirmed; it is kept all the same where that takes longer. */
const PATIENCE = 500;

/** A second press, on what it says, does it. */
export function askToErase(service: Service, place: Place): Shown {
  const language = languageBelow(service, place);
  const { phrase } = service.bot;
  const erase = button({ action: 'erased', language }, phrase('button_erase_now', language), 'primary');
  return notice(phrase('erase_ask', language), row([erase]));
}

/** In memory too: nothing is left of the person but this sentence. */
export async function erase(service: Service, place: Place): Promise<Shown> {
  const { store, bot, platform, preferences, conversations, rated, spoken } = service;
  const language = languageBelow(service, place);
  try {
    await store?.erase(`${platform}:${place.person}`);
    preferences.forget(place.person);
    conversations.forget(place.conversation);
    rated.forget(`${place.person}:`);
    spoken.forget(place.person);
    return { ...notice(bot.phrase('erased', language)), audience: 'in_place' };
  } catch {
    return notice(bot.phrase('erase_failed', language));
  }
}

export async function watch({ ids }: Action, service: Service, place: Place): Promise<Awaited<SoonShowing>> {
  const { store, bot, platform, unanswered } = service;
  const asked = unanswered?.questionOf(ids?.[0] ?? '');
  if (asked === undefined || store === undefined) return askAgain(service, place);
  const wait = { platform, to: place.address ?? place.person, ...asked };
  await patiently(store.wait(`${platform}:${place.person}`, wait), PATIENCE);
  return notice(bot.phrase('watched', languageBelow(service, place)));
}
