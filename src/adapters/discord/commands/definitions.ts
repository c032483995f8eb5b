// The commands, as data: what Discord shows and sends. Their words are in phrases.yaml, under command_ and option_.
import { ApplicationCommandOptionType as Type } from 'discord.js';
import { CHECK_LIMIT } from '../../../core/checked-text.ts';
import { READ_LIMIT } from '../../../core/question.ts';

export interface OptionDefinition {
  readonly name: 'question' | 'text' | 'private' | 'for' | 'language' | 'topic' | 'paragraph';
  readonly type: Type.String | Type.Boolean | Type.User | Type.Integer;
  readonly required?: true;
  readonly autocomplete?: true;
  readonly longest?: number;
  /** Offers every language of the bot. */
  readonly languages?: true;
  /** From 1 to the number of paragraphs. */
  readonly paragraphs?: true;
}

export interface CommandDefinition {
  readonly name: 'ask' | 'fact' | 'topics' | 'figures' | 'source' | 'check' | 'about' | 'settings';
  readonly options: readonly OptionDefinition[];
  /** For those who manage a server, in it. */
  readonly managing?: true;
}

export type CommandName = CommandDefinition['name'];

export const COMMANDS: readonly CommandDefinition[] = [
  {
    name: 'ask',
    options: [
      { name: 'question', type: Type.String, required: true, autocomplete: true, longest: READ_LIMIT },
      { name: 'private', type: Type.Boolean },
      { name: 'for', type: Type.User },
      { name: 'language', type: Type.String, languages: true },
    ],
  },
  {
    name: 'fact',
    options: [{ name: 'topic', type: Type.String, required: true, autocomplete: true, longest: READ_LIMIT }],
  },
  { name: 'topics', options: [] },
  { name: 'figures', options: [] },
  { name: 'source', options: [{ name: 'paragraph', type: Type.Integer, paragraphs: true }] },
  {
    name: 'check',
    options: [
      { name: 'text', type: Type.String, required: true, longest: CHECK_LIMIT },
      { name: 'private', type: Type.Boolean },
      { name: 'language', type: Type.String, languages: true },
    ],
  },
  { name: 'about', options: [] },
  { name: 'settings', options: [], managing: true },
];

/** The commands in the menu of a message; the English name is the name in every language that Discord doesn't know. */
export const MESSAGE_COMMANDS = ['command_answer', 'command_verify'] as const;
