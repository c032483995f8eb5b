import { forget } from './forget.ts';
import type { Interaction } from './interaction.ts';
import type { World } from './world.ts';

type ResponseUrl = { interaction: Interaction; at: number; uses: number };

/** The response_urls: who they belong to and whether they are still good. */
export class ResponseUrls {
  readonly #world: World;
  readonly #url: () => string;
  readonly #byId = new Map<string, ResponseUrl>();

  constructor(world: World, url: () => string) {
    this.#world = world;
    this.#url = url;
  }

  /** A new one for an interaction. */
  issue(interaction: Interaction): string {
    const id = `${this.#world.appId}/${this.#world.ids.next('')}`;
    this.#byId.set(id, { interaction, at: Date.now(), uses: 0 });
    forget(this.#byId, this.#world.options.history);
    interaction.responseUrl = `${this.#url()}/response/${id}`;
    return interaction.responseUrl;
  }

  /** The interaction of one, a use counted; null when there is none, or it is used up or too old. */
  use(id: string): Interaction | null {
    const found = this.#byId.get(id);
    const { responseUses, responseLifetime } = this.#world.options;
    if (!found || found.uses >= responseUses || Date.now() - found.at > responseLifetime) return null;
    found.uses += 1;
    return found.interaction;
  }
}
