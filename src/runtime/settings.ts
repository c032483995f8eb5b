// What those who manage a server set for it and for its channels, and what holds of it there.
import type { Language } from '../core/knowledge/language.ts';

/** What can stand below an answer, in this order. */
export const CONTROLS = ['source', 'thumbs', 'more'] as const;
export type Control = (typeof CONTROLS)[number];

/** Nothing of what is absent is set there. */
export interface Settings {
  /** Of what everyone reads, where neither the person nor the question tells one. */
  readonly language?: Language;
  /** Only the person sees what a command gives, unless that person wants otherwise; false: as each command does by itself. */
  readonly private?: boolean;
  /** Whether everyone may see an answer. */
  readonly answers?: boolean;
  readonly controls?: readonly Control[];
  /** Whether a mention that asks nothing is told how to ask. */
  readonly greeting?: boolean;
}

export type SettingName = keyof Settings;

/** In the order in which they are shown. */
export const SETTINGS: readonly SettingName[] = ['language', 'private', 'answers', 'controls', 'greeting'];

/** What holds in a place; without a language, each text goes by its reader. */
export type Effective = Required<Omit<Settings, 'language'>> & Pick<Settings, 'language'>;

/** A server or a workspace, and a channel of it; without one in a conversation between a person and the bot alone. */
export interface Spot {
  readonly server: string;
  readonly channel?: string;
}

/** Of a whole server or of one channel. */
export type Scope = 'whole' | 'channel';

/** What a form of settings begins with. */
export interface Prefilled {
  readonly scope: Scope;
  readonly chosen: Settings;
  /** What holds where nothing is set. */
  readonly otherwise: Effective;
}

/** The channel of what is set for the whole server. */
export const WHOLE = '';

const OWN: Effective = { private: false, answers: true, controls: CONTROLS, greeting: true };

/** Without what is undefined. */
export function settled(settings: { readonly [K in SettingName]?: Settings[K] | undefined }): Settings {
  return Object.fromEntries(Object.entries(settings).filter(([, value]) => value !== undefined));
}

/** @param layers the later ones count more */
export function effective(...layers: readonly Settings[]): Effective {
  return Object.assign({}, OWN, ...layers);
}

/**
 * Whether only the person sees what a command gives.
 * @param chosen by the person for this one
 * @param own what the command does by itself
 */
export function isForPerson(chosen: boolean | undefined, own: boolean, settings: Effective): boolean {
  return !settings.answers || (chosen ?? (settings.private || own));
}
