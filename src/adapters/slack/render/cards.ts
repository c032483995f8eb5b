// Look-ups to Block Kit: topics to browse, the figures, the article, the bot itself, a first help.
import type { Citation } from '../../../core/answer.ts';
import type { Bot, Topic } from '../../../core/bot.ts';
import type { Language } from '../../../core/knowledge/language.ts';
import { examplesOf } from '../../../runtime/examples.ts';
import { escapeText } from '../text.ts';
import { optionsOf } from './answer.ts';
import { type Block, button, header, lines, menu, paragraph, row } from './block.ts';

export function examplesRow(bot: Bot, language: Language): Block[] {
  const examples = examplesOf(bot, language);
  return row(examples.map((example, index) => button({ action: 'example', ids: [String(index)], language }, example)));
}

export function topicsRow(bot: Bot, language: Language): Block[] {
  const options = bot.topics(language).map(({ topic, title }) => ({ label: title, value: topic }));
  return row(menu({ action: 'topic', language }, bot.phrase('topics_pick', language), options));
}

export function renderHelp(bot: Bot, language: Language): Block[] {
  return [
    ...paragraph(bot.phrase('help_examples', language)),
    ...examplesRow(bot, language),
    ...paragraph(bot.phrase('help_slack', language)),
  ];
}

export function renderTopics(bot: Bot, language: Language): Block[] {
  const topics = bot.topics(language).map(({ title, facts }) => `*${escapeText(title)}* (${facts.length})`);
  return [header(bot.phrase('topics_title', language)), ...lines(topics), ...topicsRow(bot, language)];
}

export function renderTopic({ topic, title, facts }: Topic, bot: Bot, language: Language): Block[] {
  // The menus hold the titles again: one section of them is enough.
  const titles = facts.map((fact) => `• ${escapeText(fact.title)}`);
  const picks = menu({ action: 'fact', ids: [topic], language }, bot.phrase('facts_pick', language), optionsOf(facts));
  return [header(title), ...lines(titles, 1), ...row(picks), ...topicsRow(bot, language)];
}

export function renderFigures(bot: Bot, language: Language): Block[] {
  const computed = bot.phrase('computed', language);
  const figures = bot.figures(language).map((figure) => {
    const mark = figure.computed ? ` (${escapeText(computed)})` : '';
    const value = `*${escapeText(figure.value)}*${mark}`;
    return bot.phrase('figure_line', language, { title: escapeText(figure.title), value });
  });
  return [header(bot.phrase('figures_title', language)), ...lines(figures)];
}

export function renderSource(citations: readonly Citation[], bot: Bot, language: Language): Block[] {
  const summaries = citations.map(({ paragraph: number, summary }) =>
    escapeText(bot.phrase('source_paragraph', language, { paragraph: String(number), summary })),
  );
  return [header(bot.phrase('source_title', language)), ...lines(summaries)];
}

export function renderAbout(bot: Bot, language: Language, version: string): Block[] {
  return [...paragraph(bot.about(language, version).text), ...topicsRow(bot, language)];
}
