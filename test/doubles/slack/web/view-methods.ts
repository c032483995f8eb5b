import type { View } from '../model/view.ts';
import { isWire, textOf, type Wire } from '../model/wire.ts';
import { messagesOf } from '../validate/problem.ts';
import { validateView } from '../validate/view.ts';
import { ApiError } from './api-error.ts';
import { type Call, type Methods, userNamed } from './method.ts';

export const viewMethods: Methods = {
  'views.publish': { token: 'bot', scopes: [], handle: publish },
  'views.open': { token: 'bot', scopes: [], handle: (call) => open(call, false) },
  'views.push': { token: 'bot', scopes: [], handle: (call) => open(call, true) },
  'views.update': { token: 'bot', scopes: [], handle: update },
};

function publish(call: Call): Wire {
  const { world, args, effect } = call;
  const user = userNamed(call, args['user_id']);
  effect.user = user.id;
  const view = viewOf(args, 'home');
  demandHash(args, world.views.homeOf(user));
  return told(call, world.views.publish(user, view));
}

function open(call: Call, upon: boolean): Wire {
  const { world, args, effect } = call;
  const view = viewOf(args, 'modal');
  const interaction = world.views.pull(args['trigger_id']);
  if (typeof interaction === 'string') throw new ApiError(interaction);
  const { user } = interaction;
  effect.user = user.id;
  const below = world.views.stackOf(user).length;
  if (upon && below === 0) throw new ApiError('not_found');
  if (below >= 3) throw new ApiError('push_limit_reached');
  const opened = world.views.push(user, view);
  interaction.open(opened);
  return told(call, opened);
}

function update(call: Call): Wire {
  const { world, args } = call;
  const view = world.views.find(args['view_id'], args['external_id']);
  if (!view?.open) throw new ApiError('not_found');
  demandHash(args, view);
  view.change(viewOf(args, view.type));
  return told(call, view);
}

function told({ world }: Call, view: View): Wire {
  return { ok: true, view: view.wire(world.appId) };
}

function demandHash(args: Wire, view: View | null): void {
  const hash = textOf(args['hash']);
  if (hash !== '' && view && view.hash !== hash) throw new ApiError('hash_conflict');
}

function viewOf(args: Wire, type: string): Wire {
  const { view } = args;
  if (!isWire(view)) throw invalid(['[ERROR] missing required field: view']);
  const problems = validateView(view);
  if (problems.length > 0) throw invalid(messagesOf(problems));
  if (view['type'] !== type) throw invalid([`[ERROR] must be a ${type} view [json-pointer:/view/type]`]);
  return view;
}

function invalid(messages: string[]): ApiError {
  return new ApiError('invalid_arguments', { body: { response_metadata: { messages } } });
}
