// What the codes of networks and the statuses of HTTP mean to an operator, and what to do about each.

/** A platform as a place in the network. */
export interface Remote {
  readonly name: string;
  /** Names another address than its own. */
  readonly variable: string;
  /** Where it says how it is doing. */
  readonly statusPage: string;
}

export interface Diagnosis {
  /** What happened, without a full stop, with the code in brackets where there is one. */
  readonly reason: string;
  /** What to do, in whole sentences. */
  readonly remedy: string;
}

/** What is told of a failure, wherever in its causes it stands. */
export interface Details {
  readonly code: string | undefined;
  /** Of an HTTP answer. */
  readonly status: number | undefined;
  readonly message: string;
  readonly hostname: string | undefined;
  readonly address: string | undefined;
  readonly port: number | undefined;
  /** Seconds. */
  readonly retryAfter: number | undefined;
}

export type Words = (details: Details, remote: Remote) => Diagnosis;

const where = ({ address, port }: Details): string => (address === undefined ? '' : ` at ${address}:${port ?? '?'}`);
const host = ({ hostname }: Details): string => (hostname === undefined ? 'its name' : `"${hostname}"`);

const noName: Words = (details, { variable }) => ({
  reason: `no address is known for ${host(details)}`,
  remedy: `Check the spelling in ${variable} if it is set, and that this machine has a DNS that knows the internet.`,
});
const noDns: Words = (details) => ({
  reason: `the DNS gave no answer for ${host(details)}`,
  remedy: 'Check that this machine, or the container, has a network and a DNS.',
});
const refused: Words = (details, { variable }) => ({
  reason: `nothing takes connections${where(details)}`,
  remedy: `Check ${variable} if it is set, and a firewall or proxy on the way.`,
});
const brokenOff: Words = (_, { variable, statusPage }) => ({
  reason: 'the connection was broken off',
  remedy: `Check a firewall or proxy on the way, whether ${variable}, if it is set, should begin with https://, and ${statusPage}.`,
});
const tooLate: Words = (details, { variable, statusPage }) => ({
  reason: `no answer came in time${where(details)}`,
  remedy: `Check the network, a firewall that drops what it doesn't let through, ${variable} if it is set, and ${statusPage}.`,
});
const noWay: Words = (details) => ({
  reason: `no way leads there${where(details)}`,
  remedy: "Check this machine's network and its routes.",
});
const forbidden: Words = (details) => ({
  reason: `this machine forbids the connection${where(details)}`,
  remedy: 'Check its firewall, and what the service or the container may reach.',
});
const unknownIssuer: Words = () => ({
  reason:
    'its certificate is signed by nobody whom this machine trusts, as that of a proxy is which looks into what is encrypted',
  remedy: "Name the file with the proxy's certificate in NODE_EXTRA_CA_CERTS; turn no check off.",
});
const expired: Words = (_, { variable }) => ({
  reason: 'its certificate has expired',
  remedy: `Check this machine's clock, then who answers at ${variable} if it is set, or a proxy on the way.`,
});
const notYet: Words = () => ({
  reason: 'its certificate is not valid yet',
  remedy: "Set this machine's clock.",
});
const otherName: Words = (details, { variable }) => ({
  reason: `its certificate is for another name than ${host(details)}`,
  remedy: `Check ${variable} if it is set, and a proxy or a login page of the network on the way.`,
});
const noTls: Words = (_, { variable }) => ({
  reason: 'what answers there speaks no TLS that can be agreed upon',
  remedy: `Check whether ${variable} begins with https:// where it should begin with http://, and a proxy on the way.`,
});
const noHttp: Words = (_, { variable }) => ({
  reason: 'what answers there speaks no HTTP',
  remedy: `Check whether ${variable} begins with http:// where it should begin with https://, and its port.`,
});

const BY_CODE: readonly (readonly [RegExp, Words])[] = [
  [/^ENOTFOUND$/u, noName],
  [/^EAI_/u, noDns],
  [/^ECONNREFUSED$/u, refused],
  [/^(?:ECONNRESET|ECONNABORTED|EPIPE|UND_ERR_SOCKET)$/u, brokenOff],
  [/^(?:ETIMEDOUT|UND_ERR_\w*TIMEOUT|UND_ERR_ABORTED)$/u, tooLate],
  [/^E(?:HOST|NET)(?:UNREACH|DOWN)$|^EADDRNOTAVAIL$/u, noWay],
  [/^E(?:ACCES|PERM)$/u, forbidden],
  [/^CERT_HAS_EXPIRED$/u, expired],
  [/^CERT_NOT_YET_VALID$/u, notYet],
  [/^ERR_TLS_CERT_ALTNAME_INVALID$/u, otherName],
  [/SELF_SIGNED_CERT|^UNABLE_TO_(?:GET_ISSUER|VERIFY_LEAF)|^CERT_/u, unknownIssuer],
  [/^EPROTO$|^ERR_(?:SSL|TLS)_/u, noTls],
  [/^HPE_/u, noHttp],
];

const wait = (seconds: number | undefined): string => (seconds === undefined ? 'a while' : `${seconds} s`);

const BY_STATUS: Readonly<Record<number, Words>> = {
  403: (_, { name }) => ({
    reason: `the request was forbidden, by a proxy or firewall on the way or by ${name} itself`,
    remedy: `Have ${name} let through.`,
  }),
  404: (_, { name, variable }) => ({
    reason: `what answers there is not the API of ${name}`,
    remedy: `Check ${variable} if it is set.`,
  }),
  407: () => ({
    reason: 'a proxy on the way wants a name and a password',
    remedy: "Put them into the proxy's address, or have the bot let through without.",
  }),
  429: ({ retryAfter }) => ({
    reason: 'too many requests came from here',
    remedy: `Wait ${wait(retryAfter)}, and look for another process with the same token.`,
  }),
  502: (_, { name, statusPage }) => ({
    reason: `a proxy on the way, or in front of ${name}, gets no answer from behind it`,
    remedy: `Check your own proxy if there is one, and ${statusPage}.`,
  }),
  503: (_, { statusPage }) => ({
    reason: 'the service is unavailable there',
    remedy: `Check your own proxy if there is one, and ${statusPage}.`,
  }),
  504: (_, { name, statusPage }) => ({
    reason: `a proxy on the way, or in front of ${name}, waited in vain for an answer from behind it`,
    remedy: `Check your own proxy if there is one, and ${statusPage}.`,
  }),
};

const otherStatus: Words = ({ status = 0 }, { name, variable, statusPage }) =>
  status >= 500
    ? { reason: `${name} has an error of its own`, remedy: `Look at ${statusPage}, and try again.` }
    : {
        reason: `the answer is not one that ${name} gives`,
        remedy: `Check ${variable} if it is set, and a proxy on the way.`,
      };

const redirected: Words = (_, { variable }) => ({
  reason: 'the address leads on to another one, as the login page of a network does',
  remedy: `Check ${variable} if it is set, and open a page in a browser on this network.`,
});

/** The message of an error for a WebSocket that wasn't let in: libraries have no word for it. */
export const NO_SOCKET = 'no WebSocket';

const noSocket: Words = (_, { name, statusPage }) => ({
  reason: 'its server takes connections, and no WebSocket, as a proxy does that knows none',
  remedy: `Have the WebSockets of ${name} let through, and look at ${statusPage}.`,
});
const closedPort: Words = (_, { variable }) => ({
  reason: 'its port is one that Node keeps for other services',
  remedy: `Set another port in ${variable}.`,
});

/** @returns undefined where the failure is none of a network's */
export function wordsFor({ code, status, message }: Details): Words | undefined {
  const byCode = BY_CODE.find(([form]) => code !== undefined && form.test(code))?.[1];
  if (byCode !== undefined) return byCode;
  if (/redirect/u.test(message)) return redirected;
  // Node 24 has no code for it.
  if (/^Response does not match the HTTP/u.test(message)) return noHttp;
  if (message === NO_SOCKET) return noSocket;
  if (message === 'bad port') return closedPort;
  // What fetch makes of a 407.
  if (status === undefined && /^(?:|proxy authentication required)$/u.test(message)) return BY_STATUS[407];
  return status === undefined ? undefined : (BY_STATUS[status] ?? otherStatus);
}
