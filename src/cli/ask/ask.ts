// The command "ask": questions from the arguments or from standard input, answers as text or as JSON Lines.
import type { Line } from '../../adapters/terminal/line.ts';
import { renderAnswer, renderChecked, renderWhy } from '../../adapters/terminal/render.ts';
import { paint, type Style } from '../../adapters/terminal/style.ts';
import type { Answer } from '../../core/answer.ts';
import type { Bot } from '../../core/bot.ts';
import type { Language } from '../../core/knowledge/language.ts';
import { type Context, contextOf } from '../../core/question.ts';
import { typedChoice } from '../../runtime/language-choice.ts';
import { whyLines } from '../../runtime/why.ts';
import { UsageError } from '../arguments.ts';
import { linesOf } from './lines.ts';
import { parseRequest, type Request, RequestError } from './request.ts';

export interface AskOptions {
  readonly bot: Bot;
  /** The words of the arguments; none: read standard input. */
  readonly words: readonly string[];
  readonly json: boolean;
  readonly why: boolean;
  /** Texts are checked, not questions asked. */
  readonly check?: boolean;
  /** As it was typed: a code, or a name. */
  readonly language?: string;
  readonly locale?: string;
  readonly input: AsyncIterable<Buffer | string>;
  readonly write: (text: string) => void;
  /** How text is shown; without it, as it is. */
  readonly style?: Style;
}

/** Conversations of a batch that are remembered; the oldest goes first. */
const MOST_CONVERSATIONS = 10_000;

/** Wraps and colours nothing. */
const PLAIN: Style = { color: false, width: undefined };

/** Asks, in order, and remembers the last answer of each conversation. */
class Session {
  readonly #options: AskOptions;
  readonly #contexts = new Map<string, Context>();

  constructor(options: AskOptions) {
    this.#options = options;
  }

  reply(request: Request): string {
    return (request.checks ?? this.#options.check) ? this.#checked(request) : this.#answer(request);
  }

  #checked({ question, locale = this.#options.locale, language = this.#options.language }: Request): string {
    const { bot, json } = this.#options;
    const options = { ...(locale === undefined ? {} : { locale }), ...(language === undefined ? {} : { language }) };
    const checked = bot.check(question, options);
    return json ? JSON.stringify(checked) : this.#shown(renderChecked(checked.text));
  }

  #answer({
    question,
    locale = this.#options.locale,
    language = this.#options.language,
    conversation,
  }: Request): string {
    const { bot, json, why } = this.#options;
    const context = conversation === undefined ? undefined : this.#contexts.get(conversation);
    const asked = {
      text: question,
      ...(locale === undefined ? {} : { locale }),
      ...(language === undefined ? {} : { language }),
      ...(context === undefined ? {} : { context }),
    };
    const answer = bot.ask(asked);
    if (conversation !== undefined) this.#remember(conversation, answer);
    if (json) return JSON.stringify(why ? { ...answer, why: bot.explain(asked) } : answer);
    const told = renderAnswer({ ...answer, suggestions: [] }, bot);
    return this.#shown(why ? [...told, ...renderWhy(whyLines(bot.explain(asked), bot.phrase, answer.language))] : told);
  }

  #shown(lines: readonly Line[]): string {
    const { style = PLAIN } = this.#options;
    return lines.map((line) => paint(line, style)).join('\n');
  }

  #remember(conversation: string, answer: Answer): void {
    this.#contexts.delete(conversation);
    this.#contexts.set(conversation, contextOf(answer));
    if (this.#contexts.size > MOST_CONVERSATIONS) this.#contexts.delete(this.#contexts.keys().next().value as string);
  }
}

/** One text, of however many lines. */
async function wholeOf(input: AskOptions['input']): Promise<string> {
  const lines: string[] = [];
  for await (const line of linesOf(input)) lines.push(line);
  return lines.join('\n');
}

/** @throws UsageError for a language that the bot doesn't speak */
function languageIn(typed: string, bot: Bot): Language {
  const language = typedChoice(typed, bot)?.language;
  if (language !== undefined) return language;
  throw new UsageError(`--lang takes one of: ${bot.languages.map(({ code }) => code).join(', ')}.`);
}

/** @returns the exit code */
async function replyToLines(
  session: Session,
  { json, input, write }: AskOptions,
  languages: readonly string[],
): Promise<number> {
  let code = 0;
  let line = 0;
  for await (const text of linesOf(input)) {
    line++;
    try {
      const request = json ? parseRequest(text, languages) : { question: text };
      write(`${line > 1 && !json ? '\n' : ''}${session.reply(request)}\n`);
    } catch (error) {
      if (!(error instanceof RequestError)) throw error;
      code = 1;
      write(`${JSON.stringify({ error: error.message, line })}\n`);
    }
  }
  return code;
}

/**
 * One output line (under --json) or paragraph for each question. The exit code: 0, or 1 when a line could not be read.
 * @throws UsageError for a language that the bot doesn't speak
 */
export async function runAsk(options: AskOptions): Promise<number> {
  const { bot, words, json, language, input, write } = options;
  const languages = bot.languages.map(({ code }) => code);
  const session = new Session(language === undefined ? options : { ...options, language: languageIn(language, bot) });
  const one = words.length > 0 ? words.join(' ') : options.check && !json ? await wholeOf(input) : undefined;
  if (one === undefined) return replyToLines(session, options, languages);
  write(`${session.reply({ question: one })}\n`);
  return 0;
}
