// What the bot can say of its own, to tell it from what was typed.
import type { Answer } from '../../src/core/answer.ts';
import { PHRASE, reply, TOLD_PHRASES } from '../../src/core/wording/present.ts';
import { createWording } from '../../src/core/wording/wording.ts';
import { bot, knowledge } from './bot.ts';

const codes = Object.keys(knowledge.languages);

/** The texts of answers that state no fact: small talk, "not covered", "which do you mean". */
export const FACTLESS: ReadonlySet<string> = new Set(
  codes.flatMap((code) => {
    const wording = createWording(knowledge, code);
    const courtesies = Object.keys(knowledge.languages[code]?.smalltalk ?? {}).map(wording.smalltalk);
    const replies = TOLD_PHRASES.map((key) => reply(`${PHRASE}${key}`, wording) ?? '');
    const others = Object.keys(knowledge.otherLanguages).map((other) => wording.otherLanguage(other) ?? '');
    return [...courtesies, ...replies, ...others, wording.phrase('fallback'), wording.phrase('clarify')];
  }),
);

const openings = codes.flatMap((code) => Object.values(knowledge.languages[code]?.phrases ?? {}));
const sentences = codes.flatMap((code) => Object.keys(knowledge.facts).map((id) => bot.tell(id, code)?.text ?? ''));
const OWN = [...FACTLESS, ...sentences, ...openings].join('\n').toLowerCase();

/** So many characters in a row are no coincidence. */
const RUN = 12;

/** The first stretch of the answer that was typed and that the bot has no words of its own for; figures may be worded again. */
export function echoOf(typed: string, { text }: Answer): string | undefined {
  const said = text.toLowerCase();
  const heard = typed.toLowerCase();
  for (let at = 0; at + RUN <= said.length; at++) {
    const run = said.slice(at, at + RUN);
    if (heard.includes(run) && !OWN.includes(run) && !/\d/u.test(run)) return run;
  }
  return undefined;
}
