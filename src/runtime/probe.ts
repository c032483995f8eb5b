// Whether a place in the network can be connected to at all: what libraries for sockets say of a failure is less than its cause.
import { once } from 'node:events';
import { connect } from 'node:net';
import { connect as connectSecurely } from 'node:tls';
import type { ProxyRoute } from './proxy.ts';

const SECURE = /^(?:https|wss):$/u;
const PORT = { plain: 80, secure: 443 };

/** Whatever is answered, it was reached. */
async function probeOver(proxy: ProxyRoute, address: string, milliseconds: number): Promise<void> {
  const url = address.replace(/^ws/u, 'http');
  const answer = await proxy.fetch(url, { signal: AbortSignal.timeout(milliseconds), redirect: 'manual' });
  await answer.body?.cancel();
}

/**
 * Connects, and hangs up.
 * @param milliseconds to wait at most
 * @param proxy over which the way leads, if any does
 * @throws the system's error, or that of TLS, with its code; with a proxy, what fetch throws
 */
export async function probe(address: string, milliseconds: number, proxy?: ProxyRoute): Promise<void> {
  if (proxy !== undefined) return probeOver(proxy, address, milliseconds);
  const { protocol, hostname, port } = new URL(address);
  const isSecure = SECURE.test(protocol);
  // An address of IPv6 stands in brackets.
  const host = hostname.replace(/^\[|\]$/gu, '');
  const to = { host, port: Number(port) || (isSecure ? PORT.secure : PORT.plain) };
  const socket = isSecure ? connectSecurely({ ...to, servername: host }) : connect(to);
  try {
    await once(socket, isSecure ? 'secureConnect' : 'connect', { signal: AbortSignal.timeout(milliseconds) });
  } finally {
    // What happens to it afterwards is nobody's concern.
    socket.on('error', () => undefined);
    socket.destroy();
  }
}
