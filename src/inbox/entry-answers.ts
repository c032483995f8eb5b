// What the bot says of an entry in each language, and where its words stand: an answer is mended in its file.
import { isScalar } from 'yaml';
import type { Language } from '../core/knowledge/language.ts';
import { openYaml } from './edits/yaml-text.ts';
import type { Opened } from './session.ts';

export interface EntryAnswer {
  readonly language: Language;
  readonly text: string;
  /** "en/money.yaml:12"; absent where the entry has no answer of its own. */
  readonly place?: string;
}

function placeIn({ files, knowledge }: Opened, entry: string, language: Language): string | undefined {
  const path = `${language}/${knowledge.facts[entry]?.topic ?? ''}.yaml`;
  const { document, text } = openYaml(files.files, path);
  const answer = document.getIn([entry, 'answer'], true);
  if (!isScalar(answer) || !answer.range) return undefined;
  return `${path}:${text.slice(0, answer.range[0]).split('\n').length}`;
}

/** @param entry a fact's id */
export function answersOf(entry: string, languages: readonly Language[], opened: Opened): EntryAnswer[] {
  return languages.flatMap((language) => {
    const told = opened.bot.tell(entry, language);
    if (told === undefined) return [];
    const place = placeIn(opened, entry, language);
    return [{ language, text: told.text, ...(place === undefined ? {} : { place }) }];
  });
}
