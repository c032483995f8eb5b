// What people type is compared without case and accents.
import { fold } from '../core/text/normalise.ts';

export function isSame(text: string, typed: string): boolean {
  return fold(text).trim() === fold(typed).trim();
}

/** Whether the text goes on from what is typed. */
export function goesOn(text: string, typed: string): boolean {
  return fold(text.slice(0, typed.length)) === fold(typed);
}

/** Without hyphens too: "apropos". */
export function plainWord(word: string): string {
  return fold(word).replace(/[-_]/gu, '');
}
