import type { Token } from '../model/tokens.ts';
import { textOf, type Wire } from '../model/wire.ts';
import type { World } from '../model/world.ts';
import { ApiError } from './api-error.ts';
import { demandToken, scopeHeaders } from './authorize.ts';
import type { Effect, Method, Methods } from './method.ts';
import type { RateLimit } from './rate-limit.ts';

/** A request that was read. */
export type Incoming = { args: Wire; value: string; token: Token | null; effect: Effect; credentials: string };

export type Sent = { status: number; body?: unknown; headers?: Record<string, string>; error?: string };

type Parts = { world: World; methods: Methods; limit: RateLimit };

/** Answers one call of a method. */
export function answerCall(parts: Parts, name: string, incoming: Incoming): Sent {
  const method = parts.methods[name];
  if (!method) return failed(new ApiError('unknown_method', { body: { req_method: name } }));
  const headers = scopeHeaders(method, incoming.token);
  try {
    return { status: 200, body: handled(parts, method, name, incoming), headers };
  } catch (error) {
    const sent = failed(error);
    return { ...sent, headers: { ...headers, ...sent.headers } };
  }
}

function handled({ world, limit }: Parts, method: Method, name: string, incoming: Incoming): Wire {
  const { args, value, token, effect, credentials } = incoming;
  demandToken(method, value, token);
  if (name === 'chat.postMessage') limit.count(textOf(args['channel']));
  return method.handle({ world, args, token, effect, credentials });
}

function failed(error: unknown): Sent {
  if (error instanceof ApiError) {
    const { status, body, headers } = error;
    return { status, body, headers, error: error.error };
  }
  const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return { status: 500, error: 'internal', body: { message: `The double itself failed: ${message}` } };
}
