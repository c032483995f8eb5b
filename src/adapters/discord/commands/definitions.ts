// The commands, as data: what Discord shows and sends. Their words are in phrases.yaml, under command_ and option_.
import { ApplicationCommandOptionType as Type } from 'discord.js';
import { READ_LIMIT } from '../../../core/question.ts';

export interface OptionDefinition {
  readonly name: 'question' | 'private' | 'for' | 'language' | 'topic' | 'paragraph';
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
  readonly name: 'ask' | 'fact' | 'topics' | 'figures' | 'source' | 'about';
  readonly options: readonly OptionDefinition[];
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
  { name: 'about', options: [] },
];

/** The command in the menu of a message; its English name is its name in every language that Discord doesn't know. */
export const MESSAGE_COMMAND = 'command_answer';
