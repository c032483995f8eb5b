// What settings are called, and what is chosen of each.
import type { Language } from '../core/knowledge/language.ts';
import type { Shows } from './service.ts';
import type { Control, Effective, SettingName } from './settings.ts';

type Saying = Pick<Shows, 'bot'>;

/** What stands on the control itself. */
export function controlLabel(control: Control, language: Language, { bot: { phrase } }: Saying): string {
  return control === 'thumbs' ? '👍 👎' : phrase(`button_${control}`, language);
}

/** As it is chosen in a place. */
export function valueWords(name: SettingName, settings: Effective, language: Language, saying: Saying): string {
  const { languages, phrase } = saying.bot;
  switch (name) {
    case 'language':
      return languages.find(({ code }) => code === settings.language)?.name ?? phrase('setting_language_own', language);
    case 'private':
      return phrase(settings.private ? 'setting_private_on' : 'setting_private_off', language);
    case 'answers':
      return phrase(settings.answers ? 'setting_on' : 'setting_answers_off', language);
    case 'controls':
      return (
        settings.controls.map((control) => controlLabel(control, language, saying)).join(', ') ||
        phrase('setting_controls_none', language)
      );
    case 'greeting':
      return phrase(settings.greeting ? 'setting_on' : 'setting_off', language);
  }
}
