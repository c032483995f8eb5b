// Buttons, menus and forms: one dispatcher for all of them, old and forged ones too.
import type { App, BlockAction, types } from '@slack/bolt';
import { formOf } from '../../runtime/form.ts';
import { interact, type MessageInteraction } from '../../runtime/interactions.ts';
import { languageChoice } from '../../runtime/language-choice.ts';
import { tooMany, wentWrong } from '../../runtime/notices.ts';
import { askAgain } from '../../runtime/received.ts';
import { type FilledForm, submit } from '../../runtime/submit.ts';
import type { Asking, Showing, Shown } from '../../runtime/view.ts';
import { publishHome } from './home.ts';
import { enterpriseOf, personOf, placeOf, type Whereabouts } from './person.ts';
import { LANGUAGE_MENU } from './render/home.ts';
import { renderForm, renderModal } from './render/modal.ts';
import { renderView } from './render/view.ts';
import { type UrlMessage, urlMessage } from './responses.ts';
import type { SlackService } from './service.ts';

type Client = App['client'];

const ANY = /^/u;

type Acted = BlockAction['actions'][number];

interface Received {
  readonly body: BlockAction;
  readonly action: string;
  readonly value: string | undefined;
  readonly where: Whereabouts;
  /** Of the message, where there is one. */
  readonly thread: string | undefined;
  readonly isPrivate: boolean;
}

function whereabouts(body: BlockAction, team: string): Omit<Received, 'action' | 'value'> {
  const { container, channel, message, user } = body;
  const isPrivate = container['is_ephemeral'] === true || channel === undefined;
  // A message that one person alone sees isn't sent along: then its container tells.
  const thread = (message?.['thread_ts'] ?? container['thread_ts']) as string | undefined;
  const id = channel?.id ?? user.id;
  const direct = channel === undefined || id.startsWith('D');
  const shared = isPrivate || thread === undefined ? {} : { thread };
  const called = user.name ?? user.username;
  const name = called === undefined ? {} : { name: called };
  return { body, where: { team, user: user.id, ...name, channel: id, direct, ...shared }, thread, isPrivate };
}

/** A message in a thread answers the one who began it. */
function messageInteractionOf({ body, action, value, where, isPrivate }: Received): MessageInteraction {
  const own = isPrivate || where.direct || body.message?.['parent_user_id'] === body.user.id;
  const ts = body.container['message_ts'] as string | undefined;
  const message = ts === undefined ? {} : { message: `${where.channel}:${ts}` };
  return { action, own, isPrivate, ...message, ...(value === undefined ? {} : { value }) };
}

/** On the Home tab an answer opens over it; in what is open it takes its place. */
async function openModal({ view }: Shown, body: BlockAction, client: Client, { service }: SlackService): Promise<void> {
  const modal = renderModal(renderView(view, service).blocks, service.bot);
  if (body.view?.type === 'modal') await client.views.update({ view_id: body.view.id, view: modal });
  else await client.views.open({ trigger_id: body.trigger_id, view: modal });
}

/** Upon what is open: three may lie upon each other, and settings, which are changed more often than that, take its place. */
async function openForm(asking: Asking, body: BlockAction, client: Client, { service }: SlackService): Promise<void> {
  const view = renderForm(formOf(asking, service));
  const below = body.view?.type === 'modal' ? body.view : undefined;
  if (below === undefined) await client.views.open({ trigger_id: body.trigger_id, view });
  else if (asking.prefilled === undefined) await client.views.push({ trigger_id: body.trigger_id, view });
  else await client.views.update({ view_id: below.id, view });
}

/** @param respond by the response_url, which messages have and views don't */
async function show(
  showing: Showing,
  { body, where, thread, isPrivate }: Received,
  client: Client,
  respond: (message: UrlMessage) => Promise<unknown>,
  slack: SlackService,
): Promise<void> {
  const { service } = slack;
  if ('form' in showing) {
    await openForm(showing, body, client, slack);
  } else if (body.view !== undefined) await openModal(showing, body, client, slack);
  else {
    const below = { isPrivate, ...(thread === undefined ? {} : { thread }) };
    await slack.natives.send(where.team, (takes) => urlMessage(showing, service, below, takes), respond);
  }
}

/** @returns whether it is a choice at all */
function choose(value: string | undefined, person: string, { service, people }: SlackService): boolean {
  const choice = languageChoice(value, service.bot);
  if (choice !== undefined) people.preferences.choose(person, choice.language);
  return choice !== undefined;
}

/** A native thumb says in its value what others say in their id. */
function actionOf(action: Acted): string {
  return action.type === 'feedback_buttons' ? action.value : action.action_id;
}

/** What was picked in a menu, or what a button carries. */
function carriedBy(action: Acted): string | undefined {
  if ('selected_option' in action) return action.selected_option?.value;
  return action.type === 'button' ? action.value : undefined;
}

function listenToActions(app: App, current: () => SlackService): void {
  app.action<BlockAction>(ANY, async ({ body, action, ack, respond, client, context }) => {
    const slack = current();
    const { service, dispatch, people, undelivered } = slack;
    await ack();
    const team = context.teamId ?? '';
    const value = carriedBy(action);
    const about = whereabouts(body, team);
    const where = { ...about.where, ...enterpriseOf(context) };
    const received: Received = { ...about, where, action: actionOf(action), value };
    const place = () => placeOf(where, client, people);
    const tell = async (showing: Showing): Promise<void> => {
      try {
        await show(showing, received, client, respond, slack);
      } catch (error) {
        undelivered(error, where.channel);
      }
    };
    dispatch(() => ({
      id: `${body.trigger_id}:${received.action}`,
      user: `${team}:${where.user}`,
      server: team,
      points: 1,
      work: async () => {
        if (action.action_id !== LANGUAGE_MENU)
          return tell(await interact(messageInteractionOf(received), service, await place()));
        if (!choose(value, personOf(where), slack)) return tell(askAgain(service, await place()));
        await publishHome(where, client, slack);
      },
      refuse: async (limited) => tell(tooMany(limited, service, await place())),
      apologise: async (reference) => tell(wentWrong(reference, service, await place())),
    }));
  });
}

interface Field {
  readonly selected_option?: { readonly value: string } | null;
  readonly selected_options?: readonly { readonly value: string }[];
  readonly value?: string | null;
}

type Values = Record<string, Record<string, Field>>;

/** What was typed, or what was picked; undefined where nothing was. */
function heldIn({ selected_option: one, selected_options: several, value }: Field): string | undefined {
  return one?.value ?? several?.map((picked) => picked.value).join(' ') ?? value ?? undefined;
}

/** Each field stands in a block of its own. */
function filledFormOf(callback: string, values: Values): FilledForm {
  const filled = Object.values(values).flatMap((block) =>
    Object.entries(block).flatMap(([name, field]): [string, string][] => {
      const value = heldIn(field);
      return value === undefined ? [] : [[name, value]];
    }),
  );
  return { action: callback, filled: Object.fromEntries(filled) };
}

function listenToForms(app: App, slack: () => SlackService): void {
  app.view({ type: 'view_submission', callback_id: ANY }, async ({ body, view, ack, client, context }) => {
    const { service, dispatch, people } = slack();
    const where = {
      ...{ team: context.teamId ?? '', user: body.user.id, channel: body.user.id, direct: true },
      ...enterpriseOf(context),
    };
    const place = () => placeOf(where, client, people);
    const thank = async (showing: Showing): Promise<void> => {
      const blocks = 'view' in showing ? renderView(showing.view, service).blocks : [];
      await ack({ response_action: 'update', view: renderModal(blocks, service.bot) as types.ModalView });
    };
    dispatch(() => ({
      id: `${view.id}:${view.hash}`,
      user: `${where.team}:${where.user}`,
      server: where.team,
      points: 1,
      work: async () =>
        thank(await submit(filledFormOf(view.callback_id, view.state.values as Values), service, await place())),
      refuse: async (limited) => thank(tooMany(limited, service, await place())),
      apologise: async (reference) => thank(wentWrong(reference, service, await place())),
    }));
  });
}

export function listenToInteractions(app: App, slack: () => SlackService): void {
  listenToActions(app, slack);
  listenToForms(app, slack);
}
