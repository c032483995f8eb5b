// Buttons and menus under our messages: what they show.
import type { Answer } from '../core/answer.ts';
import type { Action, ActionName } from './action.ts';
import { asSet } from './as-set.ts';
import type { Byline } from './byline.ts';
import { cardBehind } from './card-action.ts';
import { type Carried, checkBehind } from './check-action.ts';
import { openSettings, resetSettings } from './configure.ts';
import { askToErase, erase } from './erasure.ts';
import { examplesOf } from './examples.ts';
import { rateUp } from './rating.ts';
import { actionIn, answerOf, askAgain } from './received.ts';
import { languageBelow, mayPost, type Place, type Service, spoken } from './service.ts';
import { forEveryone, forPerson, notice, type Showing, type SoonShowing, type View } from './view.ts';
import { watch } from './watch.ts';

/** What was clicked, on which message. */
export interface MessageInteraction extends Carried {
  /** As the button or the menu carries it. */
  readonly action: string;
  /** The id of the message: it is posted for everyone once. */
  readonly message?: string;
  /** The message answers this very person. */
  readonly own: boolean;
  /** Only the person sees the message. */
  readonly isPrivate: boolean;
  /** Whose the message is, where everyone sees it and nobody what was asked. */
  readonly byline?: Byline;
}

interface Received extends Omit<MessageInteraction, 'action'> {
  readonly action: Action;
  readonly service: Service;
  readonly place: Place;
}

type Show = (answer: Answer, received: Received) => Showing;

/** Where our own message asked to choose, the choice takes its place; in someone else's it is told apart. */
const inPlace: Show = (answer, { own, isPrivate, byline, place }) => {
  const canBePosted = (isPrivate || !own) && mayPost(place);
  if (!own || byline === undefined)
    return { view: { kind: 'answer', answer, canBePosted }, audience: own ? 'in_place' : 'person' };
  return { view: { kind: 'answer', answer, byline }, audience: 'in_place' };
};

/** Beside the message, for the person alone; in a direct message nobody else reads along. */
const beside: Show = (answer, { isPrivate, place }) => {
  const view: View = { kind: 'answer', answer, canBePosted: mayPost(place) };
  return place.direct && !isPrivate ? forEveryone(view) : forPerson(view);
};

function toldFact(received: Received, id: string | undefined, show: Show): Showing {
  const { action, service, place } = received;
  const answer =
    id === undefined
      ? undefined
      : spoken(service.conversations.tell(place.conversation, id, action.language), service, place);
  return answer === undefined ? askAgain(service, place) : show(answer, received);
}

function source({ action, service, place }: Received): Showing {
  const language = languageBelow(service, place);
  const of = answerOf(action, service, language);
  if (of === undefined || of.citations.length === 0) return askAgain(service, place);
  return forPerson({ kind: 'source', citations: of.citations, language, of });
}

function inLanguage(received: Received): Showing {
  const { action, service, place } = received;
  const value = received.value ?? action.language;
  const known = service.bot.languages.some(({ code }) => code === value);
  const reference = known ? action.answer : undefined;
  const again = reference && service.conversations.retell(place.conversation, reference, value);
  const answer = spoken(again, service, place);
  return answer === undefined ? askAgain(service, place) : inPlace(answer, received);
}

/** In place for whom the card is, apart for anybody else. */
function card({ action, value, own, service, place }: Received): Showing {
  const view = cardBehind(action, value ?? action.language, service.bot);
  return view === undefined ? askAgain(service, place) : { view, audience: own ? 'in_place' : 'person' };
}

/** In a message that nobody else reads it opens below the answer, which stays as it is; else beside it, for the person alone. */
function more(received: Received): Showing {
  const { action, isPrivate, service, place } = received;
  const answer = answerOf(action, service);
  if (answer === undefined) return askAgain(service, place);
  if (!isPrivate && !place.direct) return forPerson({ kind: 'more', answer });
  const view: View = { kind: 'answer', answer, canBePosted: mayPost(place), opened: true };
  return { view, audience: 'in_place', copied: true };
}

function postable(received: Received): View | undefined {
  const { action, service, place } = received;
  const byline: Byline = { how: 'shared', name: place.name };
  const check = action.action === 'check' ? checkBehind(received, action.language, service.bot) : undefined;
  if (check !== undefined) return { kind: 'check', check, byline };
  const answer = answerOf(action, service);
  return answer && { kind: 'answer', answer, byline };
}

/** Everyone reads what the person read, the figure that was put right too. */
function post(received: Received): Showing {
  const { message, service, place } = received;
  const view = postable(received);
  if (view === undefined) return askAgain(service, place);
  if (!place.settings.answers)
    return notice(service.bot.phrase('settings_private_only', languageBelow(service, place)));
  if (message !== undefined && !service.once(`posted:${message}`))
    return notice(service.bot.phrase('posted', languageBelow(service, place)));
  return { ...forEveryone(view), copied: true };
}

function example(received: Received): Showing {
  const { action, service, place } = received;
  const text = examplesOf(service.bot.phrase, action.language)[Number(action.ids?.[0])];
  if (text === undefined) return askAgain(service, place);
  return beside(
    spoken(service.conversations.open(place.conversation, { text, language: action.language }), service, place),
    received,
  );
}

/** Browsing goes on in the message that only the person sees, else in a new one. */
function browse(view: View, { isPrivate }: Received): Showing {
  return { view, audience: isPrivate ? 'in_place' : 'person' };
}

function topic(received: Received): Showing {
  const { action, value, isPrivate, service, place } = received;
  const language = isPrivate ? action.language : languageBelow(service, place);
  const wanted = value ?? action.ids?.[0];
  const found = service.bot.topics(language).find((candidate) => candidate.topic === wanted);
  return found === undefined ? askAgain(service, place) : browse({ kind: 'topic', topic: found, language }, received);
}

function browsedFact(received: Received): Showing {
  const { action, value = '', service, place } = received;
  const answer = spoken(service.conversations.tell(place.conversation, value, action.language), service, place);
  if (answer === undefined) return askAgain(service, place);
  return browse({ kind: 'answer', answer, canBePosted: mayPost(place), browsed: true }, received);
}

function opensForm({ action, service, place }: Received): Showing {
  return { form: action, language: languageBelow(service, place) };
}

const HANDLERS: Readonly<Record<ActionName, (received: Received) => SoonShowing>> = {
  tell: (received) => toldFact(received, received.action.ids?.[0], inPlace),
  meant: (received) => toldFact(received, received.value, inPlace),
  related: (received) => toldFact(received, received.value, beside),
  source,
  more,
  language: inLanguage,
  post,
  check: post,
  verify: opensForm,
  example,
  topics: (received) => browse({ kind: 'topics', language: languageBelow(received.service, received.place) }, received),
  about: (received) => browse({ kind: 'about', language: languageBelow(received.service, received.place) }, received),
  topic,
  fact: browsedFact,
  card,
  watch: ({ action, service, place }) => watch(action, service, place),
  erase: ({ service, place }) => askToErase(service, place),
  erased: ({ service, place }) => erase(service, place),
  configure: ({ action, service, place }) => openSettings(action, service, place),
  reset: ({ action, service, place }) => resetSettings(action, service, place),
  up: ({ action, service, place }) => rateUp(action, service, place),
  down: (received) => {
    const { action, service, place } = received;
    return answerOf(action, service) === undefined ? askAgain(service, place) : opensForm(received);
  },
};

/** Old and forged ones are answered with a private "ask again". */
export async function interact(received: MessageInteraction, service: Service, place: Place): Promise<Showing> {
  const action = actionIn(received.action, service);
  if (action === undefined) return askAgain(service, place);
  const showing = await HANDLERS[action.action]({ ...received, action, service, place });
  return asSet(showing, place, received.isPrivate);
}
