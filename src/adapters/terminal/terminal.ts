// The terminal: lines in, lines out. A welcome and a prompt for people, neither for pipes.
import { createInterface, type Interface } from 'node:readline';
import type { Bot } from '../../core/bot.ts';
import { report } from '../../runtime/failure.ts';
import type { Pointers } from '../../runtime/links.ts';
import type { Log } from '../../runtime/log.ts';
import type { Adapter } from '../adapter.ts';
import { complete } from './completion.ts';
import type { Line } from './line.ts';
import { renderWelcome } from './render.ts';
import { languageOf, type Session, startSession } from './session.ts';
import { type Color, type Output, paint, styleOf } from './style.ts';
import { respond } from './turn.ts';

export interface TerminalOptions extends Pointers {
  readonly bot: Bot;
  readonly version: string;
  readonly input: NodeJS.ReadableStream & { readonly isTTY?: boolean };
  readonly output: NodeJS.WritableStream & Output;
  /** As LANG has it: "fr_FR.UTF-8". */
  readonly locale: string | undefined;
  readonly color: Color;
  /** Takes what went wrong inside: for the operator, not for the asker. */
  readonly log: Log;
}

class Conversation {
  readonly #options: TerminalOptions;
  readonly #interactive: boolean;
  readonly #lines: Interface;
  #session: Session;
  #over = false;
  #typing = false;

  constructor(options: TerminalOptions) {
    const { input, output } = options;
    this.#options = options;
    this.#interactive = input.isTTY === true && output.isTTY === true;
    this.#session = startSession(options);
    this.#lines = createInterface({
      input,
      ...(this.#interactive ? { output } : {}),
      terminal: this.#interactive,
      completer: (line: string) => this.#complete(line),
      removeHistoryDuplicates: true,
      crlfDelay: Number.POSITIVE_INFINITY,
    });
  }

  /** Resolves when the conversation has ended. */
  hold(): Promise<void> {
    const { bot } = this.#options;
    return new Promise((resolve) => {
      this.#lines.on('line', (line) => this.#take(line.trim()));
      this.#lines.on('close', () => {
        // A text without an empty line behind it ends with the input.
        if (!this.#over && this.#session.pasted !== undefined) this.#answer('');
        this.#leave();
        resolve();
      });
      this.#options.output.on('error', (error: NodeJS.ErrnoException) => this.#lose(error));
      if (this.#interactive) this.#print(renderWelcome(bot.phrase, languageOf(this.#session)));
      this.#prompt();
    });
  }

  end(): void {
    this.#over = true;
    this.#lines.close();
  }

  #take(line: string): void {
    // Readline still gives what a pasted or piped block holds behind /quit.
    if (this.#over) return;
    this.#typing = false;
    this.#answer(line);
    if (this.#over) this.#lines.close();
    else this.#prompt();
  }

  #answer(line: string): void {
    try {
      const turn = respond(this.#session, line);
      this.#session = turn.session;
      this.#over = turn.over === true;
      if (!this.#over && turn.lines.length > 0) this.#print(turn.lines);
    } catch (error) {
      const id = this.#report(error);
      this.#print([{ text: this.#options.bot.phrase('failure', languageOf(this.#session), { id }) }]);
    }
  }

  #complete(line: string): [string[], string] {
    try {
      const [completions, replaced] = complete(this.#session, line);
      return [completions, replaced];
    } catch (error) {
      this.#report(error);
      return [[], line];
    }
  }

  #report(error: unknown): string {
    return report(this.#options.log, error, 'a line could not be worked on');
  }

  /** Who reads the output has gone: `investai | head`. */
  #lose(error: NodeJS.ErrnoException): void {
    if (error.code !== 'EPIPE') this.#report(error);
    this.end();
  }

  #print(lines: readonly Line[]): void {
    const { output, color } = this.#options;
    const style = styleOf(output, color);
    const shown = lines.filter(({ onlyMarked }) => !onlyMarked || style.color);
    output.write(`${shown.map((line) => paint(line, style)).join('\n')}\n\n`);
  }

  #prompt(): void {
    if (!this.#interactive) return;
    this.#lines.setPrompt(`${this.#options.bot.phrase('prompt', languageOf(this.#session))}> `);
    this.#lines.prompt();
    this.#typing = true;
  }

  #leave(): void {
    this.#over = true;
    if (!this.#interactive) return;
    const goodbye = this.#options.bot.phrase('goodbye', languageOf(this.#session));
    // Ctrl-C, Ctrl-D and stop leave the cursor behind the prompt.
    this.#options.output.write(`${this.#typing ? '\n' : ''}${goodbye}\n`);
  }
}

export function createTerminalAdapter(options: TerminalOptions): Adapter {
  let conversation: Conversation | undefined;
  return {
    name: 'terminal',
    start: () => {
      conversation = new Conversation(options);
      return conversation.hold();
    },
    stop: () => {
      conversation?.end();
      return Promise.resolve();
    },
  };
}
