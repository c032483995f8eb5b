// Tables, where a workspace takes them: one that refuses a table gets the same without, then and from then on.
import { RespondError } from '@slack/bolt';
import type { Log } from '../../runtime/log.ts';
import { REFUSED_BLOCKS } from './refusal.ts';
import type { UrlMessage } from './responses.ts';

/** @param tables with tables as such, or without */
export type Draw = (tables: boolean) => UrlMessage;

export interface Tables {
  /** The message as this workspace takes it, as far as that is known. */
  readonly drawn: (team: string, draw: Draw) => UrlMessage;
  /**
   * Sends the message, once more without a table where Slack refuses the one with it.
   * @param respond by a response_url
   * @throws what it throws otherwise
   */
  readonly send: (team: string, draw: Draw, respond: (message: UrlMessage) => Promise<unknown>) => Promise<void>;
}

export function hasTable({ blocks }: UrlMessage): boolean {
  return blocks.some(({ type }) => type === 'table');
}

/** What Bolt tells of a refusal: it doesn't pass on the words that came with it. */
const BAD_REQUEST = 400;

/** A response_url may also refuse with a 200, in its body. */
async function saysRefused(answer: unknown): Promise<boolean> {
  const said = answer instanceof Response ? await answer.text() : '';
  return REFUSED_BLOCKS.some((code) => said.includes(code));
}

async function isRefused(sent: Promise<unknown>): Promise<boolean> {
  try {
    return await saysRefused(await sent);
  } catch (error) {
    if (error instanceof RespondError && error.statusCode === BAD_REQUEST) return true;
    throw error;
  }
}

export function createTables(log: Log): Tables {
  const without = new Set<string>();
  const drawn: Tables['drawn'] = (team, draw) => draw(!without.has(team));
  return {
    drawn,
    send: async (team, draw, respond) => {
      const message = drawn(team, draw);
      const sent = respond(message);
      if (!hasTable(message)) await sent;
      else if (await isRefused(sent)) {
        await respond(draw(false));
        without.add(team);
        log.info({ team }, 'a workspace takes no tables: it gets lines from now on');
      }
    },
  };
}
