// Requests made again while Discord is out of reach for a moment.
import { DiscordAPIError, HTTPError } from 'discord.js';
import pRetry from 'p-retry';
import { ProxyFailure } from '../../runtime/proxy-failure.ts';

/**
 * Attempts after the first, each waiting twice as long as the one before: 100, 200, 400 ms. All of them fit into the three
 * seconds that Discord waits for an interaction, as long as the network answers at all. discord.js itself is told to make
 * none: it makes them at once, which a server that restarts doesn't survive.
 */
const RETRIES = { retries: 3, factor: 2, minTimeout: 100 } as const;

/** The codes of Node and undici for a network that doesn't answer. */
const NETWORK = /^(?:ECONN|ETIMEDOUT|EPIPE|EAI_AGAIN|ENOTFOUND|EHOSTUNREACH|ENETUNREACH|UND_ERR)/u;

/** A request may succeed when it is made again; whether this one had its effect is unknown. */
export function isTransient(error: unknown): boolean {
  if (error instanceof HTTPError) return error.status >= 500;
  if (error instanceof ProxyFailure && error.status !== undefined) return error.status >= 500;
  if (!(error instanceof Error) || error instanceof DiscordAPIError) return false;
  const { code, cause } = error as Error & { code?: unknown };
  return error.name === 'AbortError' || NETWORK.test(String(code)) || (cause !== undefined && isTransient(cause));
}

/** Whatever is not transient is thrown at once, and the last failure when no attempt is left. */
export function retrying<T>(work: () => Promise<T>): Promise<T> {
  return pRetry(work, { ...RETRIES, shouldRetry: ({ error }) => isTransient(error) });
}
