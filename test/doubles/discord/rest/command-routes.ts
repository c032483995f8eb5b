import { withoutLocalizations } from '../model/command-book.ts';
import { type Wire, wireOf } from '../model/wire.ts';
import { validateCommand, validateCommands } from '../validate/command.ts';
import { apiErrors, demandValid, invalidForm } from './api-error.ts';
import type { Call, Reply, Route } from './route.ts';

const base = '/applications/:application/commands';
const local = '/applications/:application/guilds/:guild/commands';

/** Registering commands, everywhere and in one guild. */
export const commandRoutes: Route[] = [base, local].flatMap((template) => [
  { method: 'GET', template, auth: true, handle: list },
  { method: 'PUT', template, auth: true, handle: overwrite },
  { method: 'POST', template, auth: true, handle: create },
  { method: 'GET', template: `${template}/:command`, auth: true, handle: get },
  { method: 'PATCH', template: `${template}/:command`, auth: true, handle: change },
  { method: 'DELETE', template: `${template}/:command`, auth: true, handle: remove },
]);

const notAList = [{ path: [], code: 'LIST_TYPE_CONVERT', message: 'Only iterables may be used in a ListType' }];

function scopeOf({ world, params }: Call): string | null {
  if (params['application'] !== world.application.id) throw apiErrors.unknownApplication();
  const guild = params['guild'];
  if (guild === undefined) return null;
  if (!world.guilds.has(guild)) throw apiErrors.unknownGuild();
  return guild;
}

function shown(call: Call, body: unknown): Reply {
  const localized = call.query.get('with_localizations') === 'true';
  return { status: 200, body: localized ? body : withoutLocalizations(body) };
}

function list(call: Call): Reply {
  return shown(call, call.world.commands.list(scopeOf(call)));
}

function get(call: Call): Reply {
  return { status: 200, body: found(call) };
}

function found(call: Call) {
  const command = call.world.commands.list(scopeOf(call)).find((one) => one.id === call.params['command']);
  if (!command) throw apiErrors.unknownCommand();
  return command;
}

function overwrite(call: Call): Reply {
  const guild = scopeOf(call);
  if (!Array.isArray(call.body)) throw invalidForm(notAList);
  const bodies = call.body.map(wireOf);
  demandValid(validateCommands(bodies, { guild: guild !== null }));
  return { status: 200, body: call.world.commands.overwrite(guild, bodies) };
}

function create(call: Call): Reply {
  const guild = scopeOf(call);
  const body = wireOf(call.body);
  demandValid(validateCommand(body, { guild: guild !== null }));
  const { command, isNew } = call.world.commands.upsert(guild, body);
  return { status: isNew ? 201 : 200, body: command };
}

function change(call: Call): Reply {
  const guild = scopeOf(call);
  const { application_id: _, version: __, guild_id: ___, ...known } = found(call);
  const body: Wire = { ...known, ...wireOf(call.body) };
  demandValid(validateCommand(body, { guild: guild !== null }));
  call.world.commands.remove(guild, known.id);
  return { status: 200, body: call.world.commands.upsert(guild, body).command };
}

function remove(call: Call): Reply {
  if (!call.world.commands.remove(scopeOf(call), call.params['command'] ?? '')) throw apiErrors.unknownCommand();
  return { status: 204 };
}
