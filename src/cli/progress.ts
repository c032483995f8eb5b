// How far the training is, where somebody waits for it: at once and on a line of its own in a terminal, one line elsewhere.

/** Shorter waits are not worth a word in a log. In milliseconds. */
const PATIENCE = 500;
/** A longer line than is written: what takes it away needs no escape code, which a dumb terminal would show. */
const CLEARED = `\r${' '.repeat(30)}\r`;

interface Output {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

export interface Progress {
  /** @param share 0 to 1 */
  readonly tell: (share: number) => void;
  /** Takes the line away. */
  readonly end: () => void;
}

/**
 * @param output where it is shown: standard error, which is nobody's answer
 * @param quietly nothing is shown
 */
export function showProgress(output: Output, quietly = false, now: () => number = Date.now): Progress {
  let start: number | undefined;
  let isShown = false;
  return {
    tell: (share) => {
      start ??= now();
      if (quietly) return;
      if (output.isTTY === true) output.write(`\rTraining the model: ${Math.round(100 * share)} %`);
      else if (!isShown && now() - start >= PATIENCE) output.write('Training the model, once for this knowledge …\n');
      else return;
      isShown = true;
    },
    end: () => {
      if (isShown && output.isTTY === true) output.write(CLEARED);
    },
  };
}
