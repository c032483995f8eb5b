// The program in a real pseudo-terminal: the chat, unless another command is named.
import { setTimeout as sleep } from 'node:timers/promises';
import { stripVTControlCharacters } from 'node:util';
import { spawn } from '@lydell/node-pty';
import { copyProgram } from '../../support/process.ts';

/** A bound on hanging, not on speed. */
const PATIENCE = 120_000;

/** The program, then what its shell sees of it: the exit code and the state of the terminal. */
const SHELL = '"$0" "$@"; echo "exit $?"; stty -a';

export interface Terminal {
  readonly send: (keys: string) => void;
  /** Waits until this stands in what was shown since the last thing seen; gives what was shown up to its end. */
  readonly see: (text: string) => Promise<string>;
  /** Everything shown, escape codes included. */
  readonly raw: () => string;
  readonly close: () => void;
}

export interface Opened {
  /** Wide enough for any line, unless it is said. */
  readonly columns?: number;
  /** What stands behind the program's name. */
  readonly args?: readonly string[];
}

export function openTerminal(
  environment: Readonly<Record<string, string>>,
  { columns = 400, args = [] }: Opened = {},
): Terminal {
  const program = copyProgram();
  const pty = spawn('sh', ['-c', SHELL, process.execPath, program.main, ...args], {
    cols: columns,
    rows: 100,
    cwd: program.folder,
    env: { PATH: '/usr/bin:/bin', TERM: 'xterm-256color', ...environment },
  });
  let shown = '';
  let seen = 0;
  let ended = false;
  pty.onData((data) => {
    shown += data;
  });
  pty.onExit(() => {
    ended = true;
  });
  const see = async (text: string): Promise<string> => {
    const until = Date.now() + PATIENCE;
    for (;;) {
      const over = ended;
      const plain = stripVTControlCharacters(shown);
      const at = plain.indexOf(text, seen);
      if (at !== -1) {
        const part = plain.slice(seen, at + text.length);
        seen = at + text.length;
        return part;
      }
      if (over || Date.now() > until) throw new Error(`"${text}" isn't in: ${JSON.stringify(plain.slice(seen))}`);
      await sleep(20);
    }
  };
  const close = (): void => {
    if (!ended) pty.kill();
    program.remove();
  };
  return { send: (keys) => pty.write(keys), see, raw: () => shown, close };
}
