// The Home tab: what the bot knows, topics, examples, the language, the limits; in the person's language.

import type { types } from '@slack/bolt';
import type { Language } from '../../../core/knowledge/language.ts';
import { eraseButton, footLines } from '../../../runtime/card.ts';
import { exampleButtons, topicButtons } from '../../../runtime/controls.ts';
import { AUTO } from '../../../runtime/language-choice.ts';
import type { Choice } from '../../../runtime/row.ts';
import type { Service } from '../../../runtime/service.ts';
import { actions, context, header, paragraph, renderRows, select } from './block.ts';
import { renderFoot } from './card.ts';

export const LANGUAGE_MENU = 'home:language';

export function renderHome(service: Service, language: Language, chosen: Language | undefined): types.HomeView {
  const { bot, version, guidance, store } = service;
  const phrase = (key: Parameters<typeof bot.phrase>[0]): string => bot.phrase(key, language);
  const choices: Choice[] = [
    { label: phrase('language_question'), value: AUTO },
    ...bot.languages.map(({ code, name }) => ({ label: name, value: code })),
  ];
  const languages = select(LANGUAGE_MENU, phrase('language_pick'), choices, chosen ?? AUTO);
  return {
    type: 'home',
    blocks: [
      header(bot.plan.name),
      ...paragraph(phrase('help_examples')),
      ...renderRows(exampleButtons(bot, language)),
      header(phrase('topics_title')),
      ...renderRows(topicButtons(bot, language)),
      ...paragraph(guidance.ask(language)),
      actions([languages]),
      { type: 'divider' },
      context(bot.about(language, version, store?.keeping).text),
      ...renderRows(eraseButton(service, language)),
      ...renderFoot(footLines(language, service), language, bot.phrase),
    ],
  };
}
