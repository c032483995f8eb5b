// Buttons and menus under our messages, and the form of a rating: what they show.
import type { Answer } from '../core/answer.ts';
import { type Action, type ActionName, parseAction } from './action.ts';
import { type Desk, languageBelow, type Place, privateLanguage, spoken } from './desk.ts';
import { examplesOf } from './examples.ts';
import { type Rating, REASONS } from './feedback.ts';
import { forEveryone, forPerson, notice, type Showing, type View } from './view.ts';

/** What was pressed, on which message. */
export interface Press {
  /** As the button or the menu carries it. */
  readonly action: string;
  /** What was picked in a menu. */
  readonly value?: string;
  /** The id of the message: it is posted for everyone once. */
  readonly message?: string;
  /** The message answers this very person. */
  readonly own: boolean;
  /** Only the person sees the message. */
  readonly isPrivate: boolean;
}

export interface Form {
  /** As the form carries it. */
  readonly action: string;
  readonly reason?: string;
  readonly details?: string;
}

interface Pressed extends Omit<Press, 'action'> {
  readonly action: Action;
  readonly desk: Desk;
  readonly place: Place;
}

type Opinion = Pick<Rating, 'rating' | 'reason' | 'details'>;

type Show = (answer: Answer, pressed: Pressed) => Showing;

/** Where our own message asked to choose, the choice takes its place; in someone else's it is told apart. */
const inPlace: Show = (answer, { own, isPrivate, place }) => {
  const canBePosted = (isPrivate || !own) && !place.direct;
  return { view: { kind: 'answer', answer, canBePosted }, audience: own ? 'in_place' : 'person' };
};

/** Beside the message, for the person alone; in a direct message nobody else reads along. */
const beside: Show = (answer, { isPrivate, place }) => {
  const view: View = { kind: 'answer', answer, canBePosted: !place.direct };
  return place.direct && !isPrivate ? forEveryone(view) : forPerson(view);
};

export function askAgain(desk: Desk, place: Place): Showing {
  return notice(desk.bot.phrase('ask_again', privateLanguage(desk, place)));
}

function toldFact(pressed: Pressed, id: string | undefined, show: Show): Showing {
  const { action, desk, place } = pressed;
  const answer =
    id === undefined
      ? undefined
      : spoken(desk.conversations.retell(place.conversation, { ids: [id] }, action.language), desk, place);
  return answer === undefined ? askAgain(desk, place) : show(answer, pressed);
}

function source({ action, desk, place }: Pressed): Showing {
  const language = languageBelow(desk, place);
  const citations = desk.bot.retell(action, language)?.citations ?? [];
  return citations.length === 0 ? askAgain(desk, place) : forPerson({ kind: 'source', citations, language });
}

function inLanguage(pressed: Pressed): Showing {
  const { action, desk, place } = pressed;
  const value = pressed.value ?? action.language;
  const known = desk.bot.languages.some(({ code }) => code === value);
  const answer = known ? spoken(desk.conversations.retell(place.conversation, action, value), desk, place) : undefined;
  return answer === undefined ? askAgain(desk, place) : inPlace(answer, pressed);
}

/** Everyone reads what the person read: the figure that was put right, too, which no button carries. */
function post({ action, message, desk, place }: Pressed): Showing {
  const answer = desk.bot.retell(action, action.language);
  if (answer === undefined) return askAgain(desk, place);
  if (message !== undefined && !desk.once(`posted:${message}`))
    return notice(desk.bot.phrase('posted', languageBelow(desk, place)));
  return { ...forEveryone({ kind: 'answer', answer }), copied: true };
}

function example(pressed: Pressed): Showing {
  const { action, desk, place } = pressed;
  const text = examplesOf(desk.bot, action.language)[Number(action.ids[0])];
  if (text === undefined) return askAgain(desk, place);
  return beside(
    spoken(desk.conversations.open(place.conversation, { text, language: action.language }), desk, place),
    pressed,
  );
}

/** Browsing goes on in the message that only the person sees, else in a new one. */
function browse(view: View, { isPrivate }: Pressed): Showing {
  return { view, audience: isPrivate ? 'in_place' : 'person' };
}

function topic(pressed: Pressed): Showing {
  const { action, value, isPrivate, desk, place } = pressed;
  const language = isPrivate ? action.language : languageBelow(desk, place);
  const wanted = value ?? action.ids[0];
  const found = desk.bot.topics(language).find((candidate) => candidate.topic === wanted);
  return found === undefined ? askAgain(desk, place) : browse({ kind: 'topic', topic: found, language }, pressed);
}

function browsedFact(pressed: Pressed): Showing {
  const { action, value = '', desk, place } = pressed;
  const answer = spoken(desk.conversations.retell(place.conversation, { ids: [value] }, action.language), desk, place);
  if (answer === undefined) return askAgain(desk, place);
  return browse({ kind: 'answer', answer, canBePosted: !place.direct, browsed: true }, pressed);
}

/** Whether the answer that is rated is one of ours. */
function isKnown({ action, desk }: Pick<Pressed, 'action' | 'desk'>): boolean {
  return desk.bot.retell(action, action.language) !== undefined;
}

/** A person rates an answer once. */
function rate(
  { ids: facts, language }: Action,
  rating: Opinion,
  { once, feedback, platform }: Desk,
  place: Place,
): void {
  if (once(`rated:${place.person}:${facts.join('+')}`)) feedback.rate({ ...rating, facts, language, platform });
}

function rateUp(pressed: Pressed): Showing {
  const { action, desk, place } = pressed;
  if (!isKnown(pressed)) return askAgain(desk, place);
  rate(action, { rating: 'up' }, desk, place);
  return notice(desk.bot.phrase('feedback_thanks', languageBelow(desk, place)));
}

const HANDLERS: Readonly<Record<ActionName, (pressed: Pressed) => Showing>> = {
  tell: (pressed) => toldFact(pressed, pressed.action.ids[0], inPlace),
  meant: (pressed) => toldFact(pressed, pressed.value, inPlace),
  related: (pressed) => toldFact(pressed, pressed.value, beside),
  source,
  language: inLanguage,
  post,
  example,
  topics: (pressed) => browse({ kind: 'topics', language: languageBelow(pressed.desk, pressed.place) }, pressed),
  topic,
  fact: browsedFact,
  up: rateUp,
  down: (pressed) => {
    const { action, desk, place } = pressed;
    return isKnown(pressed) ? { form: action, language: languageBelow(desk, place) } : askAgain(desk, place);
  },
};

/** What a button or a form carries; undefined where it is none of ours, or in a language that is none of the bot's. */
function actionIn(text: string, { bot }: Desk): Action | undefined {
  const action = parseAction(text);
  return bot.languages.some(({ code }) => code === action?.language) ? action : undefined;
}

/** Old and forged ones are answered with a private "ask again". */
export function press(pressed: Press, desk: Desk, place: Place): Showing {
  const action = actionIn(pressed.action, desk);
  return action === undefined ? askAgain(desk, place) : HANDLERS[action.action]({ ...pressed, action, desk, place });
}

/** The form behind a thumb down. */
export function submit({ action: text, reason, details }: Form, desk: Desk, place: Place): Showing {
  const action = actionIn(text, desk);
  const known = REASONS.find((candidate) => candidate === reason);
  if (action?.action !== 'down' || !isKnown({ action, desk })) return askAgain(desk, place);
  const reasoned = {
    ...(known === undefined ? {} : { reason: known }),
    ...(details === undefined || details.trim() === '' ? {} : { details: details.trim() }),
  };
  rate(action, { rating: 'down', ...reasoned }, desk, place);
  return notice(desk.bot.phrase('feedback_thanks', languageBelow(desk, place)));
}
