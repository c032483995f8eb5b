// "Is this true?" put to the bot: of a text behind it, of a quotation, and of a message that can't be read.
import { afterAll, describe, expect, it } from 'vitest';
import { SHORT_SHOWN } from '../../../src/core/checked-text.ts';
import { bot } from '../../support/bot.ts';
import { alarmsIn, labelsOf, mention, replyTo, spaced, wordsOf } from './people.ts';
import { stage } from './support.ts';

const TEXT =
  'InvestAI mobilises 300 billion euros and four gigafactories, and was presented in Paris by von der Leyen.';
const SHORT = bot.check(TEXT, { shown: SHORT_SHOWN }).text;
const UNSEEN = bot.phrase('check_unseen', 'en', { entry: bot.phrase('command_verify', 'en') });

describe.each(['socket', 'http'] as const)('over %s, "is this true?"', async (mode) => {
  const { slack, entries, end } = await stage({ mode });
  afterAll(end);
  const person = () => slack.createUser({ name: 'Ann' });

  it.each([
    ['in front of a text', `is this true: ${TEXT}`],
    ['under a quotation', `&gt; ${TEXT}\nis this true?`],
  ])('%s has it checked, in short', async (_, asked) => {
    const answer = await mention(slack, person(), asked);
    expect([wordsOf(answer), labelsOf(answer)]).toEqual([SHORT, []]);
  });

  it('in a direct message has it checked too', async () => {
    expect(wordsOf(await replyTo(slack, person().dm(`is this true: ${TEXT}`)))).toBe(SHORT);
  });

  it('in the thread of what another person wrote names the entry in the menu', async () => {
    const root = slack.createUser().say(slack.channel, TEXT);
    const asked = person().mention(slack.channel, 'is this true?', { thread: root });
    expect(wordsOf(await replyTo(slack, asked))).toBe(UNSEEN);
  });

  it('in French names the entry as Slack shows it, in the one language of its menus', async () => {
    const answer = await mention(slack, person(), "c'est vrai ?");
    const entry = bot.phrase('command_verify', 'en');
    expect(wordsOf(answer)).toBe(spaced(bot.phrase('check_unseen', 'fr', { entry })));
  });

  it('is no error to the operator', () => {
    expect(alarmsIn(entries)).toEqual([]);
  });
});
