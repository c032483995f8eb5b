// The Home tab: what the bot knows, topics, examples, the language, the limits; in the person's language.
import type { types } from '@slack/bolt';
import type { Language } from '../../../core/knowledge/language.ts';
import type { Service } from '../../../runtime/service.ts';
import { button, context, header, type Option, paragraph, row, select } from './block.ts';
import { examplesRow } from './cards.ts';

/** The menu of languages, and its choice of none. */
export const LANGUAGE_MENU = 'home:language';
export const AUTO = 'auto';

export function renderHome(
  { bot, version }: Service,
  language: Language,
  chosen: Language | undefined,
): types.HomeView {
  const phrase = (key: Parameters<typeof bot.phrase>[0]): string => bot.phrase(key, language);
  const options: Option[] = [
    { label: phrase('language_question'), value: AUTO },
    ...bot.languages.map(({ code, name }) => ({ label: name, value: code })),
  ];
  const initial = options.find(({ value }) => value === (chosen ?? AUTO));
  const languages = select(LANGUAGE_MENU, phrase('language_pick'), options).map((menu) => ({
    ...menu,
    ...(initial === undefined
      ? {}
      : {
          initial_option: {
            text: { type: 'plain_text' as const, text: initial.label, emoji: true },
            value: initial.value,
          },
        }),
  }));
  const topics = bot
    .topics(language)
    .map(({ topic, title }) => button({ action: 'topic', ids: [topic], language }, title));
  return {
    type: 'home',
    blocks: [
      header(bot.plan.name),
      ...paragraph(phrase('help_examples')),
      ...examplesRow(bot, language),
      header(phrase('topics_title')),
      ...row(topics),
      ...paragraph(phrase('help_slack')),
      ...row(languages),
      { type: 'divider' },
      context(bot.about(language, version).text),
    ],
  };
}
