// The settings of servers and channels, as the store has them: in memory for a moment, and for longer while it can't be read.
import type { Bot } from '../core/bot.ts';
import type { Log } from './log.ts';
import { createMemory } from './memory.ts';
import { type Effective, effective, type Settings, type Spot, WHOLE } from './settings.ts';
import { settingsIn } from './settings-schema.ts';
import type { Store } from './store.ts';

const REMEMBERED = { most: 10_000, milliseconds: 30 * 24 * 60 * 60_000 };
/** Milliseconds after which another process may have changed them. */
const FRESH = { most: 10_000, milliseconds: 10_000 };

/** What is set, by the channel. */
type Kept = ReadonlyMap<string, unknown>;

export interface Where extends Spot {
  readonly channel: string;
}

/** Those of every server. */
export interface KeptSettings {
  /** Asks the store; one that doesn't tell leaves them as they were. */
  readonly load: (server: string) => Promise<void>;
  readonly of: (server: string) => Kept;
  /**
   * @param chosen empty takes back what was set there
   * @param by who sets it, for the log
   * @throws where it isn't kept
   */
  readonly set: (where: Where, chosen: Settings, by: string) => Promise<void>;
}

/** Those that this bot can heed. */
export interface ServerSettings extends Pick<KeptSettings, 'set'> {
  /** What is set there itself. */
  readonly chosenAt: (where: Where) => Settings;
  /** As a place has it: what holds there. */
  readonly holdingAt: (spot: Spot | undefined) => { readonly settings: Effective; readonly spot?: Spot };
}

const NONE: Kept = new Map();

export interface KeptSettingsOptions {
  readonly platform: string;
  readonly log: Log;
  readonly store?: Pick<Store, 'settingsOf' | 'set'>;
}

export function createKeptSettings({ platform, log, store }: KeptSettingsOptions): KeptSettings {
  const fresh = createMemory<true>(FRESH);
  const known = createMemory<Kept>(REMEMBERED);
  const of = (server: string): Kept => known.get(server) ?? NONE;
  return {
    of,
    load: async (server) => {
      if (store === undefined || fresh.get(server)) return;
      const before = of(server);
      const kept = await store.settingsOf({ platform, server });
      // What was set meanwhile is newer.
      if (kept === undefined || of(server) !== before) return;
      fresh.set(server, true);
      known.set(server, kept);
    },
    set: async (where, chosen, by) => {
      if (store === undefined) throw new Error('there is no store');
      const { server, channel } = where;
      const isReset = Object.keys(chosen).length === 0;
      await store.set({ platform, server, channel }, isReset ? undefined : chosen);
      const { [channel]: before = {}, ...others } = Object.fromEntries(of(server));
      known.set(server, new Map(Object.entries(isReset ? others : { ...others, [channel]: chosen })));
      const place = { platform, server, ...(channel === WHOLE ? {} : { channel }) };
      log.info(
        { settings: { ...place, by, before, after: chosen } },
        isReset ? 'settings were reset' : 'settings were changed',
      );
    },
  };
}

export function settingsFor(bot: Pick<Bot, 'languages'>, { of, set }: KeptSettings): ServerSettings {
  const chosenAt: ServerSettings['chosenAt'] = ({ server, channel }) => settingsIn(of(server).get(channel), bot);
  return {
    set,
    chosenAt,
    holdingAt: (spot) => {
      if (spot === undefined) return { settings: effective() };
      const { server, channel } = spot;
      const whole = chosenAt({ server, channel: WHOLE });
      return { spot, settings: effective(whole, channel === undefined ? {} : chosenAt({ server, channel })) };
    },
  };
}
