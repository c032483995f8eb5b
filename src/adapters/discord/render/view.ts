// Everything that is shown, to Discord's JSON.
import type { Service } from '../../../runtime/service.ts';
import type { View } from '../../../runtime/view.ts';
import { renderAnswer } from './answer.ts';
import { renderAbout, renderFigures, renderHelp, renderSource, renderTopic, renderTopics, topicsRow } from './cards.ts';
import { type MessageBody, renderNotice } from './message.ts';

export function renderView(view: View, { bot, version }: Pick<Service, 'bot' | 'version'>): MessageBody {
  switch (view.kind) {
    case 'answer': {
      const { answer, canBePosted = false, browsed = false } = view;
      const body = renderAnswer(answer, bot, { canBePosted });
      return browsed ? { ...body, components: [...body.components, ...topicsRow(bot, answer.language)] } : body;
    }
    case 'topics':
      return renderTopics(bot, view.language);
    case 'topic':
      return renderTopic(view.topic, bot, view.language);
    case 'figures':
      return renderFigures(bot, view.language);
    case 'source':
      return renderSource(view.citations, bot, view.language);
    case 'about':
      return renderAbout(bot, view.language, version);
    case 'help':
      return renderHelp(bot, view.language);
    case 'notice':
      return renderNotice(view.text);
  }
}
