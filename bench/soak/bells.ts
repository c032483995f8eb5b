// Who waits for an answer to a message: the doubles keep messages and ring no bell; these ring when an answer is put down.

/** Milliseconds that somebody waits before going on with something else; the answer counts all the same when it comes. */
const PATIENCE = 1_000;

interface Kept {
  readonly messages: { set: (key: string, message: never) => unknown };
}
type MessageIn<C extends Kept> = Parameters<C['messages']['set']>[1];

type Ring<M> = (answer: M | undefined) => void;

/** @typeParam M a message of the platform */
export class Bells<M> {
  /** By what is answered, the first that waits first. */
  readonly #waiting = new Map<unknown, Ring<M>[]>();

  /** Messages that no answer has come to yet. */
  get waiting(): number {
    return [...this.#waiting.values()].reduce((sum, rings) => sum + rings.length, 0);
  }

  /** @param keyOf what a message of the bot answers; undefined of any other message */
  listen<C extends Kept>(channel: C, keyOf: (message: MessageIn<C>) => unknown): void {
    const { messages } = channel;
    const keep = messages.set.bind(messages);
    messages.set = (id: string, message: MessageIn<C>) => {
      const key = keyOf(message);
      if (key !== undefined) this.#ring(key, message as M);
      return keep(id, message as never);
    };
  }

  /** @returns the answer; undefined where it isn't there in time */
  async answerTo(key: unknown): Promise<M | undefined> {
    let timer: NodeJS.Timeout | undefined;
    const answer = await new Promise<M | undefined>((resolve) => {
      timer = setTimeout(resolve, PATIENCE, undefined);
      this.#waiting.set(key, [...(this.#waiting.get(key) ?? []), resolve]);
    });
    clearTimeout(timer);
    return answer;
  }

  /** Nobody waits any longer. @returns how many did in vain */
  giveUp(): number {
    const left = this.waiting;
    this.#waiting.clear();
    return left;
  }

  #ring(key: unknown, answer: M): void {
    const [first, ...others] = this.#waiting.get(key) ?? [];
    if (others.length === 0) this.#waiting.delete(key);
    else this.#waiting.set(key, others);
    first?.(answer);
  }
}
