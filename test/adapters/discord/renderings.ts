// What Discord is sent for a view, and what it would refuse of it.
import { guidanceOf } from '../../../src/adapters/discord/guidance.ts';
import type { MessageBody } from '../../../src/adapters/discord/render/body.ts';
import { renderView } from '../../../src/adapters/discord/render/view.ts';
import type { Answer } from '../../../src/core/answer.ts';
import type { Bot } from '../../../src/core/bot.ts';
import type { View } from '../../../src/runtime/view.ts';
import { validateMessage } from '../../doubles/discord/validate/message.ts';
import { cardOf, controlsOf } from './people.ts';

export function render(view: View, bot: Bot): MessageBody {
  return renderView(view, { bot, version: '1.2.3', guidance: guidanceOf(bot) });
}

export function renderAnswer(answer: Answer, bot: Bot, canBePosted = false): MessageBody {
  return render({ kind: 'answer', answer, canBePosted }, bot);
}

/** What Discord would refuse of a message, and what would make its buttons mistaken for each other. */
export function faultsOf(body: MessageBody): string[] {
  const ids = controlsOf(body).map(({ id }) => id);
  return [
    ...validateMessage({ ...body }).map(({ path, code }) => `${path.join('.')}: ${code}`),
    ...ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => `${id} twice`),
    ...ids.filter((id) => id.length > 100).map((id) => `${id} is too long`),
    ...(body.content === '' && cardOf(body).lines.join('') === '' ? ['nothing to see'] : []),
  ];
}

/** What a form is drawn from. */
export function askerOf(bot: Bot, wantsDetails = false) {
  return { bot, guidance: guidanceOf(bot), feedback: { wantsDetails } };
}
