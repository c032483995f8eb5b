// Answers and look-ups to lines. Pure; colour and width are the terminal's.
import type { Answer, Citation, Outcome, Suggestion } from '../../core/answer.ts';
import type { Bot, FigureLine, Topic } from '../../core/bot.ts';
import type { Language } from '../../core/knowledge/language.ts';
import type { Phrase } from '../../core/knowledge/phrases.ts';
import { figureLines, sourceLines } from '../../runtime/card.ts';
import { examplesOf } from '../../runtime/examples.ts';
import type { Links } from '../../runtime/links.ts';
import type { Original } from '../../runtime/original.ts';
import { sourceLine } from '../../runtime/page.ts';
import { emphasisIn, type Worded } from './emphasis.ts';
import type { Line, Mark } from './line.ts';

/** Behind the sign of a list: "✗", "§ 1:". */
const ITEM = 2;

type Phrasing = Bot['phrase'];

const HEADINGS: Readonly<Record<Outcome, Phrase>> = {
  answer: 'related',
  unstated: 'related',
  smalltalk: 'related',
  clarify: 'did_you_mean',
  fallback: 'nearest',
};

function renderOffers(heading: string, offered: readonly Suggestion[]): Line[] {
  if (offered.length === 0) return [];
  return [{ text: heading, tone: 'dim' }, ...offered.map(({ title }, index) => ({ text: `  ${index + 1}  ${title}` }))];
}

export function renderAnswer(answer: Answer, worded: Worded, heading: Phrase = HEADINGS[answer.outcome]): Line[] {
  const { text, language, suggestions } = answer;
  const { phrase } = worded;
  const small = sourceLine(answer, phrase);
  const source: Line[] = small === undefined ? [] : [{ text: small, tone: 'dim' }];
  return [
    {
      text,
      // The first number that is worded takes as long as an answer: not where nothing is marked.
      get marks() {
        return emphasisIn(answer, worded);
      },
    },
    ...source,
    ...renderOffers(phrase(heading, language), suggestions),
  ];
}

export function renderWelcome(phrase: Phrasing, language: Language): Line[] {
  const examples = examplesOf(phrase, language);
  return [
    { text: phrase('welcome', language) },
    ...examples.map((example) => ({ text: `  ${example}` })),
    { text: phrase('welcome_help', language), tone: 'dim' },
  ];
}

/** Rows with their cells below each other, two spaces between columns; each column has its tone. */
function align(rows: readonly (readonly string[])[], tones: readonly (Mark['tone'] | undefined)[]): Line[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) => {
    let text = ' ';
    const marks: Mark[] = [];
    for (const [column, cell] of row.entries()) {
      const [start, tone] = [text.length + 1, tones[column]];
      text += ` ${cell.padEnd(widths[column] ?? 0)} `;
      if (tone !== undefined && cell !== '') marks.push({ start, end: start + cell.length, tone });
    }
    return { text: text.trimEnd(), marks };
  });
}

export function renderTopics(topics: readonly Topic[], phrase: Phrasing, language: Language): Line[] {
  const width = Math.max(...topics.flatMap(({ facts }) => facts.map(({ fact }) => fact.length)));
  const listed = topics.flatMap(({ title, facts }): Line[] => [
    { text: title, tone: 'strong' },
    ...facts.map((fact) => ({ text: `  ${fact.fact.padEnd(width)}  ${fact.title}` })),
  ]);
  return [{ text: phrase('topics_title', language), tone: 'dim' }, ...listed];
}

export function renderFigures(figures: readonly FigureLine[], phrase: Phrasing, language: Language): Line[] {
  const rows = figureLines(figures, phrase, language).map(({ title, value, note = '' }) => [title, value, note]);
  return [{ text: phrase('figures_title', language), tone: 'strong' }, ...align(rows, [undefined, 'strong', 'dim'])];
}

export function renderAbout(text: string, phrase: Phrasing, language: Language, links: Links = {}): Line[] {
  const { privacy, report } = links;
  const named = (key: Phrase, url: string | undefined): Line[] =>
    url === undefined ? [] : [{ text: `${phrase(key, language)}: ${url}`, tone: 'dim' }];
  return [{ text }, ...named('link_privacy', privacy), ...named('link_report', report)];
}

/** One paragraph alone stands without the heading. */
export function renderSource(
  citations: readonly Citation[],
  phrase: Phrasing,
  language: Language,
  original?: Original,
): Line[] {
  const lines = sourceLines(citations, phrase, language).map(({ text }) => ({ text, hang: ITEM }));
  const found = Object.values(original ?? {}).map((text): Line => ({ text, tone: 'dim' }));
  return [...renderParagraphs(lines, phrase, language), ...found];
}

function renderParagraphs(lines: Line[], phrase: Phrasing, language: Language): Line[] {
  return lines.length === 1 ? lines : [{ text: phrase('source_title', language), tone: 'strong' }, ...lines];
}

/** @param text the outcome, then claim by claim */
export function renderChecked(text: string): Line[] {
  return text.split('\n').map((line, at) => (at === 0 ? { text: line } : { text: line, hang: ITEM }));
}

/** @param lines the steps; what belongs to one is indented below it */
export function renderWhy(lines: readonly string[]): Line[] {
  return lines.map((text) => ({ text, hang: text.startsWith(' ') ? 2 * ITEM : ITEM }));
}
