// `node dist/main.js --check-health`: whether the bot that runs here is ready, for a container that has no other program to ask with.
import { get } from 'node:http';
import { isIPv6 } from 'node:net';
import { type Finding, ok, wrong } from '../runtime/finding.ts';
import type { Listening } from '../runtime/port.ts';

/** A bot that takes longer than this to say a word is not well. In milliseconds. */
const PATIENCE = 3_000;
/** Characters of an answer that are shown: what answers may be another program. */
const SHOWN = 500;

const UNSET =
  'HEALTH_PORT is not set, so that the bot serves no health to ask for. Set it for the bot and for this check.';

interface Heard {
  readonly status: number;
  readonly body: string;
}

/** What listens on all addresses is asked at its own. */
const OWN: Readonly<Record<string, string>> = { '0.0.0.0': '127.0.0.1', '::': '::1' };

function addressOf({ host, port }: Listening): string {
  const asked = OWN[host] ?? host;
  return `http://${isIPv6(asked) ? `[${asked}]` : asked}:${port}/readyz`;
}

function ask(address: string): Promise<Heard> {
  return new Promise((resolve, reject) => {
    // An agent of its own asks directly, whatever proxy the environment names.
    const request = get(address, { agent: false, signal: AbortSignal.timeout(PATIENCE) }, (response) => {
      let body = '';
      response.setEncoding('utf8');
      response.on('data', (text: string) => {
        body = (body + text).slice(0, SHOWN);
      });
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body: body.trim() }));
      response.on('error', reject);
    });
    request.on('error', reject);
  });
}

function explain(error: unknown, address: string): string {
  const { code, name, message } = error as NodeJS.ErrnoException;
  if (name === 'AbortError' || name === 'TimeoutError')
    return `${address} gave no answer within ${PATIENCE / 1_000} seconds: the bot hangs, or the machine is overloaded. Look at its log and the load, and restart it.`;
  return `Nothing answers at ${address} (${code ?? message}): the bot isn't running, or HEALTH_PORT and HEALTH_HOST are others for it than here. Look at its log.`;
}

function judge({ status, body }: Heard, address: string): Finding {
  if (status === 200) return ok(`The bot is ready: ${body}`);
  if (status === 503) return wrong(`The bot is not ready: ${body} Its log says why.`);
  return wrong(
    `${address} answers ${status}, which the bot doesn't: another program listens there. Set HEALTH_PORT as it is set for the bot.`,
  );
}

export interface Asked {
  /** Where the bot serves its health; absent where it serves none. */
  readonly health?: Listening;
  /** What is wrong with the variables that say so. */
  readonly problems: readonly string[];
}

async function find({ health, problems }: Asked): Promise<Finding> {
  if (problems.length > 0) return wrong(problems.join(' '));
  if (health === undefined) return wrong(UNSET);
  const address = addressOf(health);
  return ask(address).then(
    (heard) => judge(heard, address),
    (error: unknown) => wrong(explain(error, address)),
  );
}

/**
 * @param write takes one line, which says what was found and why
 * @returns the exit code: 0 where the bot is ready, 1 in every other case
 */
export async function runCheckHealth(asked: Asked, write: (text: string) => void): Promise<0 | 1> {
  const { kind, text } = await find(asked);
  write(`${kind}  ${text}\n`);
  return kind === 'ok' ? 0 : 1;
}
