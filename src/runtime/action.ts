// What a button or a menu of ours carries: an action, the answer or the ids it is about, a language. Nothing else is kept
// anywhere, so a button works after a restart, in every process, and long after its answer.
import type { Told } from '../core/answer.ts';
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
  'more',
  'language',
  'post',
  'check',
  'verify',
  'example',
  'topics',
  'topic',
  'about',
  'fact',
  'card',
  'watch',
  'erase',
  'erased',
  'configure',
  'reset',
] as const;

export type ActionName = (typeof ACTIONS)[number];

export interface Action {
  readonly action: ActionName;
  readonly language: Language;
  /** The answer below which it stands. */
  readonly answer?: Reference;
  /** Of a fact, a topic, an example, a card or a channel, where it isn't about an answer. */
  readonly ids?: readonly string[];
}

/** Discord's limit on a custom_id, in characters; Slack takes more. */
const LONGEST = 100;
const VERSION = 'v2';
const FORM = new RegExp(`^${VERSION}:([a-z]+):([a-z]?):([\\w.~^*!#%$=+-]*):([a-z]{2,3}(?:-[a-z]{2,4})?)$`, 'u');
const ITEM = /^([a-z0-9_]+(?:\.[a-z0-9_]+)?)(?:([-=^*!#%$])([^+]*))?$/u;

const OUTCOMES: Readonly<Record<string, Pick<Reference, 'outcome'>>> = {
  a: { outcome: 'answer' },
  u: { outcome: 'unstated' },
  c: { outcome: 'clarify' },
  s: { outcome: 'smalltalk' },
  f: { outcome: 'fallback' },
};

/** Behind an entry: its verdict, and how it opens. */
const MARKS: Readonly<Record<string, Pick<Told, 'verdict' | 'opens'>>> = {
  '-': { verdict: 'confirmed' },
  '=': { verdict: 'confirmed', opens: 'yes_or_no' },
  '^': { verdict: 'confirmed', opens: 'negated' },
  $: { verdict: 'confirmed', opens: 'swapped' },
  '*': { verdict: 'corrected' },
  '!': { verdict: 'corrected', opens: 'yes_or_no' },
  '#': { verdict: 'corrected', opens: 'negated' },
  '%': { verdict: 'corrected', opens: 'swapped' },
};

function isAction(name: string): name is ActionName {
  return (ACTIONS as readonly string[]).includes(name);
}

function formatTold({ entry, verdict, opens, claimed = '' }: Told): string {
  const mark = Object.keys(MARKS).find((key) => MARKS[key]?.verdict === verdict && MARKS[key]?.opens === opens) ?? '';
  return `${entry.replace(':', '.')}${mark}${claimed.replaceAll(' ', '~')}`;
}

function parseTold(item: string): Told | undefined {
  const [, entry, mark, claimed = ''] = ITEM.exec(item) ?? [];
  if (entry === undefined) return undefined;
  return {
    entry: entry.replace('.', ':'),
    ...MARKS[mark ?? ''],
    ...(claimed === '' ? {} : { claimed: claimed.replaceAll('~', ' ') }),
  };
}

function letterOf({ outcome }: Reference): string {
  return Object.keys(OUTCOMES).find((key) => OUTCOMES[key]?.outcome === outcome) ?? '';
}

/** "v2:source:a:giga_budget!30~billion~EUR+total:en". What would make it too long is left out, the last first. */
export function formatAction({ action, answer, ids = [], language }: Action): string {
  const letter = answer === undefined ? '' : letterOf(answer);
  const write = (items: readonly string[]): string => `${VERSION}:${action}:${letter}:${items.join('+')}:${language}`;
  let items = answer === undefined ? ids : answer.told.map(formatTold);
  while (items.length > 0 && write(items).length > LONGEST) items = items.slice(0, -1);
  return write(items);
}

function read(text: string): Action | undefined {
  const [, action = '', letter = '', written = '', language = ''] = FORM.exec(text) ?? [];
  if (!isAction(action)) return undefined;
  const items = written === '' ? [] : written.split('+');
  if (letter === '') return { action, language, ...(items.length === 0 ? {} : { ids: items }) };
  const outcome = Object.hasOwn(OUTCOMES, letter) ? OUTCOMES[letter] : undefined;
  const told = items.map(parseTold).filter((each) => each !== undefined);
  return outcome && { action, language, answer: { ...outcome, told } as Reference };
}

/** @returns undefined for what this version would not have written, an older one's among it */
export function parseAction(text: string): Action | undefined {
  const action = text.length > LONGEST ? undefined : read(text);
  return action !== undefined && formatAction(action) === text ? action : undefined;
}
