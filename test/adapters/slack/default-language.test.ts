// The language that the operator chose: spoken where neither the question nor the person's locale tells another.
import { afterAll, describe, expect, it } from 'vitest';
import { createBot } from '../../../src/core/bot.ts';
import { knowledge, model } from '../../support/bot.ts';
import { labelsOf, mention, replyTo, wordsOf } from './people.ts';
import { stage } from './support.ts';
import { HELP_FR, TOTAL_EN, TOTAL_FR } from './texts.ts';

const bot = createBot(knowledge, model, { defaultLanguage: 'fr' });
const SCOPES = ['app_mentions:read', 'chat:write', 'commands', 'im:history'];

describe('the default language', async () => {
  const untold = await stage({ bot, double: { scopes: SCOPES } });
  const told = await stage({ bot });
  afterAll(() => Promise.all([untold.end(), told.end()]));

  it('is that of words, commands and helps where Slack tells no locale', async () => {
    const { slack } = untold;
    const ann = slack.createUser({ locale: 'en-US' });
    expect(wordsOf(await mention(slack, ann, 'budget'))).toBe(TOTAL_FR);
    expect(wordsOf(await replyTo(slack, ann.dm('budget')))).toBe(TOTAL_FR);
    expect(wordsOf(await ann.command('/investai', 'topics').response())).toMatch(/^Les sujets/u);
    expect(labelsOf(await mention(slack, ann, ''))).toEqual(HELP_FR);
  });

  it('is neither that of a question, nor of a person whose Slack speaks another', async () => {
    const ann = told.slack.createUser({ locale: 'en-US' });
    expect(wordsOf(await mention(told.slack, ann, 'budget'))).toBe(TOTAL_EN);
    const bob = untold.slack.createUser();
    expect(wordsOf(await mention(untold.slack, bob, 'How much is InvestAI worth in total?'))).toBe(TOTAL_EN);
  });
});
