// What people in Slack are told of using the bot there.
import type { Bot } from '../../core/bot.ts';
import type { Guidance } from '../../runtime/guidance.ts';
import { SETTINGS } from '../../runtime/settings.ts';
import { commandOf } from './names.ts';

export function guidanceOf(bot: Bot): Guidance {
  return {
    ask: (language) => bot.phrase('help_slack', language, { command: commandOf(bot) }),
    remove: (language) => bot.phrase('remove_slack', language, { name: bot.plan.name }),
    settings: (word, language, values) => bot.phrase(`${word}_slack`, language, { command: commandOf(bot), ...values }),
    // What a command gives is for the person alone anyhow.
    settable: SETTINGS.filter((name) => name !== 'private'),
  };
}
