// What is to be shown, in Discord's terms: sent at the dispatch.
import {
  type APIApplicationCommandOptionChoice,
  type APIModalInteractionResponseCallbackData,
  userMention,
} from 'discord.js';
import { formOf } from '../../runtime/form.ts';
import type { Service } from '../../runtime/service.ts';
import { isAnswer, languageOf, type Showing, type Shown, type View } from '../../runtime/view.ts';
import type { MessageBody } from './render/body.ts';
import { renderForm } from './render/form.ts';
import { LONGEST_CONTENT } from './render/message.ts';
import { renderView } from './render/view.ts';
import { cut } from './text.ts';

export type Response =
  | {
      readonly kind: 'message';
      readonly body: MessageBody;
      /** Only the person who asked sees it. */
      readonly private: boolean;
      /** The one user that may be pinged. */
      readonly ping?: string;
    }
  /** Takes the place of the message whose button was clicked. */
  | { readonly kind: 'update'; readonly body: MessageBody }
  | { readonly kind: 'choices'; readonly choices: readonly APIApplicationCommandOptionChoice<string>[] }
  | { readonly kind: 'form'; readonly form: APIModalInteractionResponseCallbackData };

/** Opened with the one person named that it is for. */
function addressed(body: MessageBody, user: string, view: View, { bot }: Service): MessageBody {
  const language = languageOf(view);
  if (language === undefined) return body;
  const opening = `${bot.phrase('for_user', language, { user: userMention(user) })}\n`;
  return { ...body, content: opening + cut(body.content, LONGEST_CONTENT - opening.length) };
}

/** Only our own opening mentions anybody. */
export function addresseeOf(content: string): string | undefined {
  return /<@(\d+)>/u.exec(content)?.[1];
}

/** The message that was clicked: a copy of it says the same, and what takes its place is for the same person. */
export interface Clicked {
  readonly content: string;
  readonly laidOut: boolean;
}

const NOTHING_CLICKED: Clicked = { content: '', laidOut: false };

function shown({ view, audience, copied }: Shown, service: Service, { content, laidOut }: Clicked): Response {
  const inPlace = audience === 'in_place';
  const body = renderView(view, service, { said: copied ? content : '', laidOut: inPlace && laidOut });
  if (!inPlace) return { kind: 'message', body, private: audience === 'person' };
  const user = copied ? undefined : addresseeOf(content);
  return { kind: 'update', body: user === undefined ? body : addressed(body, user, view, service) };
}

export function responseTo(showing: Showing, service: Service, clicked = NOTHING_CLICKED): Response {
  if (!('form' in showing)) return shown(showing, service, clicked);
  return { kind: 'form', form: renderForm(formOf(showing, service)) };
}

/** What everyone sees, for one person, who is pinged; what the asker alone sees is for the asker. */
export function responseFor(user: string | undefined, showing: Shown, service: Service): Response {
  const response = responseTo(showing, service);
  if (user === undefined || response.kind !== 'message' || response.private) return response;
  // Nobody is called for anything but an answer.
  if (!isAnswer(showing.view)) return { ...response, private: true };
  return { ...response, body: addressed(response.body, user, showing.view, service), ping: user };
}
