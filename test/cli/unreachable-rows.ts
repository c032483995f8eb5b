// What may be in a platform's way, or in its place, and how it is told.
import { httpServer, type OddServer, secureServer, socketServer } from '../support/odd-server.ts';

export interface Row {
  readonly what: string;
  readonly server?: () => Promise<OddServer>;
  /** The address, with the server's port for PORT. */
  readonly url: string;
  readonly trusting?: true;
  /** With the platform for NAME, its variable for VARIABLE and its page for PAGE. */
  readonly words: string;
}

export const HTTP = 'http://127.0.0.1:PORT/api';
const HTTPS = 'https://127.0.0.1:PORT/api';

export const ROWS: readonly Row[] = [
  {
    what: 'a name without an address',
    url: 'https://nowhere.invalid/api',
    words:
      'no address is known for "nowhere.invalid" (ENOTFOUND). Check the spelling in VARIABLE if it is set, and that this machine has a DNS that knows the internet.',
  },
  {
    what: 'a port where nothing listens',
    url: 'http://127.0.0.1:2/api',
    words:
      'nothing takes connections at 127.0.0.1:2 (ECONNREFUSED). Check VARIABLE if it is set, and a firewall or proxy on the way.',
  },
  {
    what: 'a certificate that nobody vouches for',
    server: () => secureServer('here'),
    url: HTTPS,
    words:
      "its certificate is signed by nobody whom this machine trusts, as that of a proxy is which looks into what is encrypted (UNABLE_TO_VERIFY_LEAF_SIGNATURE). Name the file with the proxy's certificate in NODE_EXTRA_CA_CERTS; turn no check off.",
  },
  {
    what: 'a certificate that has expired',
    server: () => secureServer('expired'),
    url: HTTPS,
    trusting: true,
    words:
      "its certificate has expired (CERT_HAS_EXPIRED). Check this machine's clock, then who answers at VARIABLE if it is set, or a proxy on the way.",
  },
  {
    what: 'a certificate of the future',
    server: () => secureServer('future'),
    url: HTTPS,
    trusting: true,
    words: "its certificate is not valid yet (CERT_NOT_YET_VALID). Set this machine's clock.",
  },
  {
    what: 'a certificate for somebody else',
    server: () => secureServer('elsewhere'),
    url: HTTPS,
    trusting: true,
    words:
      'its certificate is for another name than "127.0.0.1" (ERR_TLS_CERT_ALTNAME_INVALID). Check VARIABLE if it is set, and a proxy or a login page of the network on the way.',
  },
  {
    what: 'https where there is http',
    server: () => httpServer(200),
    url: HTTPS,
    words:
      'what answers there speaks no TLS that can be agreed upon (ERR_SSL_WRONG_VERSION_NUMBER). Check whether VARIABLE begins with https:// where it should begin with http://, and a proxy on the way.',
  },
  {
    what: 'another protocol',
    server: () => socketServer('SSH-2.0-OpenSSH_9.2\r\n'),
    url: HTTP,
    words:
      'what answers there speaks no HTTP. Check whether VARIABLE begins with http:// where it should begin with https://, and its port.',
  },
  {
    what: 'a connection that is broken off',
    server: () => socketServer(),
    url: HTTP,
    words:
      'the connection was broken off (ECONNRESET). Check a firewall or proxy on the way, whether VARIABLE, if it is set, should begin with https://, and PAGE.',
  },
  {
    what: 'a 502 of a proxy',
    server: () => httpServer(502, { 'content-type': 'text/html' }, '<h1>502 Bad Gateway</h1>'),
    url: HTTP,
    words:
      'a proxy on the way, or in front of NAME, gets no answer from behind it (502). Check your own proxy if there is one, and PAGE.',
  },
  {
    what: 'a 503',
    server: () => httpServer(503),
    url: HTTP,
    words: 'the service is unavailable there (503). Check your own proxy if there is one, and PAGE.',
  },
  {
    what: 'a 504 of a proxy',
    server: () => httpServer(504),
    url: HTTP,
    words:
      'a proxy on the way, or in front of NAME, waited in vain for an answer from behind it (504). Check your own proxy if there is one, and PAGE.',
  },
  {
    what: 'a proxy that forbids it',
    server: () => httpServer(403, { 'content-type': 'text/html' }, '<h1>Forbidden</h1>'),
    url: HTTP,
    words:
      'the request was forbidden, by a proxy or firewall on the way or by NAME itself (403). Have NAME let through.',
  },
  {
    what: 'a server of something else',
    server: () => httpServer(404, { 'content-type': 'text/html' }, '<h1>Not found</h1>'),
    url: HTTP,
    words: 'what answers there is not the API of NAME (404). Check VARIABLE if it is set.',
  },
];
