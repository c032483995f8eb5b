import { listOf, textOf, type Wire, wiresOf } from '../model/wire.ts';
import { ApiError } from './api-error.ts';
import { type Call, channelNamed, type Methods } from './method.ts';

const writing = ['assistant:write'];

export const assistantMethods: Methods = {
  'assistant.threads.setSuggestedPrompts': { token: 'bot', scopes: writing, handle: setSuggestedPrompts },
  'assistant.threads.setStatus': { token: 'bot', scopes: ['chat:write', 'assistant:write'], handle: setStatus },
  'assistant.threads.setTitle': { token: 'bot', scopes: writing, handle: setTitle },
};

/** In an agent view a thread_ts makes it fail without a word; elsewhere it needs one. */
function setSuggestedPrompts(call: Call): Wire {
  const { world, args } = call;
  const channel = channelNamed(call, args['channel_id']);
  const prompts = wiresOf(args['prompts']);
  const complete = prompts.every((prompt) => textOf(prompt['title']) !== '' && textOf(prompt['message']) !== '');
  if (prompts.length === 0 || prompts.length > 4 || !complete) throw new ApiError('invalid_arguments');
  const threadTs = textOf(args['thread_ts']) || null;
  const { agentView } = world.options;
  if (!agentView && threadTs === null) throw new ApiError('invalid_arguments');
  if (agentView && threadTs !== null) return { ok: true };
  channel.prompts = { title: textOf(args['title']) || null, prompts, threadTs };
  return { ok: true };
}

function setStatus(call: Call): Wire {
  const { args } = call;
  const channel = channelNamed(call, args['channel_id']);
  const ts = textOf(args['thread_ts']);
  const status = textOf(args['status']);
  if (!channel.known.has(ts) || listOf(args['loading_messages']).length > 10) throw new ApiError('invalid_arguments');
  if (status === '') channel.statuses.delete(ts);
  else channel.statuses.set(ts, status);
  return { ok: true };
}

function setTitle(call: Call): Wire {
  const { args } = call;
  const channel = channelNamed(call, args['channel_id']);
  const ts = textOf(args['thread_ts']);
  if (!channel.known.has(ts)) throw new ApiError('invalid_arguments');
  channel.titles.set(ts, textOf(args['title']));
  return { ok: true };
}
