// A word or an expression as curators write it: "competit*" is every word that begins so.
import { wordsOf } from './tokenize.ts';

export interface Written {
  readonly words: readonly string[];
  /** Per word, whether it is only how a word begins. */
  readonly stems: readonly boolean[];
}

/** An expression as it is written: words, those with a * at their end as stems. */
export function expressionOf(written: string): Written {
  if (!written.includes('*')) {
    const words = wordsOf(written);
    return { words, stems: words.map(() => false) };
  }
  const pieces = written.split(/\s+/u).flatMap((piece) => {
    const words = wordsOf(piece.replace(/\*$/u, ''));
    return words.map((text, at) => ({ text, stem: piece.endsWith('*') && at === words.length - 1 }));
  });
  return { words: pieces.map(({ text }) => text), stems: pieces.map(({ stem }) => stem) };
}
