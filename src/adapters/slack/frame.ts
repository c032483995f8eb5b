// What Slack writes into a socket beside events: its greeting, and that it will end it.

/** What the client calls each frame that arrives. */
export const FRAME = 'ws_message';
/** The reason of a socket that the app may not have besides the others. */
export const TOO_MANY = 'too_many_websockets';
/** The reason where Socket Mode isn't turned on. */
export const TURNED_OFF = 'link_disabled';

export interface Frame {
  readonly type?: unknown;
  readonly reason?: unknown;
  /** How many sockets the app has, with this one. */
  readonly num_connections?: unknown;
}

/** @returns undefined for what is no frame of Slack's */
export function frameIn(data: unknown): Frame | undefined {
  try {
    const frame: unknown = JSON.parse(String(data));
    return typeof frame === 'object' && frame !== null ? frame : undefined;
  } catch {
    return undefined;
  }
}
