// The language that the operator chose: spoken where neither the question nor a locale tells another.
import { afterAll, expect, it } from 'vitest';
import { createBot } from '../../../src/core/bot.ts';
import { createLimits } from '../../../src/runtime/limits.ts';
import { knowledge, model } from '../../support/bot.ts';
import { cardOf, mention, oursIn, replyTo, textOf } from './people.ts';
import { stage } from './support.ts';
import { TOTAL_EN, TOTAL_FR } from './texts.ts';

const bot = createBot(knowledge, model, { defaultLanguage: 'fr' });
const { discord, end } = await stage({ bot, double: { locale: 'en-US' } });
afterAll(end);

it('is that of a word in a server that chose no locale, and in a direct message', async () => {
  const ann = discord.createUser({ locale: 'en-US' });
  expect(textOf(await mention(discord, ann, 'budget'))).toBe(TOTAL_FR);
  expect(textOf(await replyTo(discord, ann.dm('budget')))).toBe(TOTAL_FR);
  expect(cardOf(await mention(discord, ann, 'figures')).title).toBe('Les chiffres clés');
  expect(cardOf(await ann.command('figures').message()).title).toBe('Les chiffres clés');
});

it('is neither that of a question, nor of a person or a server that tells another', async () => {
  const ann = discord.createUser({ locale: 'en-US' });
  expect(textOf(await mention(discord, ann, 'How much is InvestAI worth in total?'))).toBe(TOTAL_EN);
  const alone = await ann.command('ask', { question: 'budget', private: true }).message();
  expect(textOf(alone)).toBe(TOTAL_EN);
  const community = discord.createGuild({ locale: 'en-US', community: true });
  expect(textOf(await mention(discord, ann, 'budget', community.channel))).toBe(TOTAL_EN);
  const british = discord.createGuild({ locale: 'en-GB' });
  expect(textOf(await mention(discord, ann, 'budget', british.channel))).toBe(TOTAL_EN);
});

it('is that of a notice', async () => {
  const busy = await stage({ bot, limits: createLimits({ user: 1, channel: 100 }) });
  const ann = busy.discord.createUser();
  const asked = [ann.dm('budget'), ann.dm('budget')];
  const direct = busy.discord.dmChannel(ann);
  await busy.discord.until(() => oursIn(busy.discord, direct).length === asked.length, undefined, 'two answers');
  expect(oursIn(busy.discord, direct).map(textOf).sort()).toEqual([
    expect.stringMatching(/^Cela fait beaucoup de questions/u),
    TOTAL_FR,
  ]);
  await busy.end();
});
