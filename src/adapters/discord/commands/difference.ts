// What differs between the commands that are registered and those that should be.
import type { APIApplicationCommand, RESTPostAPIApplicationCommandsJSONBody } from 'discord.js';
import diff from 'microdiff';

/** What we say of a command; everything else of it is Discord's own, such as its id. */
const OURS = [
  'type',
  'name',
  'name_localizations',
  'description',
  'description_localizations',
  'options',
  'contexts',
  'integration_types',
  'default_member_permissions',
] as const;

type Plain = { readonly [key: string]: unknown } | readonly unknown[];

function isEmpty(value: unknown): boolean {
  if (value === undefined || value === null || value === false || value === '') return true;
  return typeof value === 'object' && Object.keys(value).length === 0;
}

/** Without what says nothing: Discord leaves it out, or answers it as null or false. */
function essence(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(essence);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, inner]) => [key, essence(inner)] as const);
  return Object.fromEntries(entries.filter(([, inner]) => !isEmpty(inner)));
}

type Command = APIApplicationCommand | RESTPostAPIApplicationCommandsJSONBody;

/** Slash commands and message commands may share a name. */
function byKey(commands: readonly Command[]): Record<string, Plain> {
  return Object.fromEntries(
    commands.map((command) => {
      const ours = Object.fromEntries(OURS.map((key) => [key, (command as unknown as Record<string, unknown>)[key]]));
      const { contexts, integration_types: types, ...rest } = essence(ours) as Record<string, unknown>;
      const sorted = (list: unknown): unknown => (Array.isArray(list) ? [...list].sort() : undefined);
      const name = `${command.type === 1 || command.type === undefined ? '/' : ''}${command.name}`;
      return [name, essence({ ...rest, contexts: sorted(contexts), integration_types: sorted(types) }) as Plain];
    }),
  );
}

const show = (value: unknown): string => JSON.stringify(value);

/** One line a difference: "+ /ask", "- /old", "~ /ask description: "a" → "b"". None where nothing differs. */
export function differences(registered: readonly Command[], wanted: readonly Command[]): string[] {
  return diff(byKey(registered), byKey(wanted)).map((change) => {
    const [command, ...inner] = change.path;
    const place = inner.join('.');
    if (place === '') return `${change.type === 'CREATE' ? '+' : '-'} ${command}`;
    const before = change.type === 'CREATE' ? 'nothing' : show(change.oldValue);
    const after = change.type === 'REMOVE' ? 'nothing' : show(change.value);
    return `~ ${command} ${place}: ${before} → ${after}`;
  });
}
