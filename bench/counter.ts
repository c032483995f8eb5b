// Where long work stands: said now and then.

/** Milliseconds between two words on progress. */
const EVERY = 3000;

/** @returns what is called for each that is done */
export function counter(total: number, say: (text: string) => void): () => void {
  let done = 0;
  let spoken = performance.now();
  return () => {
    done++;
    if (performance.now() - spoken < EVERY) return;
    spoken = performance.now();
    say(`${done} of ${total}`);
  };
}
