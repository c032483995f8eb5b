import { elementsIn, identified, textsIn } from './block-tree.ts';
import type { Team } from './team.ts';
import type { User } from './user.ts';
import { textOf, type Wire, wiresOf } from './wire.ts';

/** What was picked or filled in, by `block_id` and `action_id`. */
export type ViewState = Record<string, Record<string, Wire>>;

/** A Home tab or a modal, as one user sees it. */
export class View {
  readonly id: string;
  readonly user: User;
  /** The modal it was pushed upon, or null. */
  readonly previous: View | null;
  hash: string;
  /** The view as the app gave it. */
  body: Wire = {};
  blocks: Wire[] = [];
  /** False once it was closed or sent off. */
  open = true;
  /** What the app found wrong in the last submission, by `block_id`. */
  errors: Record<string, string> = {};
  state: ViewState = {};
  /** How often it was changed. */
  updates = -1;
  readonly #next: () => string;

  constructor(parts: { id: string; user: User; previous: View | null; body: Wire; next: () => string }) {
    this.id = parts.id;
    this.user = parts.user;
    this.previous = parts.previous;
    this.#next = parts.next;
    this.hash = '';
    this.change(parts.body);
  }

  get type(): string {
    return textOf(this.body['type']);
  }

  get callbackId(): string {
    return textOf(this.body['callback_id']);
  }

  get privateMetadata(): string {
    return textOf(this.body['private_metadata']);
  }

  get team(): Team {
    return this.user.team;
  }

  /** The texts of its blocks. */
  get shown(): string {
    return textsIn(this.blocks).join('\n');
  }

  /** Its buttons, menus and inputs, each with its `block_id`. */
  get elements(): Wire[] {
    return elementsIn(this.blocks);
  }

  change(body: Wire): void {
    this.body = body;
    this.blocks = identified(wiresOf(body['blocks']), this.#next);
    this.hash = `${Date.now()}.${this.#next()}`;
    this.errors = {};
    this.updates += 1;
  }

  pick(element: Wire, picked: Wire): void {
    const block = String(element['block_id']);
    this.state[block] = { ...this.state[block], [String(element['action_id'])]: picked };
  }

  /** The view object of the API. */
  wire(appId: string): Wire {
    const { body, previous } = this;
    return {
      close: null,
      submit: null,
      title: { type: 'plain_text', text: 'View' },
      callback_id: '',
      private_metadata: '',
      clear_on_close: false,
      notify_on_close: false,
      external_id: '',
      ...body,
      blocks: this.blocks,
      id: this.id,
      team_id: this.team.id,
      app_id: appId,
      app_installed_team_id: this.team.id,
      bot_id: this.team.bot.id,
      hash: this.hash,
      previous_view_id: previous?.id ?? null,
      root_view_id: this.root.id,
      state: { values: this.state },
    };
  }

  get root(): View {
    return this.previous?.root ?? this;
  }
}
