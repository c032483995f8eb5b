// What an answer is about, in the words of the knowledge base: never a word that was typed.
import type { Answer } from '../core/answer.ts';
import type { Bot } from '../core/bot.ts';

/** So many titles are named. */
const MOST = 3;
const BETWEEN = ' + ';

/** What was asked: of what the article leaves out, without the nearest facts that are told beside it. */
function asked({ outcome, unstated, told }: Answer): readonly string[] {
  return outcome === 'unstated' ? unstated : [...new Set(told.map(({ entry }) => entry))];
}

/** The titles of the entries that were asked for, in the answer's language; empty where it tells none. */
export function titleOf(answer: Answer, bot: Bot): string {
  const facts = bot.topics(answer.language).flatMap((topic) => topic.facts);
  const titles = asked(answer).flatMap((id) => facts.find(({ fact }) => fact === id)?.title ?? []);
  return titles.length > MOST ? [...titles.slice(0, MOST), '…'].join(BETWEEN) : titles.join(BETWEEN);
}
