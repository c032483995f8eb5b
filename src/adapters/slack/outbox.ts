// Messages to channels: one after the other in each, at the pace that Slack allows, and none held up by another channel.
import { setTimeout as sleep } from 'node:timers/promises';
import { webApi } from '@slack/bolt';
import PQueue from 'p-queue';
import pRetry from 'p-retry';
import { type Bucket, createBucket } from './bucket.ts';
import { type Draw, type Natives, plainly, refusesBlocks } from './natives.ts';
import type { MessageBody } from './render/view.ts';

export interface Post {
  readonly channel: string;
  readonly thread: string;
  /** What is said, drawn when its turn comes: by then it may be known what the workspace takes. */
  readonly draw: Draw<MessageBody>;
}

type Sent = Omit<Post, 'draw'> & MessageBody;

export interface Outbox {
  /** Resolves when Slack has taken the message. @throws what Slack or the network says, when it cannot be taken */
  readonly post: (client: webApi.WebClient, team: string, post: Post) => Promise<void>;
  /** Paces nothing from now on: what is left is posted before the end. */
  readonly hurry: () => void;
  /** Messages that Slack hasn't taken yet. */
  readonly waiting: () => number;
}

/** Attempts after the first while it is certain that nothing was posted: 0.5, 1, 2, 4 s, or what Slack asks for. */
const RETRIES = { retries: 4, factor: 2, minTimeout: 500 } as const;

/** Codes of the network under which nothing has left this machine. */
const UNSENT = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH', 'UND_ERR_CONNECT_TIMEOUT'];

function codeOf(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  const { code, cause } = error as NodeJS.ErrnoException;
  return UNSENT.includes(String(code)) ? code : codeOf(cause);
}

/** Certain that nothing was posted, and another attempt may succeed. Slack has no way to post twice and show once. */
export function isUnsent(error: unknown): boolean {
  if (error instanceof webApi.WebAPIRateLimitedError) return true;
  return error instanceof webApi.WebAPIRequestError && codeOf(error.original) !== undefined;
}

async function send(client: webApi.WebClient, { channel, thread, text, blocks }: Sent): Promise<void> {
  try {
    const common = { channel, thread_ts: thread, text, unfurl_links: false, unfurl_media: false };
    await client.chat.postMessage(blocks.length === 0 ? common : { ...common, blocks });
  } catch (error) {
    if (error instanceof webApi.WebAPIRateLimitedError) await sleep(error.retryAfter * 1_000);
    throw error;
  }
}

/**
 * Messages that a channel gets at once before it is paced. Slack takes one a second and "short bursts", and says no number;
 * people found some 25.
 */
export const BURST = 10;

/** Messages of one channel, one after the other; gone when it could take a burst again. */
function createQueues(interval: number, hurry: AbortSignal) {
  const queues = new Map<string, { readonly queue: PQueue; readonly bucket: Bucket }>();
  return (key: string) => {
    const known = queues.get(key);
    if (known !== undefined) return known;
    const queue = new PQueue({ concurrency: 1 });
    const made = { queue, bucket: createBucket({ size: BURST, interval, hurry }) };
    queue.on('idle', () => {
      setTimeout(() => {
        if (queue.size === 0 && queue.pending === 0 && queues.get(key) === made) queues.delete(key);
      }, BURST * interval).unref();
    });
    queues.set(key, made);
    return made;
  };
}

/** @param interval milliseconds between two messages of one channel, once a burst is over */
export function createOutbox(interval: number, natives: Natives): Outbox {
  const hurried = new AbortController();
  const queueOf = createQueues(interval, hurried.signal);
  let waiting = 0;
  const attempt = (client: webApi.WebClient, post: Sent): Promise<void> =>
    pRetry(() => send(client, post), { ...RETRIES, shouldRetry: ({ error }) => isUnsent(error) });
  return {
    post: async (client, team, { channel, thread, draw }) => {
      const { queue, bucket } = queueOf(`${team}:${channel}`);
      waiting += 1;
      const deliver = (body: MessageBody): Promise<void> => attempt(client, { channel, thread, ...body });
      const send = async (): Promise<void> => {
        await bucket.turn();
        try {
          await natives.send(team, draw, deliver);
        } catch (error) {
          const { text, blocks } = draw(plainly);
          if (!refusesBlocks(error) || blocks.length === 0) throw error;
          await deliver({ text, blocks: [] });
        }
      };
      await queue.add(send).finally(() => {
        waiting -= 1;
      });
    },
    hurry: () => hurried.abort(),
    waiting: () => waiting,
  };
}
