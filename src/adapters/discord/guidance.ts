// What people in Discord are told of using the bot there.
import type { Bot } from '../../core/bot.ts';
import type { Guidance } from '../../runtime/guidance.ts';
import { SETTINGS } from '../../runtime/settings.ts';

export function guidanceOf({ plan, phrase }: Bot): Guidance {
  return {
    ask: (language) => phrase('help_discord', language, { command: `/${phrase('command_ask', language)}` }),
    remove: (language) => phrase('remove_discord', language, { name: plan.name }),
    settings: (word, language, values) =>
      phrase(`${word}_discord`, language, { command: `/${phrase('command_settings', language)}`, ...values }),
    settable: SETTINGS,
  };
}
