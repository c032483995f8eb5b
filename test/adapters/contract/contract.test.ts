// One contract for every platform: the same questions give the same words, sources and offers, and what a person can do on
// one, they can do on the others.
import { afterAll, describe, expect, it } from 'vitest';
import type { Answer } from '../../../src/core/answer.ts';
import { bot, dialog } from '../../support/bot.ts';
import { startDiscord } from './discord.ts';
import { type Platform, plain, type Told } from './platform.ts';
import { startSlack } from './slack.ts';
import { terminal } from './terminal.ts';

const platforms = await Promise.all([terminal, startDiscord(), startSlack()]);
afterAll(() => Promise.all(platforms.map(({ end }) => end())));

/** What every platform shows of an answer. */
function expected({ text, citations, suggestions }: Answer): Told {
  const cited = citations.map(({ paragraph }) => paragraph).join(', ');
  return { text: plain(text), cited, offered: suggestions.map(({ title }) => plain(title)) };
}

const QUESTIONS: readonly (readonly [string, 'en' | 'fr', readonly string[]])[] = [
  ['one fact', 'en', ['How much is InvestAI worth in total?']],
  ['one fact', 'fr', ["Quel est le montant total d'InvestAI ?"]],
  ['a slip of the keys', 'en', ['how mnay gigafactries?']],
  ['a slip of the keys', 'fr', ['combien de gigafactoris ?']],
  ['what is not right', 'en', ['Is the plan worth €30 billion?']],
  ['what is not right', 'fr', ['Le plan vaut-il 30 milliards ?']],
  ['what is right', 'en', ['Is the plan worth €200 billion?']],
  ['what the article leaves out', 'en', ['How many jobs will it create?']],
  ['what the article leaves out', 'fr', ["Combien d'emplois seront créés ?"]],
  ['several facts', 'en', ['how many gigafactories, and who announced the plan?']],
  ['several facts', 'fr', ["combien, et qui l'a annoncé ?"]],
  ['what follows', 'en', ['How many gigafactories?', 'where?']],
  ['what follows', 'fr', ['Combien de gigafactories ?', 'où ?']],
  ['what follows twice', 'en', ['How much is InvestAI worth in total?', 'and the public part?', 'as a percentage?']],
  ['anything else', 'en', ['Who wins the football this year?']],
  ['anything else', 'fr', ['Écris un poème sur la mer']],
  ['a greeting', 'en', ['Hello!']],
  ['thanks', 'fr', ['Merci beaucoup !']],
  ['a word that could be either language', 'fr', ['budget ?']],
  ['a word that could be either language', 'en', ['budget ?']],
];

it('the questions are of every kind of answer', () => {
  const outcomes = QUESTIONS.map(([, , asked]) => dialog(asked).outcome);
  expect([...new Set(outcomes)].sort()).toEqual(['answer', 'fallback', 'smalltalk', 'unstated']);
});

describe.each(platforms)('$name', ({ meet }: Platform) => {
  it.each(QUESTIONS)('answers %s (%s): %s', async (_, locale, asked) => {
    const person = meet(locale);
    let told: Told | undefined;
    for (const question of asked) told = await person.ask(question);
    expect(told).toEqual(expected(dialog(asked, { locale })));
  });

  it.each([
    ['id', 'en'],
    ['id', 'fr'],
    ['title', 'en'],
    ['title', 'fr'],
  ] as const)('tells a fact by its %s: %s', async (by, locale) => {
    const person = meet(locale);
    const fact = bot.tell('giga_count', locale);
    if (fact === undefined) throw new Error('giga_count is a fact');
    const { text, cited } = expected(fact);
    const title = bot.topics(locale).flatMap(({ facts }) => facts.filter((one) => one.fact === 'giga_count'))[0]?.title;
    expect(await person.fact(by === 'id' ? 'giga_count' : (title ?? ''))).toMatchObject({ text, cited });
  });

  it.each([
    ['asks', 'en', 'where will the gigafactories be built?', bot.tell('site_locations', 'en')],
    ['asks mistyped', 'fr', 'lieux des gigafactoris', bot.tell('site_locations', 'fr')],
    ['asks in the other language', 'fr', 'how many gigafactories?', bot.tell('giga_count', 'en')],
    ['takes something for granted', 'en', 'Is it worth €30 billion?', bot.ask({ text: 'Is it worth €30 billion?' })],
    ['only comes near to its title', 'fr', 'rasons', bot.tell(bot.find('rasons', 'fr')[0] ?? '', 'fr')],
  ] as const)('finds a fact by what %s (%s): %s', async (_, locale, words, answer) => {
    if (answer === undefined) throw new Error('it is a fact');
    const { text, cited } = expected(answer);
    expect(await meet(locale).fact(words)).toMatchObject({ text, cited });
  });

  it.each(['en', 'fr'] as const)('tells what it offers when it is picked: %s', async (locale) => {
    const person = meet(locale);
    const asked = locale === 'en' ? 'How much is InvestAI worth in total?' : "Quel est le montant total d'InvestAI ?";
    const { suggestions } = bot.ask({ text: asked, locale });
    expect((await person.ask(asked)).offered.length).toBe(suggestions.length);
    const [, second] = suggestions;
    const fact = second && bot.tell(second.fact, locale);
    expect(await person.pick(1)).toEqual(fact && expected(fact));
  });

  it('follows what was picked', async () => {
    const person = meet('en');
    await person.ask('Who announced the plan?');
    await person.fact('giga_count');
    const followed = await person.ask('where?');
    expect(followed).toEqual(expected(dialog(['How many gigafactories?', 'where?'], { locale: 'en' })));
  });

  it.each(['en', 'fr'] as const)('shows all topics, figures and paragraphs: %s', async (locale) => {
    const person = meet(locale);
    const topics = await person.topics();
    for (const { title, facts } of bot.topics(locale))
      for (const shown of [title, ...facts.map((fact) => fact.title)]) expect(topics).toContain(plain(shown));
    const figures = await person.figures();
    for (const { title, value } of bot.figures(locale)) {
      const line = figures.split('\n').find((one) => one.includes(plain(title)) && one.includes(plain(value)));
      expect(line, title).toBeDefined();
    }
    const source = await person.source();
    for (const { summary } of bot.source(locale)) expect(source).toContain(plain(summary));
  });

  it.each(['en', 'fr'] as const)('shows one paragraph, and only it: %s', async (locale) => {
    const source = await meet(locale).source(2);
    const shown = bot.source(locale).map(({ summary }) => source.includes(plain(summary)));
    expect(shown).toEqual([false, true, false, false, false, false]);
  });

  it.each(['en', 'fr'] as const)('says what it is, and helps: %s', async (locale) => {
    const person = meet(locale);
    expect(await person.about()).toContain(plain(bot.about(locale, '1.2.3').text));
    expect(await person.help()).toMatch(locale === 'en' ? /\b[Aa]sk\b/u : /\b[Pp]osez\b/u);
  });

  it.each([
    ['fr', 'How much is InvestAI worth in total?'],
    ['en', "Quel est le montant total d'InvestAI ?"],
  ])('answers in the language that was chosen: %s', async (language, question) => {
    const answer = await meet('en').askIn(language, question);
    expect(answer).toEqual(expected(bot.ask({ text: question, language })));
  });

  it.each([
    ['en', 'report a bug'],
    ['en', 'bad bot'],
    ['fr', 'signaler un bug'],
    ['fr', 'mauvais bot'],
  ] as const)('says where to report a fault (%s): %s', async (locale, question) => {
    expect((await meet(locale).ask(question)).text).toContain('👎');
  });

  it.each(['figures', 'chiffres'])('"%s" as a message speaks the reader’s own language', async (text) => {
    expect(await meet('fr').type(text, 'channel')).toContain(bot.phrase('figures_title', 'fr'));
  });

  describe.each(['channel', 'direct'] as const)('as a message: %s', (where) => {
    it.each<[string, 'en' | 'fr', (shown: string) => void]>([
      ['figures', 'en', (shown) => expect(shown).toContain(bot.phrase('figures_title', 'en'))],
      ['chiffres', 'en', (shown) => expect(shown).toContain(bot.phrase('figures_title', 'fr'))],
      ['Topics', 'en', (shown) => expect(shown).toContain(bot.topics('en')[0]?.title)],
      ['sujets !', 'en', (shown) => expect(shown).toContain(bot.topics('fr')[0]?.title)],
      ['fact giga_count', 'en', (shown) => expect(shown).toContain(bot.tell('giga_count', 'en')?.text)],
      ['fait giga_count', 'en', (shown) => expect(shown).toContain(plain(bot.tell('giga_count', 'fr')?.text ?? ''))],
      ['source 2', 'en', (shown) => expect(shown).toContain(plain(bot.source('en', 2)[0]?.summary ?? ''))],
      ['source 9', 'en', (shown) => expect(shown).toBe(bot.phrase('source_missing', 'en', { count: '6' }))],
      ['about', 'en', (shown) => expect(shown).toContain(plain(bot.about('en', '1.2.3').text))],
      ['à propos', 'en', (shown) => expect(shown).toContain(plain(bot.about('fr', '1.2.3').text))],
      ['help', 'en', (shown) => expect(shown).toMatch(/\b[Aa]sk\b/u)],
      ['aide', 'en', (shown) => expect(shown).toMatch(/\b[Pp]osez\b/u)],
      ['fait budget', 'en', (shown) => expect(shown).toContain(plain(bot.tell('total', 'fr')?.text ?? ''))],
      ['vérifier InvestAI ouvre dix sites.', 'en', (shown) => expect(shown).toContain('Différent')],
      ['langue auto', 'en', (shown) => expect(shown).toBe(bot.phrase('language_auto', 'fr'))],
      ['check InvestAI is worth 300 billion euros.', 'en', (shown) => expect(shown).toContain('not €300 billion')],
    ])('"%s" is looked up (%s)', async (text, locale, expectShown) => {
      expectShown(await meet(locale).type(text, where));
    });

    it.each([
      'source of the public money?',
      'figures of the private part',
      'about the budget?',
      'fact or fiction: four gigafactories?',
      'check the total amount',
    ])('"%s" is a question', async (text) => {
      expect(await meet('en').type(text, where)).toContain(plain(bot.ask({ text, locale: 'en' }).text));
    });

    it('the language is shown, chosen by any of its names, and taken back', async () => {
      const person = meet('en');
      const question = 'How much is InvestAI worth in total?';
      const choices = bot.phrase('language_unknown', 'en', { languages: 'en, fr' });
      expect((await person.type('lang', where)).replaceAll('\n', ' ')).toBe(
        `${bot.phrase('language_now_auto', 'en')} ${choices}`,
      );
      for (const name of ['lang fr', 'lang français', 'French']) {
        expect(await person.type(name, where)).toBe(bot.phrase('language_set', 'fr'));
        expect((await person.ask(question)).text).toBe(plain(bot.ask({ text: question, language: 'fr' }).text));
        expect(await person.type('lang', where)).toContain(bot.phrase('language_now', 'fr'));
        await person.type('lang auto', where);
      }
      expect((await person.ask(question)).text).toBe(plain(bot.ask({ text: question }).text));
    });
  });

  it('repeats nothing that was typed', async () => {
    const { text } = await meet('en').ask('what about evil.example and zzyzx?');
    expect(text).not.toMatch(/evil|zzyzx/u);
  });
});
