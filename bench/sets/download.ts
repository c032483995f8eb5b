// One file over HTTP: bounded in size and time, tried again where that may help.
import pRetry from 'p-retry';

export interface Download {
  /** Bytes; more is an error. */
  readonly limit: number;
  /** Milliseconds: how long one attempt may take, and the wait before the second one; each wait is twice the one before. */
  readonly attempt: number;
  readonly wait: number;
  readonly progress: (text: string) => void;
}

const RETRIES = 3;
const MEGA = 1e6;
const SPEAK_AFTER = 2000;
const TOO_MANY = 429;
const SERVER_ERROR = 500;

/** The server, or the file, is not what was asked for: another attempt would meet the same. */
class FinalError extends Error {}

const mega = (bytes: number): string => `${(bytes / MEGA).toFixed(1)} MB`;

async function read(body: AsyncIterable<Uint8Array>, { limit, progress }: Download): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  let spoken = performance.now();
  for await (const chunk of body) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > limit) throw new FinalError(`it is larger than the ${limit} bytes that it should have`);
    if (performance.now() - spoken < SPEAK_AFTER) continue;
    spoken = performance.now();
    progress(`fetched ${mega(size)} of ${mega(limit)}`);
  }
  return Buffer.concat(chunks);
}

async function attempt(address: string, options: Download): Promise<Buffer> {
  const response = await fetch(address, { signal: AbortSignal.timeout(options.attempt) });
  const { status, body } = response;
  if (response.ok && body !== null) return read(body, options);
  await body?.cancel();
  const message = `the server answered ${status} ${response.statusText}`.trim();
  throw status >= SERVER_ERROR || status === TOO_MANY ? new Error(message) : new FinalError(message);
}

/** fetch says "fetch failed" and hides the reason one level below. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error.name === 'TimeoutError') return 'the server took too long';
  const { cause } = error;
  return cause instanceof Error && cause.message !== '' ? cause.message : error.message;
}

/**
 * @param address whose body is wanted
 * @throws an error with a short reason: no network, too slow, refused, too large
 */
export async function download(address: string, options: Download): Promise<Buffer> {
  options.progress(`fetching ${address} (${mega(options.limit)})`);
  try {
    return await pRetry(() => attempt(address, options), {
      retries: RETRIES,
      factor: 2,
      minTimeout: options.wait,
      shouldRetry: ({ error }) => !(error instanceof FinalError),
      onFailedAttempt: ({ error, retriesLeft }) => {
        if (retriesLeft > 0 && !(error instanceof FinalError)) options.progress(`${reasonOf(error)}: trying again`);
      },
    });
  } catch (error) {
    throw new Error(reasonOf(error), { cause: error });
  }
}
