// Look-ups to Discord's JSON: topics to browse, the figures, the article, the bot itself, a first help.
import type { Citation } from '../../../core/answer.ts';
import type { Bot, Topic } from '../../../core/bot.ts';
import type { Language } from '../../../core/knowledge/language.ts';
import { examplesOf } from '../../../runtime/examples.ts';
import { button, buttonRow, MOST_OPTIONS, menuRow, optionsOf } from './components.ts';
import { type MessageBody, plain, type Row, renderCard, renderText } from './message.ts';

/** Discord's limit, the menu of topics among them. */
const MOST_ROWS = 5;

export function renderHelp(bot: Bot, language: Language): MessageBody {
  const examples = examplesOf(bot, language).map((example, index) =>
    button({ action: 'example', ids: [String(index)], language }, example),
  );
  return renderText(bot.phrase('help_examples', language), undefined, buttonRow(examples));
}

export function topicsRow(bot: Bot, language: Language): Row[] {
  const options = bot.topics(language).map(({ topic, title }) => ({ label: title, value: topic }));
  return menuRow({ action: 'topic', language }, bot.phrase('topics_pick', language), options);
}

export function renderTopics(bot: Bot, language: Language): MessageBody {
  const lines = bot.topics(language).map(({ title, facts }) => `**${plain(title)}** (${facts.length})`);
  return renderCard(bot.phrase('topics_title', language), lines, topicsRow(bot, language));
}

/** A menu holds only so many facts; a topic with more has several. */
function factRows({ topic, facts }: Topic, bot: Bot, language: Language): Row[] {
  const menus = Math.min(MOST_ROWS - 1, Math.ceil(facts.length / MOST_OPTIONS));
  return Array.from({ length: menus }).flatMap((_, index) => {
    const some = facts.slice(index * MOST_OPTIONS, (index + 1) * MOST_OPTIONS);
    const placeholder = bot.phrase('facts_pick', language);
    const numbered = menus === 1 ? placeholder : `${placeholder} (${index + 1}/${menus})`;
    return menuRow({ action: 'fact', ids: [topic, String(index)], language }, numbered, optionsOf(some));
  });
}

export function renderTopic(topic: Topic, bot: Bot, language: Language): MessageBody {
  const lines = topic.facts.map(({ title }) => `- ${plain(title)}`);
  return renderCard(topic.title, lines, [...factRows(topic, bot, language), ...topicsRow(bot, language)]);
}

export function renderFigures(bot: Bot, language: Language): MessageBody {
  const computed = bot.phrase('computed', language);
  const lines = bot.figures(language).map((figure) => {
    const mark = figure.computed ? ` (${plain(computed)})` : '';
    const value = `**${plain(figure.value)}**${mark}`;
    return bot.phrase('figure_line', language, { title: plain(figure.title), value });
  });
  return renderCard(bot.phrase('figures_title', language), lines, []);
}

export function renderSource(citations: readonly Citation[], bot: Bot, language: Language): MessageBody {
  const lines = citations.map(({ paragraph, summary }) =>
    plain(bot.phrase('source_paragraph', language, { paragraph: String(paragraph), summary })),
  );
  return renderCard(bot.phrase('source_title', language), lines, []);
}

export function renderAbout(bot: Bot, language: Language, version: string): MessageBody {
  return renderText(bot.about(language, version).text, undefined, topicsRow(bot, language));
}
