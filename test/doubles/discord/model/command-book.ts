import { isDeepStrictEqual } from 'node:util';
import type { Snowflakes } from './snowflakes.ts';
import { isWire, listOf, type Wire } from './wire.ts';

export type CommandOption = Wire & { name: string; type: number };

/** A command as it is registered, with its defaults filled in. */
export type Command = Wire & {
  id: string;
  name: string;
  type: number;
  version: string;
  guild_id?: string;
  options?: CommandOption[];
};

export type Registration = { at: number; guildId: string | null; commands: Command[] };

/** The commands of the application, global and per guild. */
export class CommandBook {
  /** Every registration, PUT or POST, as it was asked for. */
  readonly registrations: Registration[] = [];
  readonly #byScope = new Map<string, Command[]>();
  readonly #ids: Snowflakes;
  readonly #application: string;

  constructor(ids: Snowflakes, application: string) {
    this.#ids = ids;
    this.#application = application;
  }

  list(guildId: string | null): Command[] {
    return this.#byScope.get(guildId ?? '') ?? [];
  }

  all(): Command[] {
    return [...this.#byScope.values()].flat();
  }

  /** Replaces all commands of a scope; those of the same name and type keep their id. */
  overwrite(guildId: string | null, bodies: Wire[]): Command[] {
    const commands = bodies.map((body) => this.#made(guildId, body));
    this.#byScope.set(guildId ?? '', commands);
    this.registrations.push({ at: Date.now(), guildId, commands });
    return commands;
  }

  /** Adds one command, or replaces the one of the same name and type. */
  upsert(guildId: string | null, body: Wire): { command: Command; isNew: boolean } {
    const command = this.#made(guildId, body);
    const others = this.list(guildId).filter((known) => known.id !== command.id);
    const isNew = others.length === this.list(guildId).length;
    this.#byScope.set(guildId ?? '', [...others, command]);
    this.registrations.push({ at: Date.now(), guildId, commands: [command] });
    return { command, isNew };
  }

  remove(guildId: string | null, id: string): boolean {
    const kept = this.list(guildId).filter((command) => command.id !== id);
    const found = kept.length < this.list(guildId).length;
    this.#byScope.set(guildId ?? '', kept);
    return found;
  }

  #made(guildId: string | null, body: Wire): Command {
    const { id: _, ...asked } = body;
    const type = Number(body['type'] ?? 1);
    const known = this.list(guildId).find((command) => command.name === body['name'] && command.type === type);
    const id = known?.id ?? this.#ids.next();
    const fields = {
      ...commandDefaults(guildId),
      ...asked,
      id,
      application_id: this.#application,
      type,
      name: String(body['name']),
    };
    const same = known !== undefined && isDeepStrictEqual({ ...known, version: '' }, { ...fields, version: '' });
    return { ...fields, version: same ? known.version : this.#ids.next() };
  }
}

function commandDefaults(guildId: string | null): Wire {
  const scope = guildId === null ? { contexts: null, integration_types: [0] } : { guild_id: guildId };
  const localized = { name_localizations: null, description_localizations: null };
  return {
    default_member_permissions: null,
    dm_permission: true,
    nsfw: false,
    description: '',
    ...localized,
    ...scope,
  };
}

/** A command without its translations, as GET gives it unless asked for them. */
export function withoutLocalizations(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutLocalizations);
  if (!isWire(value)) return value;
  const kept = Object.entries(value).filter(([key]) => !key.endsWith('_localizations'));
  return Object.fromEntries(kept.map(([key, inner]) => [key, withoutLocalizations(inner)]));
}

export function optionsOf(holder: Wire): CommandOption[] {
  return listOf(holder['options']) as CommandOption[];
}
