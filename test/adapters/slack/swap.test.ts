// Another bot while an answer waits for its turn in a channel: it is told to its end by the one that found it.
import { expect, it, onTestFinished } from 'vitest';
import { createBot } from '../../../src/core/bot.ts';
import { bot, knowledge, model } from '../../support/bicycles.ts';
import { labelsOf, mention, replyTo, wordsOf } from './people.ts';
import { stage } from './support.ts';

const LANES = 'How many cycle lanes are planned?';

/** The same plan in other words: of an answer, and of a button below it. */
function inOtherWords() {
  const { en } = knowledge.languages;
  const lanes = en?.wordings['lanes'];
  if (en === undefined || lanes === undefined) throw new Error('the plan of the tests has no lanes');
  const wordings = { ...en.wordings, lanes: { ...lanes, answer: 'It will have {lanes} of them.' } };
  const phrases = { ...en.phrases, button_more: 'And more' };
  const languages = { ...knowledge.languages, en: { ...en, wordings, phrases } };
  return createBot({ ...knowledge, languages, hash: 'other' }, model);
}

it('draws what waited in the words of the bot that answered, all of it, and what comes then in those of the next', async () => {
  const asked: string[] = [];
  const first: typeof bot = {
    ...bot,
    ask: (question) => {
      asked.push(question.text);
      return bot.ask(question);
    },
  };
  const { slack, adapter, end } = await stage({ bot: first });
  onTestFinished(end);
  const ann = slack.createUser();
  slack.faults.next('chat.postMessage', { hang: 1_000 });
  const said = [ann.mention(slack.channel, LANES), ann.mention(slack.channel, LANES)];
  await slack.until(() => slack.faults.pending === 0, undefined, 'the first answer on its way');
  // The second one is drawn when the first has arrived.
  await slack.until(() => asked.length === said.length, undefined, 'both answers to be found');
  adapter.swap(inOtherWords());
  const early = await Promise.all(said.map((one) => replyTo(slack, one)));
  for (const answer of early) {
    expect(wordsOf(answer)).toContain('The plan is for 24 protected cycle lanes.');
    expect(labelsOf(answer)).toContain('More');
  }
  const late = await mention(slack, ann, LANES);
  expect(wordsOf(late)).toContain('It will have 24 of them.');
  expect(labelsOf(late)).toContain('And more');
});
