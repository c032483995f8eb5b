// "Is this true: …", or a quotation with "is this true?" under it: the text that is to be checked.
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

/**
 * @param text plain, its lines with it: a quoted one begins with ">"
 * @returns undefined where it isn't asked
 */
export function textToCheck(text: string, askers: readonly Asker[]): ToCheck | undefined {
  /** By these words, about that text. */
  const asked = (words: string, about: string): ToCheck | undefined => {
    const asker = askers.find((one) => asksOnly(words, one));
    return asker && { text: about, language: asker.language };
  };
  const lines = text.split('\n');
  const quoted = lines.filter((line) => QUOTED.test(line)).map((line) => line.replace(QUOTED, ''));
  const own = lines.filter((line) => !QUOTED.test(line)).join('\n');
  if (quoted.length > 0) return asked(own, quoted.join('\n'));
  const colon = text.indexOf(':');
  const pasted =
    colon === -1
      ? ''
      : text
          .slice(colon + 1)
          .replace(ASKED, '')
          .trim();
  return (pasted === '' ? undefined : asked(text.slice(0, colon), pasted)) ?? asked(text, '');
}
