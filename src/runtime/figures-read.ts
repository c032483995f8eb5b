// How the figures of an answer were read from the article.
import type { Bot } from '../core/bot.ts';
import type { Language } from '../core/knowledge/language.ts';

export interface FigureRead {
  readonly title: string;
  readonly value: string;
  /** Where it stands, or how it is computed. */
  readonly note: string;
}

/** The figures of these facts, in their order; none for a fact that has none. */
export function figuresRead(facts: readonly string[], { figures, phrase }: Bot, language: Language): FigureRead[] {
  const all = figures(language);
  const told = facts.flatMap((id) => all.filter(({ fact }) => fact === id));
  return told.map(({ title, value, working, paragraphs }) => ({
    title,
    value,
    note:
      working === undefined
        ? phrase('figure_stated', language, { paragraphs: paragraphs.join(', ') })
        : phrase('figure_working', language, { working }),
  }));
}
