// What becomes of a thumb.
import type { Action } from './action.ts';
import { type Rating, REASONS } from './feedback.ts';
import { DETAILS_FIELD, REASON_FIELD } from './form.ts';
import { beforeConfirming } from './patience.ts';
import { answerOf, askAgain } from './received.ts';
import { languageBelow, type Place, type Service } from './service.ts';
import { notice, type Showing } from './view.ts';

type Opinion = Pick<Rating, 'rating' | 'reason' | 'details'>;

/** A person's rating of an answer counts once, and may be changed: the last one counts. */
async function rate(action: Action, opinion: Opinion, service: Service, place: Place): Promise<Showing> {
  const { bot, rated, feedback, platform, store } = service;
  if (answerOf(action, service) === undefined) return askAgain(service, place);
  const { answer, language } = action;
  const facts = answer?.told.map(({ entry }) => entry) ?? [];
  const key = `${place.person}:${facts.join('+')}`;
  const before = rated.get(key)?.rating;
  if (before !== opinion.rating) feedback.rate({ ...opinion, facts, language, platform }, before);
  rated.set(key, { rating: opinion.rating });
  if (store !== undefined)
    await beforeConfirming(store.rate(`${platform}:${place.person}`, { ...opinion, facts, language, platform }));
  const isChanged = before !== undefined && before !== opinion.rating;
  return notice(
    bot.phrase(isChanged ? `feedback_${opinion.rating}` : 'feedback_thanks', languageBelow(service, place)),
  );
}

export function rateUp(action: Action, service: Service, place: Place): Promise<Showing> {
  return rate(action, { rating: 'up' }, service, place);
}

/** @param filled the form behind a thumb down */
export function rateDown(
  action: Action,
  filled: Readonly<Record<string, string>>,
  service: Service,
  place: Place,
): Promise<Showing> {
  const known = REASONS.find((candidate) => candidate === filled[REASON_FIELD]);
  const details = filled[DETAILS_FIELD]?.trim() ?? '';
  const reasoned = { ...(known === undefined ? {} : { reason: known }), ...(details === '' ? {} : { details }) };
  return rate(action, { rating: 'down', ...reasoned }, service, place);
}
