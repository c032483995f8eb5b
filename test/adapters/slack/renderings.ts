// What Slack is sent for a view, and what it would refuse of it.
import { type MessageBody, renderView } from '../../../src/adapters/slack/render/view.ts';
import type { Bot } from '../../../src/core/bot.ts';
import { createFeedback } from '../../../src/runtime/feedback.ts';
import { createLimits } from '../../../src/runtime/limits.ts';
import { createPlatform } from '../../../src/runtime/platform.ts';
import type { Service } from '../../../src/runtime/service.ts';
import type { View } from '../../../src/runtime/view.ts';
import { validateMessage } from '../../doubles/slack/validate/message.ts';
import { collectLog } from '../discord/support.ts';
import { controlsOf } from './people.ts';

export function render(view: View, bot: Bot, tables = false): MessageBody {
  return renderView(view, { bot, version: '1.2.3' }, tables);
}

/** All that a view is drawn from, without a platform. */
export function serviceOf(bot: Bot): Service {
  const log = collectLog([]);
  const feedback = createFeedback({ log, logTexts: false });
  const limits = createLimits({ user: 1, channel: 1 });
  return createPlatform({ platform: 'slack', bot, version: '1.2.3', limits, feedback, log }).service;
}

/** What Slack would refuse of a message, and what would make its buttons mistaken for each other. */
export function faultsOf(body: MessageBody): string[] {
  const ids = controlsOf(body).map(({ id }) => id);
  return [
    ...validateMessage({ ...body }).map(({ pointer, message, error }) => `${pointer}: ${message} (${error})`),
    ...ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => `${id} twice`),
    ...(body.text.trim() === '' ? ['no text to read out'] : []),
    ...(body.blocks.length === 0 ? ['nothing to see'] : []),
  ];
}
