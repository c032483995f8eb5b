// The inbox over a folder that may change meanwhile: the knowledge as it is, trained once for each state of its files.
import { type Bot, createBot } from '../core/bot.ts';
import { type KnowledgeFiles, openFolder } from '../knowledge/files.ts';
import { decode, type Trained, writeModel } from '../knowledge/model-file.ts';
import { modelFile, openKnowledge } from '../knowledge/open.ts';
import type { Kept } from '../runtime/kept.ts';
import { type Listing, listInbox } from './listing.ts';
import { memoryFile, readMemory } from './memory.ts';
import type { Fates } from './miss.ts';

export interface InboxOptions {
  /** Of the knowledge. */
  readonly folder: string;
  /** Where trained models are kept. */
  readonly cacheFolder: string;
  /** Where it is remembered what was ignored and merged. */
  readonly dataFolder: string;
  /** Of the evaluation sets; need not be there. */
  readonly questionsFolder: string;
  /** What was asked without an answer, and rated, as it is at that moment. */
  readonly kept: () => Promise<Kept>;
  /** Told which share is done where a model has to be trained. */
  readonly onTraining?: (share: number) => void;
}

export interface Opened extends Trained {
  readonly files: KnowledgeFiles;
  readonly bot: Bot;
}

export class InboxSession {
  readonly options: InboxOptions;
  #opened: Opened | undefined;
  #fates: Fates = new Map();

  constructor(options: InboxOptions) {
    this.options = options;
  }

  /** One writer at a time. */
  get lock(): string {
    return `${memoryFile(this.options.dataFolder)}.writing`;
  }

  /** @throws KnowledgeError with every problem of the folder as it is now */
  async open(): Promise<Opened> {
    const { folder, cacheFolder, onTraining } = this.options;
    const files = openFolder(folder);
    if (this.#opened?.files.hash === files.hash) return this.#opened;
    const trained = await openKnowledge(folder, cacheFolder, onTraining);
    return this.#take(files, trained);
  }

  /**
   * After a change was written: what was trained to evaluate it is kept, so that nobody trains it again.
   * @param bytes of a model file
   */
  adopt(files: KnowledgeFiles, bytes: Buffer): void {
    const trained = decode(bytes);
    if (trained === undefined) return;
    writeModel(modelFile(this.options.cacheFolder, files), trained);
    this.#take(files, trained);
  }

  /**
   * @throws KnowledgeError as `open`
   * @throws OperatorError where what was kept, or is remembered, cannot be read
   */
  async list(): Promise<Listing> {
    const { bot, knowledge } = await this.open();
    const kept = await this.options.kept();
    return listInbox({ kept, bot, knowledge, memory: readMemory(this.options.dataFolder), fates: this.#fates });
  }

  #take(files: KnowledgeFiles, trained: Trained): Opened {
    this.#fates = new Map();
    this.#opened = { ...trained, files, bot: createBot(trained.knowledge, trained.model) };
    return this.#opened;
  }
}
