// Whose an answer is, above it: the title, and a name in which anything may stand.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { headed, shownName } from '../../src/runtime/byline.ts';
import { titleOf } from '../../src/runtime/title.ts';
import { bot, titled } from '../support/bot.ts';

const J = '\u2060';
const head = (name: string, title = 'The title', language = 'en') =>
  headed(title, { how: 'shared', name }, bot.phrase, language).heading;

describe('a name', () => {
  it.each([
    ['Ann', 'Ann'],
    ['  Ann \n Other\t', 'Ann Other'],
    ['J. R. Doe', 'J. R. Doe'],
    ['Zoë 🙂', 'Zoë 🙂'],
    ['@everyone', `@${J}everyone`],
    ['<@123> <!channel> <#1>', `<${J}@${J}123> <${J}!channel> <${J}#1>`],
    [':smile:', `:${J}smile:${J}`],
    ['https://evil.example', `https:${J}//evil.${J}example`],
    ['discord.gg/abc', `discord.${J}gg/abc`],
    ['\u202Ereversed\u2066', 'reversed'],
    ['\u200B', ''],
    ['Z\u0301\u0301\u0301\u0301\u0301', 'Z\u0301\u0301'],
    ['x'.repeat(50), `${'x'.repeat(39)}…`],
  ])('%j shows as %j', (name, shown) => {
    expect(shownName(name)).toBe(shown);
  });

  it('is one short line that neither calls nor links, whatever stands in it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (name) => {
        const shown = shownName(name);
        expect(shown).not.toMatch(/[\n\r\u2028\u2029\u202A-\u202E\u2066-\u2069]/u);
        expect(shown).not.toMatch(/[<@:][^\u2060]|[<@:]$|\.[\p{L}\p{N}]/u);
        expect([...shown.replaceAll(J, '')].length).toBeLessThanOrEqual(40);
        expect(shown.isWellFormed()).toBe(true);
      }),
    );
  });
});

describe('a heading', () => {
  it('says the title and whose it is', () => {
    expect(head('Ann')).toBe('The title · shared by Ann');
    expect(headed('Le titre', { how: 'asked', name: 'Ann' }, bot.phrase, 'fr').heading).toBe(
      'Le titre · question posée par Ann',
    );
  });

  it('takes no name for a place of ours', () => {
    expect(head('{title}')).toBe('The title · shared by {title}');
  });

  it('is the title alone where the name shows nothing', () => {
    expect([head(''), head('\u200B')]).toEqual(['The title', 'The title']);
  });

  it('is nothing without a title, or without a byline', () => {
    expect([head('Ann', ''), headed('The title', undefined, bot.phrase, 'en')]).toEqual([undefined, {}]);
  });
});

describe('the title of an answer', () => {
  const of = (text: string, language = 'en') => titleOf(bot.ask({ text, language }), bot);

  it.each([
    ['what was asked', 'how many gigafactories?', titled('giga_count')],
    ['what is put right', 'Is the plan worth €30 billion?', titled('total')],
    ['several things', 'how many gigafactories, and how many chips?', `${titled('giga_count')} + ${titled('chips')}`],
    ['what the article leaves out, not the fact beside it', 'how many jobs will it create?', titled('jobs')],
    ['nothing of what is not covered', 'who wins the football?', ''],
    ['nothing of small talk', 'hello', ''],
  ])('names %s', (_, question, title) => {
    expect(of(question)).toBe(title);
  });

  it('speaks the language of the answer, and names three things at most', () => {
    expect(of('how many gigafactories?', 'fr')).toBe(titled('giga_count', 'fr'));
    const many = bot.tell('total', 'en');
    const told = ['total', 'giga_count', 'chips', 'announcer'].map((entry) => ({ entry }));
    expect(many && titleOf({ ...many, told }, bot).split(' + ')).toEqual([
      titled('total'),
      titled('giga_count'),
      titled('chips'),
      '…',
    ]);
  });
});
