// What entries, groups and languages are called where a curator reads of them.
import { ofRole } from '../core/knowledge/fact.ts';
import type { Knowledge } from '../core/knowledge/knowledge.ts';
import type { Language } from '../core/knowledge/language.ts';
import type { Group } from './group.ts';

/** English where it is spoken, since the page and the terminal are in English; else the first. */
export function firstLanguage({ languages }: Knowledge): Language {
  return Object.hasOwn(languages, 'en') ? 'en' : (Object.keys(languages)[0] ?? 'en');
}

/** "board_games" as people write it. */
const spaced = (id: string): string => id.replaceAll('_', ' ');

/** A group of what isn't about the plan has no title: its name, with the first of its questions. */
export function outName(group: string, knowledge: Knowledge): string {
  const [first] = knowledge.languages[firstLanguage(knowledge)]?.outOfScope[group] ?? [];
  return first === undefined ? spaced(group) : `${spaced(group)}, like “${first}”`;
}

/** @param entry a fact's id, "smalltalk:<id>" or "out:<group>" */
export function entryTitle(entry: string, knowledge: Knowledge): string {
  const own = knowledge.languages[firstLanguage(knowledge)];
  const [, head, tail = ''] = /^(smalltalk|out):(.+)$/u.exec(entry) ?? [];
  if (head === 'out') return `Not about the plan: ${outName(tail, knowledge)}`;
  if (head === 'smalltalk') return own?.smalltalk[tail]?.title ?? spaced(tail);
  return own?.wordings[entry]?.title ?? entry;
}

/** @returns what a group is about: its entry, or its first question in quotation marks */
export function groupTitle({ entry, misses }: Group, knowledge: Knowledge): string {
  if (entry !== undefined) return entryTitle(entry, knowledge);
  const [first] = misses;
  return first === undefined ? 'Nothing' : `“${oneLine(first.text)}”`;
}

/** @returns what is said of a question that only the entry for whatever nobody listed answers; empty where there is none */
export function asListed(knowledge: Knowledge): string {
  const catchAll = ofRole('catch_all', knowledge.facts);
  if (catchAll === undefined) return '';
  return `Answered only by “${entryTitle(catchAll.id, knowledge)}”, as whatever nobody listed.`;
}

const LANGUAGES = new Intl.DisplayNames(['en'], { type: 'language' });

/** "French". */
export function languageName(code: Language): string {
  return LANGUAGES.of(code) ?? code;
}

export function times(count: number): string {
  return count === 1 ? 'once' : count === 2 ? 'twice' : `${count} times`;
}

export function counted(count: number, singular: string, plural = `${singular}s`): string {
  return `${count} ${count === 1 ? singular : plural}`;
}

/** What people typed, in one line, without the signs that steer a terminal. */
export function oneLine(text: string): string {
  return text.replaceAll(/[\s\p{Cc}\p{Cf}]+/gu, ' ').trim();
}
