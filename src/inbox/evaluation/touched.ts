// What an edit adds, and the entries that it may come near.
import type { Answer } from '../../core/answer.ts';
import type { Bot } from '../../core/bot.ts';
import type { Knowledge } from '../../core/knowledge/knowledge.ts';
import { wordsOf } from '../../core/text/tokenize.ts';
import type { Edit } from '../edits/edit.ts';
import { type CuratedQuestion, curatedIn } from './curated.ts';

/** As many entries are asked anew: those that share most with what is added. */
const MOST = 8;

function questionsUnder(entry: string, questions: Readonly<Record<string, readonly string[]>>): CuratedQuestion[] {
  return Object.entries(questions).flatMap(([language, own]) => own.map((question) => ({ entry, language, question })));
}

/** The questions that an edit adds, each with the entry that is to answer it. */
export function addedBy(edit: Edit): CuratedQuestion[] {
  switch (edit.kind) {
    case 'question':
      return questionsUnder(edit.entry, edit.questions);
    case 'out_of_scope':
      return questionsUnder(`out:${edit.group}`, edit.questions);
    case 'entry':
      return questionsUnder(
        edit.id,
        Object.fromEntries(Object.entries(edit.wordings).map(([language, { questions }]) => [language, questions])),
      );
    case 'concept':
      return [];
  }
}

type HasWord = (question: string) => boolean;

/** Whether one of these words stands in a question; "competit*" is every word that begins so. */
function hasAny(words: readonly string[]): HasWord {
  const wanted = words.map((word) => ` ${wordsOf(word).join(' ')}${word.endsWith('*') ? '' : ' '}`);
  return (question) => {
    const said = ` ${wordsOf(question).join(' ')} `;
    return wanted.some((word) => said.includes(word));
  };
}

/** The curated questions that have one of these words. */
function withWords(knowledge: Knowledge, words: Readonly<Record<string, readonly string[]>>): CuratedQuestion[] {
  const tests = new Map(Object.entries(words).map(([language, own]) => [language, hasAny(own)]));
  return curatedIn(knowledge).filter(({ language, question }) => tests.get(language)?.(question) === true);
}

/** Whether a question speaks of what an edit changes, or an answer to it does: before the edit, or after it. */
export type IsNear = (question: string, before: Answer, after: Answer) => boolean;

function tellsOf({ facts, unstated }: Answer, entry: string): boolean {
  return facts.includes(entry) || unstated.includes(entry);
}

export function nearnessOf(edit: Edit): IsNear {
  if (edit.kind === 'concept') {
    const test = hasAny(Object.values(edit.words).flat());
    return (question) => test(question);
  }
  const [first] = addedBy(edit);
  const entry = first?.entry ?? '';
  // Of what isn't about the plan, an answer names nothing: it is near where it takes an answer away.
  if (entry.startsWith('out:'))
    return (_, before, after) => before.outcome !== 'fallback' && after.outcome === 'fallback';
  return (_, before, after) => tellsOf(before, entry) || tellsOf(after, entry);
}

/**
 * The entries whose questions may be taken for others after an edit, those that it touches first.
 * @param texts questions that the edit is made for
 */
export function entriesNear(
  edit: Edit,
  texts: readonly string[],
  bots: readonly Pick<Bot, 'explain'>[],
  knowledge: Knowledge,
): readonly string[] {
  const added = addedBy(edit);
  const own = edit.kind === 'concept' ? withWords(knowledge, edit.words) : added;
  const counts = new Map<string, number>();
  const count = (entry: string, weight: number): unknown => counts.set(entry, (counts.get(entry) ?? 0) + weight);
  for (const text of [...added.map(({ question }) => question), ...texts])
    for (const bot of bots)
      for (const { candidates } of bot.explain({ text }).parts)
        for (const { entry, score } of candidates) count(entry, score);
  for (const { entry } of own) count(entry, 1);
  const first = [...new Set(added.map(({ entry }) => entry))];
  const ranked = [...counts].sort(([, one], [, other]) => other - one).map(([entry]) => entry);
  return [...new Set([...first, ...ranked])].slice(0, MOST);
}
