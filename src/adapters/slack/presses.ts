// Buttons, menus and forms: one dispatcher for all of them, old and forged ones too.
import type { App, BlockAction, types } from '@slack/bolt';
import { tooMany, wentWrong } from '../../runtime/notices.ts';
import { askAgain, type Press, press, submit } from '../../runtime/press.ts';
import type { Showing, Shown } from '../../runtime/view.ts';
import { publishHome } from './home.ts';
import { personOf, placeOf, type Whereabouts } from './person.ts';
import { AUTO, LANGUAGE_MENU } from './render/home.ts';
import { DETAILS_FIELD, REASON_FIELD, renderFeedbackForm, renderModal } from './render/modal.ts';
import { renderView } from './render/view.ts';
import { urlMessage } from './responses.ts';
import type { Shop } from './shop.ts';

type Client = App['client'];

const ANY = /^/u;

interface Pressed {
  readonly body: BlockAction;
  readonly action: string;
  readonly value: string | undefined;
  readonly where: Whereabouts;
  /** Of the message, where there is one. */
  readonly thread: string | undefined;
  readonly isPrivate: boolean;
}

function whereabouts(body: BlockAction, team: string): Omit<Pressed, 'action' | 'value'> {
  const { container, channel, message, user } = body;
  const isPrivate = container['is_ephemeral'] === true || channel === undefined;
  // A message that one person alone sees isn't sent along: then its container tells.
  const thread = (message?.['thread_ts'] ?? container['thread_ts']) as string | undefined;
  const id = channel?.id ?? user.id;
  const direct = channel === undefined || id.startsWith('D');
  const shared = isPrivate || thread === undefined ? {} : { thread };
  return { body, where: { team, user: user.id, channel: id, direct, ...shared }, thread, isPrivate };
}

/** A message in a thread answers the one who began it. */
function pressOf({ body, action, value, where, isPrivate }: Pressed): Press {
  const own = isPrivate || where.direct || body.message?.['parent_user_id'] === body.user.id;
  const ts = body.container['message_ts'] as string | undefined;
  const message = ts === undefined ? {} : { message: `${where.channel}:${ts}` };
  return { action, own, isPrivate, ...message, ...(value === undefined ? {} : { value }) };
}

/** On the Home tab an answer opens over it; in what is open it takes its place. */
async function openModal({ view }: Shown, body: BlockAction, client: Client, { desk }: Shop): Promise<void> {
  const modal = renderModal(renderView(view, desk).blocks);
  if (body.view?.type === 'modal') await client.views.update({ view_id: body.view.id, view: modal });
  else await client.views.open({ trigger_id: body.trigger_id, view: modal });
}

/** @param respond by the response_url, which messages have and views don't */
async function show(
  showing: Showing,
  { body, thread, isPrivate }: Pressed,
  client: Client,
  respond: (message: ReturnType<typeof urlMessage>) => Promise<unknown>,
  shop: Shop,
): Promise<void> {
  const { desk } = shop;
  if ('form' in showing) {
    const view = renderFeedbackForm(showing.form, showing.language, desk.bot, desk.feedback.wantsDetails);
    const open = body.view?.type === 'modal' ? client.views.push : client.views.open;
    await open({ trigger_id: body.trigger_id, view });
  } else if (body.view !== undefined) await openModal(showing, body, client, shop);
  else await respond(urlMessage(showing, desk, { isPrivate, ...(thread === undefined ? {} : { thread }) }));
}

/** @returns whether it is a choice at all */
function choose(value: string | undefined, person: string, { desk, people }: Shop): boolean {
  const isLanguage = desk.bot.languages.some(({ code }) => code === value);
  if (value !== AUTO && !isLanguage) return false;
  people.preferences.choose(person, isLanguage ? value : undefined);
  return true;
}

function listenToActions(app: App, shop: Shop): void {
  const { desk, edge, people, undelivered } = shop;
  app.action<BlockAction>(ANY, async ({ body, action, ack, respond, client, context }) => {
    await ack();
    const team = context.teamId ?? '';
    const value = 'selected_option' in action ? action.selected_option?.value : undefined;
    const pressed: Pressed = { ...whereabouts(body, team), action: action.action_id, value };
    const { where } = pressed;
    const place = () => placeOf(where, client, people);
    const tell = async (showing: Showing): Promise<void> => {
      try {
        await show(showing, pressed, client, respond, shop);
      } catch (error) {
        undelivered(error, where.channel);
      }
    };
    edge(() => ({
      id: `${body.trigger_id}:${action.action_id}`,
      user: `${team}:${where.user}`,
      points: 1,
      work: async () => {
        if (action.action_id !== LANGUAGE_MENU) return tell(press(pressOf(pressed), desk, await place()));
        if (!choose(value, personOf(where), shop)) return tell(askAgain(desk, await place()));
        await publishHome(where, client, shop);
      },
      refuse: async (limited) => tell(tooMany(limited, desk, await place())),
      apologise: async (reference) => tell(wentWrong(reference, desk, await place())),
    }));
  });
}

type Values = Record<string, Record<string, { selected_option?: { value: string } | null; value?: string | null }>>;

function formOf(callback: string, values: Values) {
  const reason = values[REASON_FIELD]?.[REASON_FIELD]?.selected_option?.value;
  const details = values[DETAILS_FIELD]?.[DETAILS_FIELD]?.value ?? undefined;
  return {
    action: callback,
    ...(reason === undefined ? {} : { reason }),
    ...(details === undefined ? {} : { details }),
  };
}

function listenToForms(app: App, { desk, edge, people }: Shop): void {
  app.view({ type: 'view_submission', callback_id: ANY }, async ({ body, view, ack, client, context }) => {
    const where = { team: context.teamId ?? '', user: body.user.id, channel: body.user.id, direct: true };
    const place = () => placeOf(where, client, people);
    const thank = async (showing: Showing): Promise<void> => {
      const blocks = 'view' in showing ? renderView(showing.view, desk).blocks : [];
      await ack({ response_action: 'update', view: renderModal(blocks) as types.ModalView });
    };
    edge(() => ({
      id: `${view.id}:${view.hash}`,
      user: `${where.team}:${where.user}`,
      points: 1,
      work: async () => thank(submit(formOf(view.callback_id, view.state.values as Values), desk, await place())),
      refuse: async (limited) => thank(tooMany(limited, desk, await place())),
      apologise: async (reference) => thank(wentWrong(reference, desk, await place())),
    }));
  });
}

export function listenToPresses(app: App, shop: Shop): void {
  listenToActions(app, shop);
  listenToForms(app, shop);
}
