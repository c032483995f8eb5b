import { type IncomingHttpHeaders, request } from 'node:http';

export type Posted = { status: number; headers: IncomingHttpHeaders; body: string; ms: number };

/** Posts raw bytes on a connection of its own; rejects with 'timeout' or what broke the connection. */
export function httpPost(
  url: string,
  sending: { headers: Record<string, string>; body: string; timeout: number; signal: AbortSignal },
): Promise<Posted> {
  const at = Date.now();
  return new Promise((resolve, reject) => {
    const options = {
      method: 'POST',
      headers: { ...sending.headers, connection: 'close' },
      agent: false,
      signal: sending.signal,
    };
    const outgoing = request(url, options, (incoming) => {
      const chunks: Buffer[] = [];
      incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
      incoming.on('error', reject);
      incoming.on('end', () => {
        clearTimeout(timer);
        const body = Buffer.concat(chunks).toString();
        resolve({ status: incoming.statusCode ?? 0, headers: incoming.headers, body, ms: Date.now() - at });
      });
    });
    const timer = setTimeout(() => outgoing.destroy(new Error('timeout')), sending.timeout);
    outgoing.on('error', (error) => {
      clearTimeout(timer);
      reject(error);
    });
    outgoing.end(sending.body);
  });
}
