// What a view says, and what can be done from there; each adapter draws it in its way.
import type { Answer } from '../core/answer.ts';
import type { Bot } from '../core/bot.ts';
import type { Phrase } from '../core/knowledge/phrases.ts';
import { headed } from './byline.ts';
import { type Card, cardOf } from './card.ts';
import { behindMore, belowCheck, controlsBelow, topicMenu } from './controls.ts';
import type { Line, TableRow, TextLine } from './line.ts';
import type { Row } from './row.ts';
import type { Shows } from './service.ts';
import { settingsCard } from './settings-card.ts';
import { titleOf } from './title.ts';
import type { View } from './view.ts';

export interface Message {
  readonly kind: 'message';
  /** In small print above the text. */
  readonly heading?: string;
  readonly text: string;
  /** In small print below the text. */
  readonly small?: string;
  readonly rows: readonly Row[];
}

export type Page = Message | Card;

type Phrasing = Bot['phrase'];

/** Where the answer stands in the article; undefined where it cites nothing. */
export function sourceLine({ citations, language }: Answer, phrase: Phrasing): string | undefined {
  if (citations.length === 0) return undefined;
  return phrase('source_line', language, { paragraphs: citations.map(({ paragraph }) => paragraph).join(', ') });
}

type Answered = Extract<View, { kind: 'answer' }>;

function answerMessage(
  { answer, canBePosted, byline, browsed = false, opened = false, isNews = false, controls }: Answered,
  { bot, unanswered }: Shows,
  post: Phrase,
): Message {
  const small = sourceLine(answer, bot.phrase);
  const watch = unanswered?.idOf(answer);
  const below = controlsBelow(answer, bot, {
    opened,
    ...(canBePosted && { post }),
    ...(watch && { watch }),
    ...(controls && { controls }),
  });
  const rows = browsed ? [...below, ...topicMenu(bot, answer.language)] : below;
  const head = isNews
    ? { heading: bot.phrase('heading_news', answer.language, { title: titleOf(answer, bot) }) }
    : headed(titleOf(answer, bot), byline, bot.phrase, answer.language);
  return { kind: 'message', ...head, text: answer.text, ...(small === undefined ? {} : { small }), rows };
}

function moreMessage(answer: Answer, bot: Bot): Message {
  const text = bot.phrase('more_on', answer.language, { title: titleOf(answer, bot) });
  return { kind: 'message', text, rows: behindMore(answer, bot, {}) };
}

type Checked = Extract<View, { kind: 'check' }>;

/** In a cell where nothing is cited. */
const NONE = '–';

/** The whole on a line, then a row for each claim, then what is left out. */
function checkLines(check: Checked['check'], { phrase, claimRows }: Bot): Line[] {
  const lines = check.text.split('\n').map((text): TextLine => ({ kind: 'text', text }));
  const rows = claimRows(check).flatMap(({ sign, verdict, answer, paragraphs }, at): TableRow[] => {
    const line = lines[at + 1];
    return line === undefined ? [] : [{ text: line.text, cells: [`${sign} ${verdict}`, answer, paragraphs || NONE] }];
  });
  if (rows.length === 0) return lines;
  const columns = (['verdict', 'article', 'paragraph'] as const).map((name) =>
    phrase(`check_column_${name}`, check.language),
  );
  return [...lines.slice(0, 1), { kind: 'table', columns, rows }, ...lines.slice(1 + rows.length)];
}

function checkPage({ check, canBePosted = false, byline, short = false }: Checked, bot: Bot, post: Phrase): Page {
  const { language } = check;
  const plain = bot.phrase('check_title', language);
  const head = headed(plain, byline, bot.phrase, language);
  if (short) return { kind: 'message', ...head, text: check.text, rows: [] };
  const rows = canBePosted ? belowCheck(check, bot.phrase(post, language)) : [];
  return { kind: 'card', title: head.heading ?? plain, language, lines: checkLines(check, bot), rows };
}

/** @param post what the button says that posts an answer for everyone */
export function pageOf(view: View, shows: Shows, post: Phrase): Page {
  const { bot } = shows;
  switch (view.kind) {
    case 'answer':
      return answerMessage(view, shows, post);
    case 'more':
      return moreMessage(view.answer, bot);
    case 'check':
      return checkPage(view, bot, post);
    case 'settings':
      return settingsCard(view, shows);
    case 'notice':
      return { kind: 'message', text: view.text, rows: view.rows ?? [] };
    default:
      return cardOf(view, shows);
  }
}
