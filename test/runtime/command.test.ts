// A typed command: its names, and what stands behind them.
import { describe, expect, it } from 'vitest';
import { type Command, parseCommand } from '../../src/runtime/command.ts';
import { bot } from '../support/bot.ts';

const parse = (text: string, isCommand = false) => parseCommand({ text, isCommand }, bot);

describe('a command', () => {
  it('has the names that the languages give it, in any case and without accents and hyphens', () => {
    for (const { code } of bot.languages) {
      for (const name of ['topics', 'figures', 'source', 'about'] as const) {
        const called = bot.phrase(`command_${name}`, code);
        const bare = called.normalize('NFD').replaceAll(/[\p{M}-]/gu, '');
        for (const typed of [name, called, called.toUpperCase(), bare]) expect(parse(typed)).toEqual({ name });
      }
      expect(parse(`${bot.phrase('command_fact', code)}  the  total `)).toEqual({ name: 'fact', query: 'the total' });
    }
  });

  it.each<[string, Command]>([
    ['help', { name: 'help' }],
    ['fact', { name: 'topics' }],
    ['source § 2', { name: 'source', paragraph: 2 }],
    ['source §12', { name: 'source', paragraph: 12 }],
    ['lang FR', { name: 'lang', wanted: 'fr' }],
    ['lang', { name: 'lang', wanted: '' }],
  ])('"%s" is the same with a slash and without', (text, command) => {
    expect([parse(text), parse(text, true)]).toEqual([command, command]);
  });

  it.each<[string, Command]>([
    ['topics of the summit', { name: 'topics' }],
    ['source of the money', { name: 'source', paragraph: 0 }],
    ['source 2 please', { name: 'source', paragraph: 0 }],
    ['lang of the article', { name: 'lang', wanted: 'of the article' }],
  ])('"%s" is one behind a slash, and a question without', (text, command) => {
    expect([parse(text), parse(text, true)]).toEqual([undefined, command]);
  });

  it.each(['', '  ', 'why', 'quit', 'topic', 'constructor', 'how many gigafactories?'])('"%s" is none', (text) => {
    expect([parse(text), parse(text, true)]).toEqual([undefined, undefined]);
  });
});
