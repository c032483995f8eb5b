// What people in Slack are told of using the bot there.
import type { Bot } from '../../core/bot.ts';
import type { Guidance } from '../../runtime/guidance.ts';
import { commandOf } from './names.ts';

export function guidanceOf(bot: Bot): Guidance {
  return {
    ask: (language) => bot.phrase('help_slack', language, { command: commandOf(bot) }),
    remove: (language) => bot.phrase('remove_slack', language, { name: bot.plan.name }),
  };
}
