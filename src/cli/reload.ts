// The knowledge again while the bot runs: another bot in the place of the one that answers, or every reason why not.
import PQueue from 'p-queue';
import type { PlatformAdapter } from '../adapters/adapter.ts';
import { ConfigError } from '../config/reader.ts';
import type { Bot } from '../core/bot.ts';
import { openFolder } from '../knowledge/files.ts';
import { formatProblem, KnowledgeError } from '../knowledge/problem.ts';
import { report } from '../runtime/failure.ts';
import type { KnowledgeState } from '../runtime/health.ts';
import type { Log } from '../runtime/log.ts';
import type { Observing } from './observing.ts';

/** Why a file or a folder cannot be read, in the system's codes. */
const READING = ['ENOENT', 'ENOTDIR', 'EACCES', 'EPERM', 'ELOOP', 'EIO', 'ESTALE'];

export interface ReloadOptions {
  readonly folder: string;
  /** A bot of what lies there now. @throws KnowledgeError or ConfigError with all that is wrong */
  readonly open: () => Promise<Bot>;
  readonly log: Log;
  readonly observing: Pick<Observing, 'swapped' | 'refused'>;
}

/** Which bot answers, and where. */
interface Answering {
  readonly bot: Bot;
  readonly platforms: readonly PlatformAdapter[];
}

export class Reload {
  readonly #options: ReloadOptions;
  readonly #queue = new PQueue({ concurrency: 1, autoStart: false });
  #answering: Answering | undefined;
  /** Of the files that the bot was made of; undefined where they changed meanwhile. */
  #hash: string | undefined;
  /** The hash of the files that were refused, or why they could not be read. */
  #refused: string | undefined;
  #problems: readonly string[] = [];
  #isAsked = false;

  constructor(options: ReloadOptions) {
    this.#options = options;
  }

  /** Undefined before there is a bot. */
  get state(): KnowledgeState | undefined {
    return this.#answering && { hash: this.#answering.bot.knowledge, problems: this.#problems };
  }

  /** What was asked for meanwhile happens now. */
  begin(answering: Answering): void {
    this.#answering = answering;
    this.#hash = this.#read(answering.bot);
    this.#queue.start();
  }

  /**
   * Looks at the files, now or when the look that is under way is over: one more is enough, however many ask.
   * @param isAsked somebody waits for a word, also where nothing has changed
   */
  request(isAsked = false): void {
    this.#isAsked ||= isAsked;
    if (this.#queue.size === 0) void this.#queue.add(() => this.#reload());
  }

  end(): void {
    this.#answering = undefined;
    this.#queue.pause();
    this.#queue.clear();
  }

  /** @returns the hash of the files where this bot was made of them */
  #read({ knowledge }: Bot): string | undefined {
    try {
      const { hash } = openFolder(this.#options.folder);
      return hash.startsWith(knowledge) ? hash : undefined;
    } catch {
      return undefined;
    }
  }

  async #reload(): Promise<void> {
    const isAsked = this.#isAsked;
    this.#isAsked = false;
    let files: string | undefined;
    try {
      files = openFolder(this.#options.folder).hash;
      if (files === this.#hash) this.#keep(isAsked);
      else if (files !== this.#refused || isAsked) await this.#replace();
    } catch (error) {
      const problems = this.#problemsIn(error);
      const refused = files ?? problems.join('\n');
      if (refused !== this.#refused || isAsked) this.#refuse(refused, problems);
    }
  }

  #keep(isAsked: boolean): void {
    const { log } = this.#options;
    const knowledge = this.#answering?.bot.knowledge;
    if (this.#refused !== undefined) log.info({ knowledge }, 'the knowledge is again the one that answers');
    else if (isAsked) log.info({ knowledge }, 'the knowledge is unchanged');
    this.#accept();
  }

  async #replace(): Promise<void> {
    const { open, log, observing } = this.#options;
    const begun = performance.now();
    const bot = await open();
    // The bot may have been stopped meanwhile.
    if (this.#answering === undefined) return;
    const { bot: before, platforms } = this.#answering;
    const objections = platforms.flatMap((platform) => platform.objection(bot) ?? []);
    const hash = this.#read(bot);
    if (objections.length > 0) return this.#refuse(hash, objections);
    for (const platform of platforms) platform.swap(bot);
    this.#answering = { bot, platforms };
    this.#hash = hash;
    this.#accept();
    observing.swapped(bot);
    const seconds = Math.round(performance.now() - begun) / 1000;
    log.info({ knowledge: bot.knowledge, before: before.knowledge, seconds }, 'the changed knowledge answers now');
  }

  #accept(): void {
    this.#refused = undefined;
    this.#problems = [];
    this.#options.observing.refused(false);
  }

  #refuse(refused: string | undefined, problems: readonly string[]): void {
    const { log, observing } = this.#options;
    this.#refused = refused;
    this.#problems = problems;
    observing.refused(true);
    const knowledge = this.#answering?.bot.knowledge;
    log.error({ knowledge, problems }, 'the changed knowledge cannot be used: the bot answers from what it had');
  }

  #problemsIn(error: unknown): readonly string[] {
    const { folder, log } = this.#options;
    if (error instanceof KnowledgeError) return error.problems.map(formatProblem);
    if (error instanceof ConfigError) return error.problems;
    const { code, path = folder } = error as NodeJS.ErrnoException;
    if (code !== undefined && READING.includes(code))
      return [`${path} cannot be read (${code}). Put it back, or let the bot's user read it.`];
    const reference = report(log, error, 'the changed knowledge could not be opened');
    return [`The knowledge base could not be opened: the log says more, under the reference ${reference}.`];
  }
}
