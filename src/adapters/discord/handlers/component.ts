// Buttons and menus under our messages, and the form of a rating: what they are answered with.
import type { Answer } from '../../../core/answer.ts';
import { type Action, type ActionName, parseAction } from '../../../runtime/action.ts';
import { REASONS } from '../../../runtime/feedback.ts';
import { conversationOf, type Desk, languageBelow, type Place } from '../desk.ts';
import { renderAnswer } from '../render/answer.ts';
import { examplesOf, renderSource, renderTopic, renderTopics, topicsRow } from '../render/cards.ts';
import { renderFeedbackForm } from '../render/feedback.ts';
import type { MessageBody } from '../render/message.ts';
import { forEveryone, forOne, notice, type Response } from '../response.ts';

/** What was pressed, on which message. */
export interface Press {
  readonly customId: string;
  /** What was picked in a menu. */
  readonly value?: string;
  /** The text of the message. */
  readonly content: string;
  /** The message is the person's own: it answers that person, or nobody knows whom. */
  readonly own: boolean;
  /** Only the person sees the message. */
  readonly ephemeral: boolean;
}

export interface Form {
  readonly customId: string;
  readonly reason?: string;
  readonly details?: string;
}

interface Pressed extends Press {
  readonly action: Action;
  readonly desk: Desk;
  readonly place: Place;
}

type Show = (answer: Answer, pressed: Pressed) => Response;

/** Where our own message asked to choose, the choice takes its place; in someone else's it is told apart. */
const inPlace: Show = (answer, { own, ephemeral, desk, place }) => {
  const canBePosted = (ephemeral || !own) && !place.direct;
  const body = renderAnswer(answer, desk.bot, { canBePosted });
  return own ? { kind: 'update', body } : forOne(body);
};

/** Beside the message, for the person alone; in a direct message nobody else reads along. */
const beside: Show = (answer, { ephemeral, desk, place }) => {
  const open = place.direct && !ephemeral;
  const body = renderAnswer(answer, desk.bot, { canBePosted: !place.direct });
  return open ? forEveryone(body) : forOne(body);
};

function askAgain({ desk: { bot }, place }: Pick<Pressed, 'desk' | 'place'>): Response {
  return notice(bot.phrase('ask_again', bot.languageFor(place.locale)));
}

function toldFact(pressed: Pressed, id: string | undefined, show: Show): Response {
  const { action, desk, place } = pressed;
  const answer =
    id === undefined ? undefined : desk.conversations.retell(conversationOf(place), { ids: [id] }, action.language);
  return answer === undefined ? askAgain(pressed) : show(answer, pressed);
}

function source(pressed: Pressed): Response {
  const { action, desk, place } = pressed;
  const { bot } = desk;
  const language = languageBelow(desk, place);
  const citations = bot.retell(action, language)?.citations ?? [];
  return citations.length === 0 ? askAgain(pressed) : forOne(renderSource(citations, bot, language));
}

function inLanguage(pressed: Pressed): Response {
  const { action, value, desk, place } = pressed;
  const answer = desk.conversations.retell(conversationOf(place), action, value ?? action.language);
  return answer === undefined ? askAgain(pressed) : inPlace(answer, pressed);
}

/** Everyone reads what the person read: the figure that was put right, too, which no button carries. */
function post(pressed: Pressed): Response {
  const { action, content, desk } = pressed;
  const answer = desk.bot.retell(action, action.language);
  if (answer === undefined) return askAgain(pressed);
  const body = renderAnswer(answer, desk.bot);
  return forEveryone({ ...body, content: content === '' ? body.content : content });
}

function example(pressed: Pressed): Response {
  const { action, desk, place } = pressed;
  const { bot, conversations } = desk;
  const text = examplesOf(bot, action.language)[Number(action.ids[0])];
  if (text === undefined) return askAgain(pressed);
  const answer = conversations.open(conversationOf(place), { text, language: action.language });
  return beside(answer, pressed);
}

/** Browsing goes on in the message that only the person sees, else in a new one. */
function browse(body: MessageBody, { ephemeral }: Pressed): Response {
  return ephemeral ? { kind: 'update', body } : forOne(body);
}

function topic(pressed: Pressed): Response {
  const { action, value, ephemeral, desk, place } = pressed;
  const { bot } = desk;
  const language = ephemeral ? action.language : languageBelow(desk, place);
  const wanted = value ?? action.ids[0];
  const found = bot.topics(language).find((candidate) => candidate.topic === wanted);
  return found === undefined ? askAgain(pressed) : browse(renderTopic(found, bot, language), pressed);
}

function browsedFact(pressed: Pressed): Response {
  const { action, value = '', desk, place } = pressed;
  const answer = desk.conversations.retell(conversationOf(place), { ids: [value] }, action.language);
  if (answer === undefined) return askAgain(pressed);
  const body = renderAnswer(answer, desk.bot, { canBePosted: !place.direct });
  return browse({ ...body, components: [...body.components, ...topicsRow(desk.bot, action.language)] }, pressed);
}

function rateUp(pressed: Pressed): Response {
  const { action, desk, place } = pressed;
  if (desk.bot.retell(action, action.language) === undefined) return askAgain(pressed);
  desk.feedback.rate({ rating: 'up', facts: action.ids, language: action.language, platform: 'discord' });
  return notice(desk.bot.phrase('feedback_thanks', languageBelow(desk, place)));
}

function rateDown(pressed: Pressed): Response {
  const { action, desk, place } = pressed;
  if (desk.bot.retell(action, action.language) === undefined) return askAgain(pressed);
  return {
    kind: 'form',
    form: renderFeedbackForm(action, languageBelow(desk, place), desk.bot, desk.feedback.wantsDetails),
  };
}

const HANDLERS: Readonly<Record<ActionName, (pressed: Pressed) => Response>> = {
  tell: (pressed) => toldFact(pressed, pressed.action.ids[0], inPlace),
  meant: (pressed) => toldFact(pressed, pressed.value, inPlace),
  related: (pressed) => toldFact(pressed, pressed.value, beside),
  source,
  language: inLanguage,
  post,
  example,
  topics: (pressed) => {
    const { desk, place } = pressed;
    return browse(renderTopics(desk.bot, languageBelow(desk, place)), pressed);
  },
  topic,
  fact: browsedFact,
  up: rateUp,
  down: rateDown,
};

/** Old and forged ones are answered with a private "ask again". */
export function runPress(press: Press, desk: Desk, place: Place): Response {
  const action = parseAction(press.customId);
  if (action === undefined) return askAgain({ desk, place });
  return HANDLERS[action.action]({ ...press, action, desk, place });
}

/** The form behind a thumb down. */
export function runForm({ customId, reason, details }: Form, desk: Desk, place: Place): Response {
  const action = parseAction(customId);
  const known = REASONS.find((candidate) => candidate === reason);
  if (action?.action !== 'down' || desk.bot.retell(action, action.language) === undefined)
    return askAgain({ desk, place });
  desk.feedback.rate({
    rating: 'down',
    facts: action.ids,
    language: action.language,
    platform: 'discord',
    ...(known === undefined ? {} : { reason: known }),
    ...(details === undefined || details.trim() === '' ? {} : { details: details.trim() }),
  });
  return notice(desk.bot.phrase('feedback_thanks', languageBelow(desk, place)));
}
