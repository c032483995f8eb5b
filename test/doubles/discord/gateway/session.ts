import { type Dispatch, intent } from '../model/dispatch.ts';
import { shardOf } from '../model/snowflakes.ts';

export type Shard = { id: number; count: number };

/** What a session writes to while it is connected. */
export type Line = { send: (text: string) => void };

type Sent = { s: number; text: string };

/** One identified shard: its numbered events, kept for a RESUME. */
export class Session {
  readonly id: string;
  readonly shard: Shard;
  readonly intents: number;
  readonly #most: number;
  #line: Line | null = null;
  #sent: Sent[] = [];
  #seq = 0;

  constructor(id: string, shard: Shard, intents: number, most: number) {
    this.id = id;
    this.shard = shard;
    this.intents = intents;
    this.#most = most;
  }

  /** The number of its last event. */
  get seq(): number {
    return this.#seq;
  }

  get connected(): boolean {
    return this.#line !== null;
  }

  attach(line: Line): void {
    this.#line = line;
  }

  /** From now on events are only kept. */
  detach(line?: Line): void {
    if (line === undefined || this.#line === line) this.#line = null;
  }

  hears({ guildId, intents }: Dispatch): boolean {
    const shard = guildId === undefined ? 0 : shardOf(guildId, this.shard.count);
    return shard === this.shard.id && (intents === 0 || (this.intents & intents) !== 0);
  }

  take(dispatch: Dispatch): void {
    const full = dispatch.redacted === undefined || (this.intents & intent.messageContent) !== 0;
    this.send(dispatch.event, full ? dispatch.data : dispatch.redacted);
  }

  send(event: string, data: unknown): void {
    this.#seq += 1;
    const text = `{"op":0,"s":${this.#seq},"t":"${event}","d":${JSON.stringify(data)}}`;
    this.#sent.push({ s: this.#seq, text });
    if (this.#sent.length > this.#most * 2) this.#sent = this.#sent.slice(-this.#most);
    this.#line?.send(text);
  }

  /** The events after a number, or null when they are not all kept any more, or the number never was. */
  since(seq: number): string[] | null {
    const oldest = this.#sent[0]?.s ?? this.#seq + 1;
    if (seq > this.#seq || seq < oldest - 1) return null;
    return this.#sent.filter((sent) => sent.s > seq).map((sent) => sent.text);
  }
}
