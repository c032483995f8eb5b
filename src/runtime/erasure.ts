// A person has erased what is kept of them.
import { button, row } from './row.ts';
import { languageBelow, type Place, type Service } from './service.ts';
import { notice, type Shown } from './view.ts';

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
    rated.forgetAll(`${place.person}:`);
    spoken.forget(place.person);
    return { ...notice(bot.phrase('erased', language)), audience: 'in_place' };
  } catch {
    return notice(bot.phrase('erase_failed', language));
  }
}
