// What may be wrong with a proxy, and how it is told.
import { connectProxy } from '../support/connect-proxy.ts';
import { httpServer, secureServer, silentServer, socketServer } from '../support/odd-server.ts';

export interface ProxyRow {
  readonly what: string;
  /** @returns the address of the proxy */
  readonly proxy: () => Promise<string>;
  /** With the proxy's name and port for PLACE, the platform for NAME and its page for PAGE. */
  readonly words: string;
}

const refusing = (status: number) => async (): Promise<string> => {
  const proxy = await connectProxy();
  proxy.refuse(status);
  return proxy.url;
};

const CHECK = 'Check the name and the port in HTTPS_PROXY, that the proxy runs, and a firewall on the way to it.';

export const PROXY_ROWS: readonly ProxyRow[] = [
  {
    what: 'a proxy that is down',
    proxy: async () => 'http://127.0.0.1:2',
    words: `cannot be reached, since nothing takes connections at 127.0.0.1:2 (ECONNREFUSED). ${CHECK}`,
  },
  {
    what: 'a proxy whose name has no address',
    proxy: async () => 'http://proxy.invalid:3128',
    words: `cannot be reached, since no address is known for "proxy.invalid" (ENOTFOUND). ${CHECK}`,
  },
  {
    what: 'a proxy that hangs up',
    proxy: async () => `http://127.0.0.1:${(await socketServer()).port}`,
    words: `cannot be reached, since the connection was broken off (ECONNRESET). ${CHECK}`,
  },
  {
    what: 'a proxy that says nothing',
    proxy: async () => `http://127.0.0.1:${(await silentServer()).port}`,
    words: `cannot be reached, since no answer came in time (UND_ERR_HEADERS_TIMEOUT). ${CHECK}`,
  },
  {
    what: 'a proxy that wants a password',
    proxy: refusing(407),
    words:
      'wants a name and a password (407). Put them into HTTPS_PROXY, as in name:password@proxy.example:3128, with signs such as @, : or # written as %40, %3A and %23; or have the bot let through without.',
  },
  {
    what: 'a proxy that forbids it',
    proxy: refusing(403),
    words:
      'does not let the bot through to NAME (403). Have NAME let through there, or name it in NO_PROXY where it can be reached without.',
  },
  {
    what: 'a proxy that gets no connection',
    proxy: refusing(502),
    words: 'gets no connection to NAME (502). Check that proxy, what it may reach, and PAGE.',
  },
  {
    what: 'a proxy that is busy',
    proxy: refusing(503),
    words: 'gets no connection to NAME (503). Check that proxy, what it may reach, and PAGE.',
  },
  {
    what: 'a server that is no proxy',
    proxy: refusing(405),
    words: 'opens no tunnel (CONNECT), as a server that is no proxy (405). Check the name and the port in HTTPS_PROXY.',
  },
  {
    what: 'a proxy by https that has none',
    proxy: async () => `https://127.0.0.1:${(await httpServer(200)).port}`,
    words:
      'cannot be reached, since what answers there speaks no TLS that can be agreed upon (ERR_SSL_WRONG_VERSION_NUMBER). Check whether HTTPS_PROXY begins with https:// where it should begin with http://, and a proxy on the way.',
  },
  {
    what: 'a proxy whose certificate nobody vouches for',
    proxy: async () => `https://127.0.0.1:${(await secureServer('here')).port}`,
    words:
      "cannot be reached, since its certificate is signed by nobody whom this machine trusts, as that of a proxy is which looks into what is encrypted (UNABLE_TO_VERIFY_LEAF_SIGNATURE). Name the file with the proxy's certificate in NODE_EXTRA_CA_CERTS; turn no check off.",
  },
];
