// Blocks that not every workspace takes, each of which can be said plainly: one that refuses them gets the same without, then and
// from then on.
import { RespondError, webApi } from '@slack/bolt';
import type { Log } from '../../runtime/log.ts';
import { REFUSED_BLOCKS } from './refusal.ts';

const NATIVES = ['table', 'context_actions'] as const;
type Native = (typeof NATIVES)[number];

/** Whether a kind of block may be drawn as such. */
export type Takes = (native: Native) => boolean;

export type Draw<M> = (takes: Takes) => M;

interface Drawn {
  readonly blocks: readonly { readonly type: string }[];
}

export interface Natives {
  /**
   * The message for where Slack tells of no refusal: with nothing that this workspace hasn't taken before.
   * @returns undefined where it is worth to be sent otherwise, so that it can be sent again
   */
  readonly certain: <M extends Drawn>(team: string, draw: Draw<M>) => M | undefined;
  /**
   * Sends the message, once more in plain blocks where Slack refuses it.
   * @param deliver by a response_url or as a message
   * @throws what it throws otherwise
   */
  readonly send: <M extends Drawn>(
    team: string,
    draw: Draw<M>,
    deliver: (message: M) => Promise<unknown>,
  ) => Promise<void>;
}

/** What loses much when it is said plainly: it is tried wherever it can be. */
const WORTHY: readonly Native[] = ['table'];

/** Draws everything plainly. */
export const plainly: Takes = () => false;

function nativesIn({ blocks }: Drawn): Native[] {
  return NATIVES.filter((native) => blocks.some(({ type }) => type === native));
}

/** What Bolt tells of a refusal: it doesn't pass on the words that came with it. */
const BAD_REQUEST = 400;

function isResponse(answer: unknown): answer is Pick<Response, 'text'> {
  return typeof answer === 'object' && answer !== null && 'text' in answer && typeof answer.text === 'function';
}

/** A response_url may also refuse with a 200, in its body. */
async function saysRefused(answer: unknown): Promise<boolean> {
  // Over a proxy it is the Response of another library.
  const said = isResponse(answer) ? await answer.text() : '';
  return REFUSED_BLOCKS.some((code) => said.includes(code));
}

function isRefusal(error: unknown): boolean {
  if (error instanceof RespondError) return error.statusCode === BAD_REQUEST;
  return refusesBlocks(error);
}

/** Whether Slack found fault with the blocks of a message. */
export function refusesBlocks(error: unknown): boolean {
  return error instanceof webApi.WebAPIPlatformError && REFUSED_BLOCKS.includes(error.data.error);
}

async function isRefused(sent: Promise<unknown>): Promise<boolean> {
  try {
    return await saysRefused(await sent);
  } catch (error) {
    if (isRefusal(error)) return true;
    throw error;
  }
}

export function createNatives(log: Log): Natives {
  /** By team and kind: whether it was taken. */
  const known = new Map<string, boolean>();
  const key = (team: string, native: Native): string => `${team}:${native}`;
  const learn = (team: string, natives: readonly Native[], taken: boolean): void => {
    for (const native of natives) known.set(key(team, native), taken);
  };
  return {
    certain: (team, draw) => {
      const message = draw((native) => known.get(key(team, native)) ?? WORTHY.includes(native));
      return nativesIn(message).every((native) => known.get(key(team, native))) ? message : undefined;
    },
    send: async (team, draw, deliver) => {
      const message = draw((native) => known.get(key(team, native)) ?? true);
      const natives = nativesIn(message);
      const sent = deliver(message);
      if (natives.length === 0) await sent;
      else if (await isRefused(sent)) {
        await deliver(draw(plainly));
        learn(team, natives, false);
        log.info({ team, blocks: natives }, 'a workspace refused blocks: it gets plain ones from now on');
      } else learn(team, natives, true);
    },
  };
}
