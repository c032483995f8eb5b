// The variables of proxies, which many programs share, to the way that requests take.
import type { ProxyAddress, ProxySettings } from '../runtime/proxy.ts';
import type { ConfigReader } from './reader.ts';

export const PROXY_VARIABLES = [
  'HTTPS_PROXY',
  'https_proxy',
  'HTTP_PROXY',
  'http_proxy',
  'NO_PROXY',
  'no_proxy',
] as const;

interface Given {
  readonly variable: (typeof PROXY_VARIABLES)[number];
  readonly value: string | undefined;
}

const FORM = 'Set its address, as in http://proxy.example:3128, or leave it out.';
const ENCODING =
  'Signs such as @, :, / and # are written as %40, %3A, %2F and %23 there, and % itself as %25; or leave it out.';
/** Where none is said, as most programs take it. */
const PORTS: Readonly<Record<string, string>> = { 'http:': '80', 'https:': '443' };

function isEncoded(text: string): boolean {
  try {
    decodeURIComponent(text);
    return true;
  } catch {
    return false;
  }
}

/** The value itself is never shown: it may hold a password. */
function problemOf(url: URL | undefined): string | undefined {
  if (url === undefined || url.hostname === '') return `is not the address of a proxy. ${FORM} ${ENCODING}`;
  const { protocol, username, password, pathname, search, hash } = url;
  if (PORTS[protocol] === undefined)
    return `begins with ${protocol}//, and the bot speaks to proxies of http:// and https:// alone. ${FORM}`;
  if (pathname !== '/' || `${search}${hash}` !== '')
    return `has more than the address of a proxy behind its name and port. ${FORM} ${ENCODING}`;
  if ((username === '') !== (password === ''))
    return `has a name without a password, or a password without a name. Set both, as in name:password@proxy.example:3128, or neither. ${ENCODING}`;
  if (!isEncoded(`${username}${password}`))
    return `has a name or a password that cannot be read, with a % before no number. ${ENCODING}`;
  return undefined;
}

function addressOf(reader: ConfigReader, given: Given | undefined): ProxyAddress | undefined {
  if (given?.value === undefined) return undefined;
  const { variable, value } = given;
  const text = /^[a-z][\w+.-]*:\/\//iu.test(value) ? value : `http://${value}`;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const problem = problemOf(url);
  if (url === undefined || problem !== undefined) {
    reader.problems.push(`${variable} ${problem}`);
    return undefined;
  }
  const { protocol, hostname, port, username, password } = url;
  return {
    variable,
    url: url.href,
    place: `${hostname}:${port === '' ? PORTS[protocol] : port}`,
    ...(password === '' ? {} : { secrets: secretsIn(username, password) }),
  };
}

/** The password as it is written and as it is meant, and what is sent of it. */
function secretsIn(username: string, password: string): string[] {
  const [name, meant] = [username, password].map(decodeURIComponent);
  return [password, meant ?? '', Buffer.from(`${name}:${meant}`).toString('base64')];
}

/** In small letters they win, as they do elsewhere. */
function firstOf(...[small, capital]: readonly [Given, Given]): Given | undefined {
  return [small, capital].find(({ value }) => value !== undefined);
}

/**
 * @param reader of an environment in which a platform is set: nothing else goes over a proxy
 * @returns undefined where requests take none
 */
export function readProxy(reader: ConfigReader): ProxySettings | undefined {
  const forHttps = firstOf(
    { variable: 'https_proxy', value: reader.text('https_proxy') },
    { variable: 'HTTPS_PROXY', value: reader.text('HTTPS_PROXY') },
  );
  const forHttp = firstOf(
    { variable: 'http_proxy', value: reader.text('http_proxy') },
    { variable: 'HTTP_PROXY', value: reader.text('HTTP_PROXY') },
  );
  const except = reader.text('no_proxy') ?? reader.text('NO_PROXY') ?? '';
  const http = addressOf(reader, forHttp);
  // So does the library that makes the requests.
  const https = forHttps === undefined ? http : addressOf(reader, forHttps);
  if (except === '*' || (http === undefined && https === undefined)) return undefined;
  return { ...(https === undefined ? {} : { https }), ...(http === undefined ? {} : { http }), except };
}
