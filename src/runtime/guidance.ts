// What a platform's people are told of using the bot there.
import type { Language } from '../core/knowledge/language.ts';
import type { SettingName } from './settings.ts';

/** What each platform calls in its way: a server here is a workspace there. */
export type SettingsWord =
  | 'settings_whole'
  | 'settings_channel'
  | 'settings_as_whole'
  | 'settings_change_whole'
  | 'settings_change_channel'
  | 'settings_reset_whole'
  | 'settings_reset_channel'
  | 'settings_form_channel'
  | 'settings_pick_whole'
  | 'settings_forbidden'
  | 'settings_where';

export interface Guidance {
  /** How to ask. */
  readonly ask: (language: Language) => string;
  /** How to remove the bot. */
  readonly remove: (language: Language) => string;
  /** What of the settings is said in the platform's own terms. */
  readonly settings: (word: SettingsWord, language: Language, values?: Readonly<Record<string, string>>) => string;
  /** The settings that mean something there. */
  readonly settable: readonly SettingName[];
}
