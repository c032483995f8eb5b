// The parts of an evaluation: what is asked of the bot as it is and of the one that it would be.
import { type Bot, createBot } from '../../core/bot.ts';
import type { Knowledge, TrainableKnowledge } from '../../core/knowledge/knowledge.ts';
import type { Language } from '../../core/knowledge/language.ts';
import { wordsOf } from '../../core/text/tokenize.ts';
import { dealOut } from '../../knowledge/left-out.ts';
import type { Trained } from '../../knowledge/model-file.ts';
import { type OnProgress, trainInThreads } from '../../knowledge/train-threads.ts';
import { entryTitle } from '../names.ts';
import { type Asked, compareAdded, compareGraded, compareUnlabelled, type Origin, type Row } from './compare.ts';
import { type CuratedQuestion, curatedIn, gradeCurated, without } from './curated.ts';
import type { Dialog } from './dialogs.ts';
import { expectedBy } from './expected.ts';
import { readLabelled } from './labelled.ts';
import type { IsMoved } from './moved.ts';
import { run } from './score.ts';
import type { EvaluationTask } from './task.ts';
import { entriesNear, type IsNear } from './touched.ts';

export interface Side<K extends Knowledge = Knowledge> extends Trained<K> {
  readonly bot: Bot;
}

export interface Sides {
  readonly before: Side;
  /** Its statements are those of before too: no change is one of them. */
  readonly after: Side<TrainableKnowledge>;
  /** Whether a question, or an answer to it, speaks of what is changed. */
  readonly isNear: IsNear;
  readonly isMoved: IsMoved;
}

export interface Part {
  readonly origin: Origin;
  readonly rows: readonly Row[];
  readonly asked: number;
  readonly note?: string;
}

/** A fifth of the questions is left out. */
const FOLDS = 5;

/** @param locale the language where the words tell none */
function ask(
  { before, after, isNear }: Sides,
  origin: Origin,
  question: string,
  language: Language,
  locale?: Language,
): Asked {
  const own = { text: question, ...(locale === undefined ? {} : { locale }) };
  const [was, is] = [before.bot.ask(own), after.bot.ask(own)];
  return { origin, question, language, before: was, after: is, isNear: isNear(question, was, is) };
}

export function askAdded(sides: Sides, added: readonly CuratedQuestion[]): Part {
  const rows = added.map(({ entry, question, language }) => {
    const own = ask(sides, 'added', question, language, language);
    const expected = entryTitle(entry, sides.after.knowledge);
    return compareAdded({ ...own, expected }, gradeCurated(entry, own.after, sides.after.knowledge));
  });
  return { origin: 'added', rows, asked: added.length };
}

/** All that waits, but for what is added word for word. */
export function askInbox(
  sides: Sides,
  { misses }: Pick<EvaluationTask, 'misses'>,
  added: readonly CuratedQuestion[],
): Part {
  const told = new Set(added.map(({ question }) => question));
  const others = misses.filter(({ text }) => !told.has(text));
  const rows = others.flatMap(({ text, language }) => compareUnlabelled(ask(sides, 'inbox', text, language, language)));
  return { origin: 'inbox', rows, asked: others.length };
}

/** Questions that measure the bot measure nothing once it is taught them. */
function taughtNote(dialogs: readonly Dialog[], added: readonly CuratedQuestion[]): string | undefined {
  const key = (question: string): string => wordsOf(question).join(' ');
  const measuring = new Set(dialogs.flatMap(({ turns }) => turns.map(({ question }) => key(question))));
  const taught = added.filter(({ question }) => measuring.has(key(question))).map(({ question }) => `“${question}”`);
  if (taught.length === 0) return undefined;
  return `${taught.join(', ')} ${taught.length === 1 ? 'stands' : 'stand'} in test/questions too, which measure the bot and would measure nothing then: say it in other words.`;
}

export function askLabelled(
  { before, after, isNear, isMoved }: Sides,
  { questionsFolder }: EvaluationTask,
  added: readonly CuratedQuestion[],
): Part {
  const { dialogs, note: absent } = readLabelled(questionsFolder, before.knowledge);
  const note = absent ?? taughtNote(dialogs, added);
  const [were, are] = [run(before.bot, dialogs), run(after.bot, dialogs)];
  const rows = are.flatMap(({ label, dialog, answer, grade }, at) => {
    const then = were[at];
    if (then === undefined) return [];
    const { question } = label;
    const { answer: was } = then;
    const own = { origin: 'labelled', question, language: dialog.language, before: was, after: answer } as const;
    const marks = { isNear: isNear(question, was, answer), isMoved: isMoved(question, was, answer) };
    const expected = expectedBy(label, after.knowledge);
    return compareGraded({ ...own, ...marks, expected }, then.grade, grade);
  });
  return { origin: 'labelled', rows, asked: are.length, ...(note === undefined ? {} : { note }) };
}

async function trainWithout(
  knowledge: TrainableKnowledge,
  left: readonly CuratedQuestion[],
  onProgress: OnProgress,
): Promise<Side<TrainableKnowledge>> {
  const kept = without(knowledge, left);
  const model = await trainInThreads(kept, onProgress);
  return { knowledge: kept, model, bot: createBot(kept, model) };
}

/** A fifth of the questions of what is near, asked of two bots that were trained without them. */
export async function askCurated(
  sides: Sides,
  { edit, misses }: EvaluationTask,
  onProgress: OnProgress,
): Promise<Part> {
  const { before, after } = sides;
  const meant = misses.filter(({ isMeant }) => isMeant).map(({ text }) => text);
  const near = new Set(entriesNear(edit, meant, [before.bot, after.bot], after.knowledge));
  // What stands elsewhere now is asked with what is added.
  const stays = new Set(curatedIn(after.knowledge).map((own) => JSON.stringify(own)));
  const own = curatedIn(before.knowledge).filter((one) => near.has(one.entry) && stays.has(JSON.stringify(one)));
  const dealt = dealOut(own, FOLDS);
  const left = own.filter((_, row) => dealt[row] === 0);
  const { statements } = after.knowledge;
  const taught: Sides = {
    ...sides,
    before: await trainWithout({ ...before.knowledge, statements }, left, (share) => onProgress(share / 2)),
    after: await trainWithout(after.knowledge, left, (share) => onProgress((1 + share) / 2)),
  };
  const rows = left.flatMap(({ entry, question, language }) => {
    const both = ask(taught, 'curated', question, language);
    const isMoved = sides.isMoved(question, both.before, both.after);
    const expected = entryTitle(entry, after.knowledge);
    const grade = (answer: Asked['before']) => gradeCurated(entry, answer, after.knowledge);
    return compareGraded({ ...both, isMoved, expected }, grade(both.before), grade(both.after));
  });
  return { origin: 'curated', rows, asked: left.length };
}
