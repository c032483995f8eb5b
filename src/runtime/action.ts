// What a button or a menu of ours carries: an action, the ids it is about, a language. Nothing else is kept anywhere, so a
// button works after a restart, in every process, and long after its answer.

import type { Reference } from '../core/bot.ts';
import type { Language } from '../core/knowledge/language.ts';

/** What can be clicked or picked under a message of ours. */
export const ACTIONS = [
  'tell',
  'source',
  'related',
  'meant',
  'up',
  'down',
  'language',
  'post',
  'example',
  'topics',
  'topic',
  'fact',
] as const;

export type ActionName = (typeof ACTIONS)[number];

export interface Action extends Reference {
  readonly action: ActionName;
  readonly language: Language;
}

/** Discord's limit on a custom_id, in characters; Slack takes more. */
const LONGEST = 100;
const VERSION = 'v1';
const FORM = /^v1:([a-z]+):([!=]?)((?:[a-z0-9_]+(?:\+[a-z0-9_]+)*)?):([a-z]{2,3}(?:-[a-z]{2,4})?)$/u;
/** In front of the ids, where the answer opened with "No" or "Yes". */
const MARKS = { corrected: '!', confirmed: '=' } as const;

function isAction(name: string): name is ActionName {
  return (ACTIONS as readonly string[]).includes(name);
}

/** "v1:source:!giga_budget+total:en". Ids that would make it too long are left out, the last first. */
export function formatAction({ action, ids, premise, language }: Action): string {
  const mark = premise === undefined ? '' : MARKS[premise];
  const write = (kept: readonly string[]): string => `${VERSION}:${action}:${mark}${kept.join('+')}:${language}`;
  let kept = ids;
  while (kept.length > 0 && write(kept).length > LONGEST) kept = kept.slice(0, -1);
  return write(kept);
}

/** @returns undefined for what no version of ours wrote, or an older one */
export function parseAction(text: string): Action | undefined {
  const [, action = '', mark = '', ids = '', language = ''] = FORM.exec(text) ?? [];
  if (text.length > LONGEST || !isAction(action)) return undefined;
  const premise = mark === MARKS.corrected ? 'corrected' : mark === MARKS.confirmed ? 'confirmed' : undefined;
  return {
    action,
    ids: ids === '' ? [] : ids.split('+'),
    language,
    ...(premise === undefined ? {} : { premise }),
  };
}
