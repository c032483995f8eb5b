// Everything that is shown, to what Slack takes: blocks, and the text that is read out and shown in notices.
import type { Service } from '../../../runtime/service.ts';
import type { View } from '../../../runtime/view.ts';
import { escapeText } from '../text.ts';
import { renderAnswer } from './answer.ts';
import { type Block, paragraph, short } from './block.ts';
import { renderAbout, renderFigures, renderHelp, renderSource, renderTopic, renderTopics, topicsRow } from './cards.ts';

export interface MessageBody {
  /** Escaped; what is shown where blocks aren't. */
  readonly text: string;
  readonly blocks: Block[];
}

/** Slack cuts longer texts by itself, in the middle of a word. */
const TEXT = 3000;

type SlackService = Pick<Service, 'bot' | 'version'>;

function blocksOf(view: View, { bot, version }: SlackService): Block[] {
  switch (view.kind) {
    case 'answer': {
      const { answer, canBePosted = false, browsed = false } = view;
      return [...renderAnswer(answer, bot, { canBePosted }), ...(browsed ? topicsRow(bot, answer.language) : [])];
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
      return paragraph(view.text);
  }
}

function textOf(view: View, { bot, version }: SlackService): string {
  switch (view.kind) {
    case 'answer':
      return view.answer.text;
    case 'topics':
      return bot.phrase('topics_title', view.language);
    case 'topic':
      return view.topic.title;
    case 'figures':
      return bot.phrase('figures_title', view.language);
    case 'source':
      return view.citations.map(({ summary }) => summary).join(' ');
    case 'about':
      return bot.about(view.language, version).text;
    case 'help':
      return bot.phrase('help_examples', view.language);
    case 'notice':
      return view.text;
  }
}

export function renderView(view: View, slack: SlackService): MessageBody {
  return { text: escapeText(short(textOf(view, slack), TEXT)), blocks: blocksOf(view, slack) };
}
