// Why a proxy lets no request through, to an operator, and what to do.
import { type Details, type Diagnosis, type Remote, type Words, wordsFor } from './network-words.ts';
import type { ProxyPlace } from './proxy-failure.ts';

const SIGNS = 'with signs such as @, : or # written as %40, %3A and %23';

function wantsPassword({ variable, hasPassword }: ProxyPlace): Diagnosis {
  if (hasPassword)
    return {
      reason: 'does not take the name and the password that are set',
      remedy: `Check both in ${variable}, ${SIGNS}.`,
    };
  return {
    reason: 'wants a name and a password',
    remedy: `Put them into ${variable}, as in name:password@proxy.example:3128, ${SIGNS}; or have the bot let through without.`,
  };
}

const FORBIDDEN = 403;
const PASSWORD = 407;
const SERVERS = 500;

function refusal(status: number, proxy: ProxyPlace, { name, statusPage }: Remote): Diagnosis {
  const { variable } = proxy;
  if (status === PASSWORD) return wantsPassword(proxy);
  if (status === FORBIDDEN)
    return {
      reason: `does not let the bot through to ${name}`,
      remedy: `Have ${name} let through there, or name it in NO_PROXY where it can be reached without.`,
    };
  if (status >= SERVERS)
    return {
      reason: `gets no connection to ${name}`,
      remedy: `Check that proxy, what it may reach, and ${statusPage}.`,
    };
  return {
    reason: 'opens no tunnel (CONNECT), as a server that is no proxy',
    remedy: `Check the name and the port in ${variable}.`,
  };
}

/** Of a certificate, or of what speaks no TLS: what the words for a platform say is true of a proxy too. */
const TLS = /CERT|TLS|SSL|^EPROTO$|^UNABLE_TO_/u;

function unreached(words: Words, details: Details, proxy: ProxyPlace): Diagnosis {
  const { variable } = proxy;
  const { reason, remedy } = words(details, { name: 'the proxy', variable, statusPage: 'its own log' });
  return {
    reason: `cannot be reached, since ${reason}`,
    remedy: TLS.test(details.code ?? '')
      ? remedy
      : `Check the name and the port in ${variable}, that the proxy runs, and a firewall on the way to it.`,
  };
}

/** @returns what is told of a failure that is the proxy's */
export function proxyDiagnosis(proxy: ProxyPlace, details: Details, remote: Remote): Diagnosis {
  const { status, message } = details;
  const words = wordsFor(details) ?? (() => ({ reason: message, remedy: '' }));
  const { reason, remedy } = status === undefined ? unreached(words, details, proxy) : refusal(status, proxy, remote);
  return { reason: `the proxy at ${proxy.place} ${reason}`, remedy };
}
