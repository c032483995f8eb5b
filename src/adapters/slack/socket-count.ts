// How many sockets of an app are open: Slack says so to a new one alone.
import { SocketModeReceiver } from '@slack/bolt';
import type { Log } from '../../runtime/log.ts';
import { NO_SOCKET } from '../../runtime/network-words.ts';
import { patiently } from '../../runtime/patience.ts';
import { probe } from '../../runtime/probe.ts';
import type { ProxyRoute } from '../../runtime/proxy.ts';
import { FRAME, frameIn, TOO_MANY } from './frame.ts';
import { createLogger } from './logger.ts';

/** An app may have so many, says Slack. */
export const MOST_SOCKETS = 10;
/** Milliseconds until Slack greets, and for a goodbye. */
const PATIENCE = { hello: 10_000, goodbye: 1_000 };

/** @returns the sockets besides ours, or the reason for which Slack doesn't let one in; undefined for a frame that tells neither */
function toldBy(data: unknown): number | string | undefined {
  const { type, reason, num_connections: count } = frameIn(data) ?? {};
  if (type === 'hello') return typeof count === 'number' ? count - 1 : 0;
  if (type !== 'disconnect') return undefined;
  return reason === TOO_MANY ? MOST_SOCKETS : String(reason);
}

/**
 * Opens one for a moment, in which Slack may choose it for what happens just then: an event is delivered again, since nobody
 * acknowledges it, and a command shows its error.
 * @param url that apps.connections.open gave
 * @param proxy over which the way leads, if any does
 * @returns how many there are besides, or the word with which Slack ended it
 * @throws what the network said
 */
export async function countSockets(url: string, log: Log, proxy?: ProxyRoute): Promise<number | string> {
  const line = proxy?.line();
  const { client } = new SocketModeReceiver({
    appToken: 'xapp',
    logger: createLogger(log),
    autoReconnectEnabled: false,
    ...(line === undefined ? {} : { dispatcher: line.dispatcher }),
    // The address is known already.
    installerOptions: { clientOptions: { fetch: async () => Response.json({ ok: true, url }) } },
  });
  const over = AbortSignal.timeout(PATIENCE.hello);
  try {
    return await new Promise((resolve, reject) => {
      client.on(FRAME, (data: unknown) => {
        const told = toldBy(data);
        if (told !== undefined) resolve(told);
      });
      client.on('error', reject);
      over.addEventListener('abort', () => reject(over.reason));
      client.start().catch((error: unknown) => reject(error ?? new Error('Slack hung up')));
    });
  } catch (error) {
    await probe(url, PATIENCE.hello, proxy);
    throw over.aborted ? error : new Error(NO_SOCKET);
  } finally {
    await patiently(client.disconnect(), PATIENCE.goodbye).catch(() => undefined);
    line?.hangUp();
  }
}
