// A message in its conversation, as a page: how the chat programs show it, in a neutral look of our own.
import { readFileSync } from 'node:fs';
import { box, escapeHtml, span } from './html.ts';

const read = (relative: string): string => readFileSync(new URL(relative, import.meta.url), 'utf8');

const STYLE = read('./page.css') + read('./parts.css');
const MARK = read('../../docs/pictures/bot.svg');

export interface Scene {
  /** What a person wrote, which everyone sees; or typed as a command, which nobody does. */
  readonly asked: { readonly how: 'written' | 'typed'; readonly text: string };
  readonly bot: string;
  /** What the platform writes beside the name of a bot. */
  readonly tag: string;
  /** What the platform writes around the message. */
  readonly above?: string;
  readonly below?: string;
  /** HTML. */
  readonly said: string;
}

const ASKER = 'Ann';

function message(picture: string, name: string, inner: string): string {
  return box('message', picture + box('beside', box('name', name) + inner));
}

function askedBy({ how, text }: Scene['asked']): string {
  // What is mentioned or called stands first.
  const [first = '', ...rest] = text.split(' ');
  const words = `${span(how === 'written' ? 'mention' : 'command', escapeHtml(first))} ${escapeHtml(rest.join(' '))}`;
  if (how === 'typed') return box('composer', words);
  return message(span('avatar person', ASKER.slice(0, 1)), escapeHtml(ASKER), box('line', words));
}

/** @param inner HTML */
export function pageOf(inner: string): string {
  return `<!doctype html><html lang="en"><meta charset="utf-8"><style>${STYLE}</style><main>${inner}</main></html>`;
}

export function drawScene({ asked, bot, tag, above, below, said }: Scene): string {
  const note = (text: string | undefined): string => (text === undefined ? '' : box('note', escapeHtml(text)));
  const name = `${escapeHtml(bot)} ${span('tag', escapeHtml(tag))}`;
  const answer = message(span('avatar', MARK), name, box('said', said) + note(below));
  return pageOf(askedBy(asked) + note(above) + answer);
}
