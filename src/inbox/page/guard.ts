// Who may ask the page for something: whoever has its address, from a page of its own.
import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

export interface Place {
  readonly port: number;
  /** Stands in front of every path. */
  readonly token: string;
}

export type Passed = { readonly path: string } | { readonly status: 403 | 404; readonly why: string };

function isToken(given: string, token: string): boolean {
  const [one, other] = [Buffer.from(given), Buffer.from(token)];
  return one.length === other.length && timingSafeEqual(one, other);
}

/** Another name would be another site's, which a browser was led to this address by. */
function isOwnHost(host: string | undefined, port: number): boolean {
  return host === `127.0.0.1:${port}` || host === `localhost:${port}`;
}

/** Browsers say from where a form is sent. */
function isOwnForm({ headers }: IncomingMessage): boolean {
  return headers.origin === `http://${headers.host}`;
}

/** @returns the path behind the token, "/" at least */
export function passedBy(request: IncomingMessage, { port, token }: Place): Passed {
  if (!isOwnHost(request.headers.host, port))
    return { status: 403, why: 'This page is asked for by its own address only.' };
  const [, given = '', path = '/'] = /^\/([^/?]*)(\/[^?]*)?/u.exec(request.url ?? '') ?? [];
  if (!isToken(given, token))
    return { status: 404, why: 'There is nothing here. Open the address that "npm run inbox" printed.' };
  if (request.method === 'POST' && !isOwnForm(request))
    return { status: 403, why: 'This form was sent from somewhere else.' };
  return { path };
}
