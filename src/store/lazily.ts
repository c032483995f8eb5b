// What is told when it is written, and once, however often that is tried.
import type { Log } from '../runtime/log.ts';

/** @returns undefined where telling fails, which is a fault of the bot's and none of the store's */
export function lazily<T>(describe: () => T | undefined, log: Log): () => T | undefined {
  let told: { readonly value: T | undefined } | undefined;
  const tell = (): { readonly value: T | undefined } => {
    try {
      return { value: describe() };
    } catch (error) {
      log.error({ err: error }, 'something to be kept could not be told');
      return { value: undefined };
    }
  };
  return () => {
    told ??= tell();
    return told.value;
  };
}
