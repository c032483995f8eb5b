// A typed command: its names, and what stands behind them.
import { describe, expect, it } from 'vitest';
import { type Command, parseCommand, type TypedAs } from '../../src/runtime/command.ts';
import { bot } from '../support/bot.ts';

const WAYS: readonly TypedAs[] = ['command', 'words', 'message'];
const parse = (text: string, as: TypedAs = 'message') => parseCommand({ text, as }, bot);
const inEveryWay = (text: string) => WAYS.map((as) => parse(text, as));

describe('a command', () => {
  it('has the names that the languages give it, in any case and without accents and hyphens', () => {
    for (const { code } of bot.languages) {
      for (const name of ['help', 'topics', 'figures', 'source', 'about'] as const) {
        const called = bot.phrase(`command_${name}`, code);
        const bare = called.normalize('NFD').replaceAll(/[\p{M}-]/gu, '');
        expect(parse(name)).toEqual({ name });
        for (const typed of [called, called.toUpperCase(), bare, called.replace('-', ' '), `${called} !`])
          expect(parse(typed)).toMatchObject({ name });
      }
      const fact = parse(`${bot.phrase('command_fact', code)}  the  total `);
      expect(fact).toMatchObject({ name: 'fact', query: 'the total' });
    }
  });

  it('called as one language alone calls it speaks that language', () => {
    expect(parse('chiffres')).toEqual({ name: 'figures', language: 'fr' });
    expect(parse('fait total')).toEqual({ name: 'fact', query: 'total', language: 'fr' });
    expect(parse('langue')).toEqual({ name: 'lang', wanted: '', language: 'fr' });
    for (const typed of ['figures', 'source', 'source 2', 'lang']) expect(parse(typed)).not.toHaveProperty('language');
  });

  it.each<[string, Command]>([
    ['help', { name: 'help' }],
    ['fact', { name: 'topics' }],
    ['source § 2', { name: 'source', paragraph: 2 }],
    ['source §12', { name: 'source', paragraph: 12 }],
    ['lang FR', { name: 'lang', wanted: 'fr' }],
    ['lang', { name: 'lang', wanted: '' }],
    ['lang French', { name: 'lang', wanted: 'french' }],
    ['langue français', { name: 'lang', wanted: 'français', language: 'fr' }],
    ['lang klingon', { name: 'lang', wanted: 'klingon' }],
    ['check Six gigafactories are planned.', { name: 'check', pasted: 'Six gigafactories are planned.' }],
  ])('"%s" is the same with a slash and without', (text, command) => {
    expect(inEveryWay(text)).toEqual([command, command, command]);
  });

  it.each<[string, Command]>([
    ['topics of the summit', { name: 'topics' }],
    ['source of the money', { name: 'source', paragraph: 0 }],
    ['source 2 please', { name: 'source', paragraph: 0 }],
    ['lang of the article', { name: 'lang', wanted: 'of the article' }],
    ['figures of the private part', { name: 'figures' }],
    ['source of the public money?', { name: 'source', paragraph: 0 }],
    ['about the budget', { name: 'about' }],
    ['help me with the budget', { name: 'help' }],
    ['fact or fiction: four gigafactories?', { name: 'fact', query: 'or fiction: four gigafactories?' }],
    ['fact check please\n> four gigafactories', { name: 'fact', query: 'check please > four gigafactories' }],
    ['language models', { name: 'lang', wanted: 'models', language: 'en' }],
  ])('"%s" is one behind a slash, and a question without', (text, command) => {
    expect(inEveryWay(text)).toEqual([command, undefined, undefined]);
  });

  it.each(['check the budget', 'check whether four gigafactories are planned?'])(
    '"%s" is one where it cannot be anything else, and a question in a message',
    (text) => {
      const command = { name: 'check', pasted: text.slice('check '.length) };
      expect(inEveryWay(text)).toEqual([command, command, undefined]);
    },
  );

  it('"check" in front of a text of something else is one everywhere', () => {
    const command = { name: 'check', pasted: 'the pope lives in Rome' };
    expect(inEveryWay('check the pope lives in Rome')).toEqual([command, command, command]);
  });

  it.each(['', '  ', 'why', 'quit', 'topic', 'topics?', 'constructor', 'how many gigafactories?'])(
    '"%s" is none',
    (text) => {
      expect(inEveryWay(text)).toEqual([undefined, undefined, undefined]);
    },
  );
});
