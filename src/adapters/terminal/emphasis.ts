// What stands out in an answer: its figures, what puts a claim right, and faintly how a figure was computed.
import type { Answer } from '../../core/answer.ts';
import type { Bot } from '../../core/bot.ts';
import type { Mark } from './line.ts';

export type Worded = Pick<Bot, 'phrase' | 'figures'>;

/** In place of what a phrase is filled with, to find the words around it. */
const [FIRST, SECOND] = ['\u0001', '\u0002'];

/** No-break spaces count as others; places stay. */
const spaced = (text: string): string => text.replaceAll('\u00a0', ' ');

/** Every place of a stretch, but where it is part of a longer word or number. */
function placesOf(stretch: string, text: string, tone: Mark['tone']): Mark[] {
  const found: Mark[] = [];
  for (let start = text.indexOf(stretch); start !== -1; start = text.indexOf(stretch, start + 1)) {
    const end = start + stretch.length;
    const isApart =
      !/(?:[\p{L}\p{N}]|\p{N}[.,])$/u.test(text.slice(0, start)) && !/^[.,]?[\p{L}\p{N}]/u.test(text.slice(end));
    if (isApart) found.push({ start, end, tone });
  }
  return found;
}

/** "(computed: €50 billion ÷ €200 billion)" */
function computedIn(text: string, computed: string): Mark[] {
  const start = text.indexOf(`(${computed}`);
  return start === -1 ? [] : [{ start, end: text.indexOf(')', start) + 1, tone: 'dim' }];
}

/** "No:" in front, and "not €300 billion" at the end of a sentence. */
function correctionsIn(text: string, { language, told, premise }: Answer, { phrase }: Worded): Mark[] {
  if (premise !== 'corrected') return [];
  const openings = (['swapped', 'corrected'] as const).map((key) =>
    spaced(phrase(key, language, { answer: '' })).trim(),
  );
  const opening = openings.find((words) => text.startsWith(words)) ?? '';
  const tail = spaced(phrase('not_that', language, { answer: FIRST, wrong: SECOND }));
  const between = tail.slice(tail.indexOf(FIRST) + 1, tail.indexOf(SECOND));
  const marks: Mark[] = [{ start: 0, end: opening.length, tone: 'open' }];
  let from = 0;
  for (const { claimed } of told) {
    const at = claimed === undefined ? -1 : text.indexOf(between, from);
    if (at === -1) continue;
    from = at + between.length;
    const end = from + text.slice(from).search(/\.(?:\s|$)/u);
    if (end >= from) marks.push({ start: at + between.search(/[\p{L}\p{N}]/u), end, tone: 'open' });
  }
  return marks;
}

/** Those of all facts in digits; those of what is told also as a sentence says them: "four". */
function figuresIn(text: string, { language, facts }: Answer, { figures }: Worded): Mark[] {
  return figures(language).flatMap(({ fact, value, said }) =>
    [value, ...(facts.includes(fact) ? [said] : [])].flatMap((words) => placesOf(spaced(words), text, 'strong')),
  );
}

/** The first of marks that overlap stays. */
export function emphasisIn(answer: Answer, worded: Worded): Mark[] {
  const text = spaced(answer.text);
  const marks = [
    ...computedIn(text, worded.phrase('computed', answer.language)),
    ...correctionsIn(text, answer, worded),
    ...figuresIn(text, answer, worded),
  ];
  const apart: Mark[] = [];
  for (const mark of marks)
    if (mark.start < mark.end && apart.every(({ start, end }) => mark.end <= start || mark.start >= end))
      apart.push(mark);
  return apart.sort((one, other) => one.start - other.start);
}
