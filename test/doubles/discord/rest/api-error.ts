import { type FieldError, nested } from '../validate/field-error.ts';

/** An error answer of the API. */
export class ApiError extends Error {
  readonly status: number;
  readonly body: Record<string, unknown>;
  readonly headers: Record<string, string>;

  constructor(
    status: number,
    code: number,
    message: string,
    more: { body?: object; headers?: Record<string, string> } = {},
  ) {
    super(message);
    this.status = status;
    this.body = { message, code, ...more.body };
    this.headers = more.headers ?? {};
  }
}

export function invalidForm(errors: FieldError[]): ApiError {
  return new ApiError(400, 50035, 'Invalid Form Body', { body: { errors: nested(errors) } });
}

/** Throws 50035 if there is anything wrong. */
export function demandValid(errors: FieldError[]): void {
  if (errors.length > 0) throw invalidForm(errors);
}

export const apiErrors = {
  unauthorized: () => new ApiError(401, 0, '401: Unauthorized'),
  noRoute: () => new ApiError(404, 0, '404: Not Found'),
  unknownChannel: () => new ApiError(404, 10003, 'Unknown Channel'),
  unknownGuild: () => new ApiError(404, 10004, 'Unknown Guild'),
  unknownMessage: () => new ApiError(404, 10008, 'Unknown Message'),
  unknownUser: () => new ApiError(404, 10013, 'Unknown User'),
  unknownWebhook: () => new ApiError(404, 10015, 'Unknown Webhook'),
  unknownApplication: () => new ApiError(404, 10002, 'Unknown Application'),
  unknownInteraction: () => new ApiError(404, 10062, 'Unknown interaction'),
  unknownCommand: () => new ApiError(404, 10063, 'Unknown application command'),
  acknowledged: () => new ApiError(400, 40060, 'Interaction has already been acknowledged.'),
  tooManyFollowUps: () =>
    new ApiError(400, 40094, 'This interaction has reached the maximum number of follow-up messages'),
  missingAccess: () => new ApiError(403, 50001, 'Missing Access'),
  notTheAuthor: () => new ApiError(403, 50005, 'Cannot edit a message authored by another user'),
  emptyMessage: () => new ApiError(400, 50006, 'Cannot send an empty message'),
  cannotMessage: () => new ApiError(403, 50007, 'Cannot send messages to this user'),
  missingPermissions: () => new ApiError(403, 50013, 'Missing Permissions'),
  invalidToken: () => new ApiError(401, 50027, 'Invalid Webhook Token'),
  invalidJson: () => new ApiError(400, 50109, 'The request body contains invalid JSON.'),
};

/** The answer to a request that came too soon; without `seconds` it does not say how long to wait. */
export function tooMany(more: { seconds?: number; global?: boolean; scope?: string }): ApiError {
  const { seconds, global = false } = more;
  const headers: Record<string, string> = { 'x-ratelimit-scope': global ? 'global' : (more.scope ?? 'user') };
  if (seconds !== undefined) headers['retry-after'] = String(seconds);
  if (global) headers['x-ratelimit-global'] = 'true';
  return new ApiError(429, 0, 'You are being rate limited.', { body: { retry_after: seconds ?? 0, global }, headers });
}
