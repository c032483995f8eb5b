// Shards that end when they are told to: those of discord.js that wait for their next attempt go on without their client.
import { once } from 'node:events';
import { SimpleShardingStrategy, WebSocketShardStatus } from 'discord.js';

type Manager = ConstructorParameters<typeof SimpleShardingStrategy>[0];
type DestroyOptions = Parameters<SimpleShardingStrategy['destroy']>[0];

export class EndingStrategy extends SimpleShardingStrategy {
  readonly #manager: Manager;

  constructor(manager: Manager) {
    super(manager);
    this.#manager = manager;
  }

  override async destroy(options?: DestroyOptions): Promise<void> {
    const statuses = [...(await this.fetchStatus()).values()];
    // Before the first shards there are, none is told to end.
    if (statuses.length > 0) await this.#end(statuses);
    await super.destroy(options);
  }

  async #end(statuses: readonly WebSocketShardStatus[]): Promise<void> {
    // A shard asks for its session before each attempt: one that never comes is the end of the attempts.
    this.#manager.options.retrieveSessionInfo = () => new Promise(() => undefined);
    if (!statuses.includes(WebSocketShardStatus.Connecting)) return;
    // A socket that is left alone while it opens throws when it breaks, where nobody can catch that.
    const opened = ['hello', 'closed'].map((event) => once(this.#manager, event));
    await Promise.race(opened).catch(() => undefined);
  }
}
