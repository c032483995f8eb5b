// Why a platform cannot be reached, in words with a remedy, for the start and for the check alike.
import { type Details, type Diagnosis, type Remote, wordsFor } from './network-words.ts';
import { ProxyFailure } from './proxy-failure.ts';
import { proxyDiagnosis } from './proxy-words.ts';

/** Causes of causes beyond this are a circle. */
const DEEPEST = 5;
const TOO_MANY = 429;
const FINE = 200;

/** The failure and what it was caused by, the outermost first; of several addresses that were tried, the first stands for all. */
function chain(error: unknown): readonly Record<string, unknown>[] {
  const found: Record<string, unknown>[] = [];
  for (let next: unknown = error; typeof next === 'object' && next !== null && found.length < DEEPEST; ) {
    const one = next as Record<string, unknown>;
    found.push(one);
    next = one['cause'] ?? (Array.isArray(one['errors']) ? one['errors'][0] : undefined);
  }
  return found;
}

function first<T>(
  links: readonly Record<string, unknown>[],
  names: readonly string[],
  fits: (value: unknown) => value is T,
) {
  return links.flatMap((link) => names.map((name) => link[name])).find((value) => fits(value)) as T | undefined;
}

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';
const isNumber = (value: unknown): value is number => typeof value === 'number';
/** Of Node, of undici and of OpenSSL; what the platforms' own libraries call codes is none. */
const isCode = (value: unknown): value is string => typeof value === 'string' && /^[A-Z][A-Z0-9_]+$/u.test(value);

function detailsOf(error: unknown): Details {
  const links = chain(error);
  const message = String(links.at(-1)?.['message'] ?? error);
  // A socket that isn't let in says so in words alone.
  const said = /Unexpected server response: (\d{3})/u.exec(message)?.[1];
  const named = first(links, ['name'], (name): name is string => name === 'AbortError' || name === 'TimeoutError');
  const code = first(links, ['code'], isCode) ?? (named === undefined ? undefined : 'ETIMEDOUT');
  const status = said === undefined ? first(links, ['statusCode', 'status'], isNumber) : Number(said);
  const retryAfter = first(links, ['retryAfter'], isNumber);
  return {
    message,
    code,
    // Slack's library tells of a 429 without the status.
    status: status ?? (retryAfter === undefined ? undefined : TOO_MANY),
    hostname: first(links, ['hostname', 'host'], isText),
    address: first(links, ['address'], isText),
    port: first(links, ['port'], isNumber),
    retryAfter,
  };
}

/** What was answered, where a library keeps the status to itself. */
export class Answered extends Error {
  override readonly name = 'Answered';
  readonly status: number;
  readonly retryAfter: number | undefined;

  /**
   * @param status of HTTP; 200 for what is no answer of the platform at all
   * @param retryAfter seconds, where it was told
   */
  constructor(status: number, retryAfter?: number) {
    super(`answered with ${status}`);
    this.status = status;
    this.retryAfter = retryAfter;
  }
}

const marked = ({ reason, remedy }: Diagnosis, { code, status }: Details): Diagnosis => {
  const mark = code ?? (status === FINE ? undefined : status);
  return { reason: mark === undefined ? reason : `${reason} (${mark})`, remedy };
};

/** Of any error that an attempt to reach a platform ended with; of one that is none of the network's, its own words. */
export function diagnose(remote: Remote, error: unknown): Diagnosis {
  const details = detailsOf(error);
  const failure = chain(error).find((link): boolean => link instanceof ProxyFailure) as unknown as
    | ProxyFailure
    | undefined;
  if (failure !== undefined) return marked(proxyDiagnosis(failure.proxy, details, remote), details);
  const words = wordsFor(details);
  if (words !== undefined) return marked(words(details, remote), details);
  const { name, variable, statusPage } = remote;
  return {
    reason: details.message,
    remedy: `Check the network, ${variable} if it is set, and ${statusPage}; then try ${name} again.`,
  };
}

/** The same as one text. */
export function unreachable({ name }: Remote, { reason, remedy }: Diagnosis): string {
  return `${name} cannot be reached: ${reason}. ${remedy}`;
}
