import { forget } from './forget.ts';
import type { Interaction } from './interaction.ts';
import type { User } from './user.ts';
import { View } from './view.ts';
import type { Wire } from './wire.ts';
import type { World } from './world.ts';

type Trigger = { interaction: Interaction; at: number; used: boolean };

/** The Home tabs and modals that people see, and the triggers that may open more. */
export class Views {
  readonly #world: World;
  readonly #homes = new Map<User, View>();
  readonly #modals = new Map<User, View[]>();
  readonly #byId = new Map<string, View>();
  readonly #triggers = new Map<string, Trigger>();

  constructor(world: World) {
    this.#world = world;
  }

  trigger(interaction: Interaction): string {
    this.#triggers.set(interaction.triggerId, { interaction, at: Date.now(), used: false });
    forget(this.#triggers, this.#world.options.history);
    return interaction.triggerId;
  }

  /** The interaction of a trigger, which is used up by it; or the error for it. */
  pull(id: unknown): Interaction | 'invalid_trigger_id' | 'expired_trigger_id' | 'exchanged_trigger_id' {
    const trigger = this.#triggers.get(String(id));
    if (!trigger) return 'invalid_trigger_id';
    if (trigger.used) return 'exchanged_trigger_id';
    if (Date.now() - trigger.at > this.#world.options.triggerLifetime) return 'expired_trigger_id';
    trigger.used = true;
    return trigger.interaction;
  }

  find(id: unknown, externalId: unknown): View | null {
    if (typeof id === 'string' && id !== '') return this.#byId.get(id) ?? null;
    const all = [...this.#byId.values()];
    return all.findLast((view) => view.body['external_id'] === externalId && view.open) ?? null;
  }

  homeOf(user: User): View | null {
    return this.#homes.get(user) ?? null;
  }

  /** The modals open for a user, the topmost last. */
  stackOf(user: User): View[] {
    return (this.#modals.get(user) ?? []).filter((view) => view.open);
  }

  publish(user: User, body: Wire): View {
    const known = this.#homes.get(user);
    if (known) {
      known.change(body);
      return known;
    }
    const home = this.#create(user, body, null);
    this.#homes.set(user, home);
    return home;
  }

  /** Opens a modal; upon another one if there is one. */
  push(user: User, body: Wire): View {
    const stack = this.stackOf(user);
    const view = this.#create(user, body, stack.at(-1) ?? null);
    this.#modals.set(user, [...stack, view]);
    return view;
  }

  closeAll(user: User): void {
    for (const view of this.stackOf(user)) view.open = false;
  }

  #create(user: User, body: Wire, previous: View | null): View {
    const { ids } = this.#world;
    const view = new View({ id: ids.next('V'), user, previous, body, next: () => ids.next('').slice(1) });
    this.#byId.set(view.id, view);
    forget(this.#byId, this.#world.options.history);
    return view;
  }
}
