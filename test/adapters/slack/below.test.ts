// What one person alone gets below an answer that everyone reads: in that person's language, and in the answer's thread.
import { afterAll, describe, expect, it } from 'vitest';
import type { User } from '../../doubles/slack/model/user.ts';
import { bot } from '../../support/bot.ts';
import { clickMore, controlFor, mention, more, pickMore, spaced, wordsOf } from './people.ts';
import { stage } from './support.ts';
import { CORRECTED_EN, COUNT_EN, TOTAL, TOTAL_EN, TOTAL_FR } from './texts.ts';

const SUM = "Quel est le montant total d'InvestAI ?";

const { slack, end } = await stage();
afterAll(end);

const source = async (user: User, answer: Awaited<ReturnType<typeof mention>>) =>
  wordsOf(await user.click(answer, controlFor(answer, 'source').id).response());

describe('the language', () => {
  it('is that of the person’s locale, below the answer of somebody else', async () => {
    const answer = await mention(slack, slack.createUser(), TOTAL);
    expect(await source(slack.createUser({ locale: 'fr-FR' }), answer)).toMatch(/^L'article/u);
  });

  it('is that which the person has chosen for all answers', async () => {
    const answer = await mention(slack, slack.createUser(), TOTAL);
    const jean = slack.createUser();
    await jean.command('/investai', 'lang fr').response();
    expect(await source(jean, answer)).toMatch(/^L'article/u);
    const thanks = await jean.click(answer, controlFor(answer, 'up').id).response();
    expect(wordsOf(thanks)).toBe(spaced(bot.phrase('feedback_thanks', 'fr')));
  });

  it('is that of the answer, below one’s own', async () => {
    const ann = slack.createUser();
    const answer = await mention(slack, ann, SUM);
    expect(wordsOf(answer)).toBe(TOTAL_FR);
    expect(await source(ann, answer)).toMatch(/^L'article/u);
  });

  it('of a form is that of the thanks for it', async () => {
    const ann = slack.createUser();
    const answer = await mention(slack, ann, SUM);
    const form = await ann.click(answer, controlFor(answer, 'down').id).modal();
    expect(form.body['title']).toMatchObject({ text: bot.phrase('feedback_title', 'fr') });
    const thanks = await ann.submit(form, { reason: 'wrong' }).modal();
    expect(wordsOf(thanks)).toBe(spaced(bot.phrase('feedback_thanks', 'fr')));
  });
});

describe('the thread', () => {
  const related = async (user: User) => {
    const answer = await mention(slack, slack.createUser(), TOTAL);
    return { answer, told: await (await pickMore(user, answer, 'related', 'giga_budget')).response() };
  };

  it('of the answer is where a private answer below it is shared', async () => {
    const ann = slack.createUser();
    const { answer, told } = await related(ann);
    const shared = await clickMore(ann, told, 'post');
    expect((await shared.response()).ephemeral).toBe(false);
    // Slack sends private messages not along: only the button's container tells of the thread.
    expect(shared.responses[0]?.body['thread_ts']).toBe(answer.threadTs);
  });

  it('of the answer is where what follows a private answer is told', async () => {
    const ann = slack.createUser();
    const { answer, told } = await related(ann);
    const further = await pickMore(ann, told, 'related', 'giga_count');
    expect(wordsOf(await further.response())).toBe(COUNT_EN);
    expect(further.responses[0]?.body['thread_ts']).toBe(answer.threadTs);
  });
});

describe('sharing', () => {
  it('twice posts once, and says so in private', async () => {
    const ann = slack.createUser();
    const channel = slack.createChannel();
    const answer = await ann.command('/investai', TOTAL, { in: channel }).response();
    const opened = await more(ann, answer);
    const click = () => ann.click(opened, controlFor(opened, 'post').id).response();
    expect(wordsOf(await click())).toBe(TOTAL_EN);
    const notice = await click();
    expect([wordsOf(notice), notice.ephemeralFor]).toEqual([bot.phrase('posted', 'en'), ann]);
    expect(slack.messagesIn(channel).length).toBe(1);
  });

  it('keeps the "No" of a private answer', async () => {
    const ann = slack.createUser();
    const answer = await ann.command('/investai', 'Is the plan worth €30 billion?').response();
    expect(wordsOf(answer)).toBe(CORRECTED_EN);
    const posted = await (await clickMore(ann, answer, 'post')).response();
    expect(wordsOf(posted)).toMatch(/^No: InvestAI amounts to €200 billion in all/u);
  });
});
