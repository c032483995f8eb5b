// What is kept beyond the process: a port. A store that fails never stops an answer.
import type { Keeping } from '../core/bot.ts';
import type { Language } from '../core/knowledge/language.ts';
import type { Rating } from './feedback.ts';
import type { Missed } from './kept.ts';
import type { Wait, Waiting } from './waiting.ts';

/** A person on a platform: "discord:80351110224678912", "slack:T0001:U0001". */
export type Person = string;

/** Absent: that of each question. */
export interface Choice {
  readonly language?: Language;
}

/** The channel is "" for the whole server. */
export interface SettingPlace {
  readonly platform: string;
  readonly server: string;
  readonly channel: string;
}

/** What an answer depends on: asked for in time, or taken as not there. */
export interface StoreReads {
  /** Whether this event is worked on here: of several processes, by the first that asks. */
  readonly claim: (event: string) => Promise<boolean>;
  /** What a person has chosen; undefined where the store cannot be read. */
  readonly choiceOf: (person: Person) => Promise<Choice | undefined>;
  /** Of a whole server and of each of its channels, by the channel; undefined where the store cannot be read. */
  readonly settingsOf: (where: Omit<SettingPlace, 'channel'>) => Promise<ReadonlyMap<string, unknown> | undefined>;
}

/** What is written when the answer is sent; it waits where the store cannot be written to. */
export interface StoreWrites {
  /** @returns once it is written, or is known to have to wait */
  readonly rate: (person: Person, rating: Rating) => Promise<void>;
  /** Kept where the operator wants it. @param describe asked once there is time; undefined for what is no question */
  readonly miss: (describe: () => Missed | undefined) => void;
  /** @param language undefined takes the choice back
   * @returns once it is written, however long that takes */
  readonly choose: (person: Person, language: Language | undefined) => Promise<void>;
  /** @returns once it is written, or is known to have to wait */
  readonly wait: (person: Person, wait: Wait) => Promise<void>;
}

/** Slack workspaces that have installed the app, each with its tokens. */
export interface Installations {
  /** @throws where it isn't kept */
  readonly put: (workspace: string, installation: object) => Promise<void>;
  /** @returns undefined where the workspace hasn't installed the app
   * @throws where the store cannot be read, or was sealed with another key */
  readonly get: (workspace: string) => Promise<unknown>;
  readonly remove: (workspace: string) => Promise<void>;
}

export interface Store extends StoreReads, StoreWrites {
  /** What people are told of it. */
  readonly keeping: Keeping;
  /** Writes what waits. @returns once it is written, or is known to have to wait longer */
  readonly settle: () => Promise<void>;
  /** Why nothing can be kept at present; undefined where it can. */
  readonly problem: () => string | undefined;
  /** @param chosen undefined takes back what was set there
   * @throws where it isn't kept */
  readonly set: (where: SettingPlace, chosen: object | undefined) => Promise<void>;
  /** @throws where it isn't done */
  readonly erase: (person: Person) => Promise<void>;
  /** None where the store cannot be read. */
  readonly waiting: (platform: string) => Promise<readonly Waiting[]>;
  /** @returns whether it was still there, and this process is the one to tell */
  readonly takeWait: (id: string) => Promise<boolean>;
  /** One that was taken, and could not be told of for now. */
  readonly putBack: (waiting: Waiting) => Promise<void>;
  readonly installations: Installations;
  readonly close: () => Promise<void>;
}
