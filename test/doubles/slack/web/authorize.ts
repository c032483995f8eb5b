import type { Token } from '../model/tokens.ts';
import type { Wire } from '../model/wire.ts';
import { ApiError } from './api-error.ts';
import type { Method } from './method.ts';

/** Throws unless the token is good for the method. */
export function demandToken(method: Method, value: string, token: Token | null): void {
  if (method.token === null) return;
  if (value === '') throw new ApiError('not_authed');
  if (!token) throw new ApiError('invalid_auth');
  if (token.kind !== method.token) throw new ApiError('not_allowed_token_type');
  if (token.ended) throw new ApiError(token.ended);
  if (token.expiresAt !== null && Date.now() > token.expiresAt) throw new ApiError('token_expired');
  const { scopes } = method;
  if (scopes.length === 0 || scopes.some((scope) => token.scopes.includes(scope))) return;
  const body: Wire = { needed: scopes.join(','), provided: token.scopes.join(',') };
  throw new ApiError('missing_scope', { body });
}

/** The headers that tell of scopes. */
export function scopeHeaders(method: Method, token: Token | null): Record<string, string> {
  const accepted: Record<string, string> =
    method.scopes.length > 0 ? { 'x-accepted-oauth-scopes': method.scopes.join(',') } : {};
  return token ? { 'x-oauth-scopes': token.scopes.join(','), ...accepted } : accepted;
}
