// What Slack is sent for a view, and what it would refuse of it.
import { guidanceOf } from '../../../src/adapters/slack/guidance.ts';
import { type MessageBody, renderView } from '../../../src/adapters/slack/render/view.ts';
import type { Bot } from '../../../src/core/bot.ts';
import { createFeedback } from '../../../src/runtime/feedback.ts';
import { createLimits } from '../../../src/runtime/limits.ts';
import { createPlatform } from '../../../src/runtime/platform.ts';
import type { Service } from '../../../src/runtime/service.ts';
import type { View } from '../../../src/runtime/view.ts';
import { elementsIn } from '../../doubles/slack/model/block-tree.ts';
import { textOf, wireOf, wiresOf } from '../../doubles/slack/model/wire.ts';
import { validateMessage } from '../../doubles/slack/validate/message.ts';
import { collectLog } from '../discord/support.ts';
import { controlsOf } from './people.ts';

/** @param native with tables and thumbs as such */
export function render(view: View, bot: Bot, native = false): MessageBody {
  return renderView(view, { bot, version: '1.2.3', guidance: guidanceOf(bot) }, () => native);
}

/** All that a view is drawn from, without a platform. */
export function serviceOf(bot: Bot): Service {
  const log = collectLog([]);
  const feedback = createFeedback({ log, logTexts: false });
  const limits = createLimits({ user: 1, channel: 1 });
  return createPlatform({
    platform: 'slack',
    guidance: guidanceOf,
    bot,
    version: '1.2.3',
    limits,
    feedback,
    log,
  }).service();
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

/** What buttons show, thumbs of Slack's own among them, and what is read out of them instead. */
export function buttonsOf({ blocks }: MessageBody): { text: string; reads: string }[] {
  const elements = elementsIn(wiresOf(blocks)).flatMap((element) =>
    element['type'] === 'feedback_buttons'
      ? [wireOf(element['positive_button']), wireOf(element['negative_button'])]
      : element['type'] === 'button'
        ? [element]
        : [],
  );
  return elements.map((one) => ({
    text: textOf(wireOf(one['text'])['text']),
    reads: textOf(one['accessibility_label']),
  }));
}

/** What a form is drawn from. */
export function askerOf(bot: Bot, wantsDetails = false) {
  return { bot, guidance: guidanceOf(bot), feedback: { wantsDetails } };
}
