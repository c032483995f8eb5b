// "Is this true: …", "is this true?" in front of a text or under it, or under a quotation: the text that is to be checked.
import type { Language } from '../knowledge/language.ts';
import type { Lexicon } from '../reading/lexicon.ts';
import { mark } from '../reading/slots.ts';
import type { PhraseTable } from '../text/phrase-table.ts';
import { tokenize } from '../text/tokenize.ts';

/** A language that people ask in. */
interface Asker {
  readonly language: Language;
  readonly lexicon: Lexicon;
  readonly asking: PhraseTable<true>;
}

const QUOTED = /^[ \t]*>[ \t]?/u;
export interface ToCheck {
  /** Empty where only "is this true?" is said, of something that isn't here. */
  readonly text: string;
  /** The language that it is asked in. */
  readonly language: Language;
}

/** What is stated by somebody else stays stated under the question mark that asks about it. */
const ASKED = /[ \u00a0\u202f]*[?？]+\s*$/u;

/** Whether these words ask whether something is true, and say nothing else. */
function asksOnly(text: string, { lexicon, asking }: Asker): boolean {
  const tokens = tokenize(text);
  const covered = tokens.map(({ kind }) => kind === 'mark');
  const found = asking.all(tokens);
  mark(covered, [...found, ...lexicon.courtesy.all(tokens)]);
  return found.length > 0 && covered.every((is) => is);
}

/** A text between what asks about it and what it says. */
interface Cut {
  readonly words: string;
  readonly about: string;
}

/** "Is this true? …", also on a line of its own: what is behind is stated, and no further question. */
function behind(text: string, end: number): Cut[] {
  const about = text.slice(end).trim();
  return end === 0 || about === '' || ASKED.test(about) ? [] : [{ words: text.slice(0, end), about }];
}

/** Where a text may be cut into "is this true" and what is meant, the surest first. */
function cutsOf(text: string): Cut[] {
  const colon = text.indexOf(':');
  const pasted =
    colon === -1
      ? ''
      : text
          .slice(colon + 1)
          .replace(ASKED, '')
          .trim();
  const line = text.lastIndexOf('\n');
  return [
    ...(pasted === '' ? [] : [{ words: text.slice(0, colon), about: pasted }]),
    ...behind(text, text.indexOf('?') + 1),
    ...behind(text, text.indexOf('\n') + 1),
    ...(line === -1 ? [] : [{ words: text.slice(line), about: text.slice(0, line).trim() }]),
    { words: text, about: '' },
  ];
}

/**
 * @param text plain, its lines with it: a quoted one begins with ">"
 * @returns undefined where it isn't asked
 */
export function textToCheck(text: string, askers: readonly Asker[]): ToCheck | undefined {
  const lines = text.trim().split('\n');
  const quoted = lines.filter((line) => QUOTED.test(line)).map((line) => line.replace(QUOTED, ''));
  const own = lines.filter((line) => !QUOTED.test(line)).join('\n');
  const cuts = quoted.length > 0 ? [{ words: own, about: quoted.join('\n') }] : cutsOf(own);
  for (const { words, about } of cuts) {
    const asker = askers.find((one) => asksOnly(words, one));
    if (asker !== undefined) return { text: about, language: asker.language };
  }
  return undefined;
}
