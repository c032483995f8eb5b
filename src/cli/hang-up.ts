// SIGHUP: a word to look at the knowledge again, or the end of the terminal in which the bot was started.
import { isatty } from 'node:tty';

/** Standard input, output and error. */
const STREAMS = [0, 1, 2] as const;

/** @param asked told at each SIGHUP; where a terminal is gone the process ends, as it would have without this */
export function onHangUp(asked: () => void): void {
  const terminals = STREAMS.filter((stream) => isatty(stream));
  const heard = (): void => {
    if (terminals.every((stream) => isatty(stream))) asked();
    else {
      process.off('SIGHUP', heard);
      process.kill(process.pid, 'SIGHUP');
    }
  };
  process.on('SIGHUP', heard);
}
