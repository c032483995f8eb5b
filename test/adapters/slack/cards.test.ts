// The cards: in the language of the person and in another at a click, and read out whole.
import { afterAll, describe, expect, it } from 'vitest';
import { examplesOf } from '../../../src/runtime/examples.ts';
import { bot } from '../../support/bot.ts';
import { clarify } from '../views.ts';
import { controlFor, labelsOf, mention, spaced, tableOf, wordsOf } from './people.ts';
import { render } from './renderings.ts';
import { stage } from './support.ts';

const links = { privacy: 'https://example.org/privacy?a=1&b=2', report: 'https://example.org/issues' };

describe.each(['socket', 'http'] as const)('over %s', (mode) => {
  const scene = stage({ mode, links });
  afterAll(async () => (await scene).end());
  const run = async (text: string, locale = 'en-US') => {
    const { slack } = await scene;
    const user = slack.createUser({ locale });
    return { user, card: await user.command('/investai', text).response() };
  };
  const LOOK_UPS = [
    ['topics', 'The topics', 'Les sujets'],
    ['figures', 'Key figures', 'Les chiffres clés'],
    ['source', 'The article, paragraph by paragraph', "L'article, paragraphe par paragraphe"],
    ['source 2', 'The article, § 2', "L'article, § 2"],
    ['about', 'About this bot', 'À propos de ce bot'],
    ['help', 'InvestAI\nAsk me', 'InvestAI\nPosez-moi'],
  ] as const;

  it.each(LOOK_UPS)('%s is told in the other language at a click, in place', async (text, english, french) => {
    const { user, card } = await run(text);
    expect(wordsOf(card)).toMatch(new RegExp(`^${english}`, 'u'));
    const told = await user.click(card, controlFor(card, 'card').id).response();
    expect([told === card, labelsOf(card).includes('In English')]).toEqual([true, true]);
    expect(wordsOf(card)).toMatch(new RegExp(`^${french}`, 'u'));
  });

  it('the sources of an answer are told in the other language too', async () => {
    const { slack } = await scene;
    const ann = slack.createUser();
    const answer = await mention(slack, ann, 'How much does one gigafactory cost on average?');
    const source = await ann.click(answer, controlFor(answer, 'source').id).response();
    expect(tableOf(source).at(-1)?.at(-1)).toBe('€5 billion (computed: €20 billion ÷ 4)');
    await ann.click(source, controlFor(source, 'card').id).response();
    expect(tableOf(source).at(-1)?.at(-1)).toMatch(/^5 milliards d'euros \(calculé : /u);
  });

  it('figures are a table, and lines where a workspace takes none', async () => {
    const own = await stage({ mode });
    own.slack.team.refuses.add('table');
    const lines = await own.slack.createUser().command('/investai', 'figures').response();
    expect([tableOf(lines), wordsOf(lines)]).toEqual([
      [],
      expect.stringMatching(/^Key figures\nThe total amount: \*€200 billion\*\n/u),
    ]);
    const { card } = await run('figures');
    expect(tableOf(card).length).toBe(1 + bot.figures('en').length);
    await own.end();
  });

  it.each(['en', 'fr'])('all that a card shows is read out, in sentences: %s', async (language) => {
    const locale = language === 'fr' ? 'fr-FR' : 'en-US';
    const read = async (text: string): Promise<string[]> => spaced((await run(text, locale)).card.text).split('\n');
    const said = (texts: readonly string[]): string[] => texts.map(spaced);
    for (const text of ['topics', 'figures', 'source', 'about', 'help'])
      for (const line of await read(text)) expect(line).toMatch(/[.!?:]$|[.!?:] \([^)]*\)$|^https?:/u);
    const topics = (await read('topics')).join('\n');
    for (const title of bot.topics(language).flatMap(({ facts }) => facts.map((fact) => fact.title)))
      expect(topics).toContain(spaced(title));
    const figures = await read('figures');
    for (const { title, value } of bot.figures(language))
      expect(figures.some((line) => line.includes(spaced(title)) && line.includes(spaced(value)))).toBe(true);
    expect((await read('source')).join('\n')).toContain(
      said(bot.source(language).map(({ summary }) => summary)).at(-1),
    );
    const help = await read('help');
    expect(help).toEqual(expect.arrayContaining(said(examplesOf(bot.phrase, language))));
  });

  it('the help and what the bot says of itself link to privacy and reports, and say how it is removed', async () => {
    for (const text of ['about', 'help']) {
      const words = wordsOf((await run(text)).card);
      expect(words).toContain('<https://example.org/privacy?a=1&b=2|How your data is handled>');
      expect(words).toContain('<https://example.org/issues|Report a problem>');
      expect(words).toMatch(/To remove me from a workspace: .* InvestAI\.$/u);
    }
  });
});

it('the readings of a question are read out with it', () => {
  const { text } = render({ kind: 'answer', answer: clarify(bot, 'en', ['total', 'giga_count']) }, bot);
  expect(text.split('\n')).toEqual([
    bot.phrase('clarify', 'en'),
    expect.stringMatching(/200 billion/u),
    expect.stringMatching(/four/u),
  ]);
});
