// What people do with the bot on any platform, and what they read there, without the platform's own markup.

import { parseAction } from '../../../src/runtime/action.ts';

export interface Told {
  /** What is read: the answer or the look-up, without source line, buttons and menus. */
  readonly text: string;
  /** "1, 3" of "Source: the article, § 1, 3"; empty without a source. */
  readonly cited: string;
  /** Titles of what is offered to go on with, in order. */
  readonly offered: readonly string[];
}

/** One person's way to the bot. */
export interface Conversation {
  readonly ask: (question: string) => Promise<Told>;
  /** Of what was told last: the fact that is offered at this place, from 0. */
  readonly pick: (at: number) => Promise<Told>;
  readonly fact: (query: string) => Promise<Told>;
  readonly topics: () => Promise<string>;
  readonly figures: () => Promise<string>;
  readonly source: (paragraph?: number) => Promise<string>;
  readonly about: () => Promise<string>;
  readonly help: () => Promise<string>;
  /** All that is shown for a look-up that is typed as a message: to the bot in a channel, or directly. */
  readonly type: (text: string, where: 'channel' | 'direct') => Promise<string>;
  /** The question, answered in this language whatever its own. */
  readonly askIn: (language: string, question: string) => Promise<Told>;
}

export interface Platform {
  readonly name: string;
  /** A new person with this locale, whom the bot has told nothing yet. */
  readonly meet: (locale: 'en' | 'fr') => Conversation;
  readonly end: () => Promise<void>;
}

/** With plain spaces and without the marks that escape, stress or list. */
export function plain(text: string): string {
  return text
    .replace(/[\u00a0\u202f]/gu, ' ')
    .replace(/\\([*_`~|>#[\]()\-.\\])/gu, '$1')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .trim();
}

const SOURCE = /^(?:-# )?(?:Source: the article|Source : l'article), § ([\d, ]+)$/u;

/** Lines to the text and the paragraphs that it cites. */
export function split(lines: readonly string[]): Pick<Told, 'text' | 'cited'> {
  const all = lines.flatMap((line) => plain(line).split('\n'));
  const cited = all.flatMap((line) => SOURCE.exec(line)?.[1] ?? []);
  return { text: all.filter((line) => !SOURCE.test(line)).join('\n'), cited: cited.join() };
}

/** Whether more can be opened. */
export function hasMore(controls: readonly { readonly id: string }[]): boolean {
  return controls.some(({ id }) => parseAction(id)?.action === 'more');
}

const OFFERS = ['related', 'meant', 'tell'];

/** Whether a control offers something to go on with. */
export function isOffer({ id }: { readonly id: string }): boolean {
  return OFFERS.includes(parseAction(id)?.action ?? '');
}
