// Why Discord doesn't let the bot in, and what to do about it.
import { DiscordAPIError, DiscordjsError, DiscordjsErrorCodes, GatewayCloseCodes, RateLimitError } from 'discord.js';
import type { Diagnosis } from '../../runtime/network-words.ts';
import { OperatorError } from '../../runtime/operator-error.ts';
import { Answered, diagnose } from '../../runtime/unreachable.ts';
import { DISCORD } from './remote.ts';

/** Trying again is of no use: somebody has to change something. The message says what. */
export class Refusal extends OperatorError {
  override readonly name = 'Refusal';
}

const PORTAL = 'https://discord.com/developers/applications';

const WORDS: Readonly<Record<number, string>> = {
  [GatewayCloseCodes.AuthenticationFailed]: `Discord refused the token. Open ${PORTAL}, choose the application, then Bot → Reset Token, and put the new token into DISCORD_TOKEN.`,
  [GatewayCloseCodes.DisallowedIntents]: `Discord refused an intent that the application may not use. This bot asks for no privileged intent: if you added one, open ${PORTAL}, choose the application, then Bot → Privileged Gateway Intents, and turn its switch on.`,
  [GatewayCloseCodes.InvalidIntents]:
    'Discord does not know one of the intents. Install the dependencies anew with "npm ci": another version of discord.js is in use than the one that the bot was made for.',
  [GatewayCloseCodes.ShardingRequired]:
    'The bot is in too many servers for this number of shards. Set DISCORD_SHARDS=auto.',
  [GatewayCloseCodes.InvalidShard]: 'Discord refused the number of shards. Set DISCORD_SHARDS=auto.',
  [GatewayCloseCodes.InvalidAPIVersion]: 'Discord no longer offers this version of its API. Update the bot.',
};

/** Of a failed login, @discordjs/ws tells the close code in words only. */
const PLAIN: Readonly<Record<string, GatewayCloseCodes>> = {
  'Authentication failed': GatewayCloseCodes.AuthenticationFailed,
  'Invalid shard': GatewayCloseCodes.InvalidShard,
  'Sharding is required': GatewayCloseCodes.ShardingRequired,
  'Used an invalid API version': GatewayCloseCodes.InvalidAPIVersion,
  'Used invalid intents': GatewayCloseCodes.InvalidIntents,
  'Used disallowed intents': GatewayCloseCodes.DisallowedIntents,
};

/** Whether it is the token that is no longer good. */
export function isAboutToken({ message }: Refusal): boolean {
  return message === WORDS[GatewayCloseCodes.AuthenticationFailed];
}

/** The gateway's close codes after which discord.js gives up. */
export function refusalOf(closeCode: number): Refusal {
  return new Refusal(WORDS[closeCode] ?? `Discord closed the connection for good (code ${closeCode}).`);
}

/** What may be an accident of Discord's, which refuses a good token now and then; a close code of the gateway is none. */
export function isUnauthorised(error: unknown): boolean {
  const unauthorised = error instanceof DiscordAPIError && error.status === 401;
  return unauthorised || (error instanceof DiscordjsError && error.code === DiscordjsErrorCodes.TokenInvalid);
}

/** What a failed login or request means; undefined where another attempt may succeed. */
export function refusalIn(error: unknown): Refusal | undefined {
  if (error instanceof Refusal) return error;
  if (isUnauthorised(error)) return refusalOf(GatewayCloseCodes.AuthenticationFailed);
  const code = error instanceof Error ? PLAIN[error.message] : undefined;
  return code === undefined ? undefined : refusalOf(code);
}

/** Discord's library says so where the logins of a day are used up. */
const NO_LOGINS = /^Not enough sessions remaining/u;

/** Why an attempt failed after which another one may succeed. */
export function diagnosis(error: unknown): Diagnosis {
  const { message } = error instanceof Error ? error : { message: '' };
  if (NO_LOGINS.test(message))
    return { reason: message, remedy: 'Wait: Discord allows so many logins a day, and the bot tries again by itself.' };
  return diagnose(
    DISCORD,
    error instanceof RateLimitError ? new Answered(429, Math.ceil(error.retryAfter / 1_000)) : error,
  );
}
