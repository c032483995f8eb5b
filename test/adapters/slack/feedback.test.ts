// Thumbs: what the person sees, and what the operator's log holds of it.
import { afterAll, describe, expect, it } from 'vitest';
import type { User } from '../../doubles/slack/model/user.ts';
import { bot } from '../../support/bot.ts';
import { controlFor, controlsOf, mention, replyTo, seen, wordsOf } from './people.ts';
import { type Entry, type Stage, stage } from './support.ts';
import { THANKS_EN } from './texts.ts';

const ratings = ({ entries }: Stage): Entry[] => entries.filter(({ message }) => message === 'an answer was rated');
const lastOf = (held: Stage) => ratings(held).at(-1)?.fields['feedback'];
const REASONS = ['wrong', 'incomplete', 'misunderstood', 'unclear'];

async function rateDown({ slack }: Stage, user: User) {
  const answer = await mention(slack, user, 'How many gigafactories?');
  return user.click(answer, controlFor(answer, 'down').id).modal();
}

describe.each(['socket', 'http'] as const)('over %s', async (mode) => {
  const plain = await stage({ mode });
  const wordy = await stage({ mode, logTexts: true });
  afterAll(() => Promise.all([plain.end(), wordy.end()]));
  const { slack } = plain;

  describe('a thumb up', () => {
    it('is thanked for in private, in the thread, and logged with the facts', async () => {
      const ann = slack.createUser({ name: 'Ann' });
      const answer = await mention(slack, ann, 'how many gigafactories, and who announced the plan?');
      const thanks = await ann.click(answer, controlFor(answer, 'up').id).response();
      expect(seen(thanks)).toEqual({ words: THANKS_EN, notified: [], onlyFor: 'Ann', labels: [] });
      const rating = { rating: 'up', facts: ['giga_count', 'announcer'], language: 'en', platform: 'slack' };
      expect([lastOf(plain), thanks.threadTs, answer.edits]).toEqual([rating, answer.threadTs, []]);
    });

    it('counts once for a person, who is thanked again', async () => {
      const ann = slack.createUser();
      const answer = await mention(slack, ann, 'How many gigafactories?');
      const before = ratings(plain).length;
      for (const _ of [1, 2]) {
        const thanks = await ann.click(answer, controlFor(answer, 'up').id).response();
        expect(wordsOf(thanks)).toBe(THANKS_EN);
      }
      expect(ratings(plain).length).toBe(before + 1);
    });

    it('of another person in the same thread counts too', async () => {
      const ann = slack.createUser();
      const answer = await mention(slack, ann, 'How many gigafactories?');
      const before = ratings(plain).length;
      for (const user of [ann, slack.createUser()]) await user.click(answer, controlFor(answer, 'up').id).response();
      expect(ratings(plain).length).toBe(before + 2);
    });
  });

  describe('a thumb down', () => {
    it('asks for the reason, and for no words of the person', async () => {
      const modal = await rateDown(plain, slack.createUser());
      expect([modal.body['title'], controlsOf(modal).length]).toMatchObject([
        { text: bot.phrase('feedback_title', 'en') },
        1,
      ]);
      expect(controlsOf(modal)[0]?.options.map(({ value }) => value)).toEqual(REASONS);
    });

    it('counts when the reason was given, and is thanked for in the form', async () => {
      const ann = slack.createUser();
      const modal = await rateDown(plain, ann);
      const before = ratings(plain).length;
      const acks = slack.acks.length;
      const sent = ann.submit(modal, { reason: 'incomplete' });
      expect([wordsOf(await sent.modal()), await sent.acknowledged]).toEqual([THANKS_EN, true]);
      expect(slack.acks.length - acks).toBe(mode === 'socket' ? 1 : 0);
      expect(ratings(plain).length).toBe(before + 1);
      const rating = { rating: 'down', facts: ['giga_count'], language: 'en', platform: 'slack', reason: 'incomplete' };
      expect(lastOf(plain)).toEqual(rating);
    });

    it('takes the words of the person where the operator wants them', async () => {
      const ann = wordy.slack.createUser();
      const modal = await rateDown(wordy, ann);
      expect(controlsOf(modal).map(({ id }) => id)).toEqual(['reason', 'details']);
      await ann.submit(modal, { reason: 'wrong', details: '  I read five.  ' }).modal();
      expect(lastOf(wordy)).toMatchObject({ reason: 'wrong', details: 'I read five.' });
      const bob = wordy.slack.createUser();
      await bob.submit(await rateDown(wordy, bob), { reason: 'unclear' }).modal();
      expect(lastOf(wordy)).toMatchObject({ reason: 'unclear' });
      expect(lastOf(wordy)).not.toHaveProperty('details');
    });

    it('speaks the language of the person in a thread of nobody’s', async () => {
      const jean = slack.createUser({ locale: 'fr-FR' });
      const asked = await jean.command('/investai', 'fait total').response();
      const modal = await jean.click(asked, controlFor(asked, 'down').id).modal();
      expect(modal.body['title']).toMatchObject({ text: bot.phrase('feedback_title', 'fr') });
    });

    it('logs no words where the operator wants none, though a forged form brings them', async () => {
      const ann = slack.createUser();
      const modal = await rateDown(plain, ann);
      const element = { type: 'plain_text_input', action_id: 'details' };
      modal.blocks.push({ type: 'input', block_id: 'details', label: { type: 'plain_text', text: 'x' }, element });
      await ann.submit(modal, { reason: 'wrong', details: 'my name is Ann' }, { forged: true }).modal();
      expect(lastOf(plain)).toMatchObject({ reason: 'wrong' });
      expect(JSON.stringify(plain.entries)).not.toContain('my name is Ann');
    });

    it('with a reason that is none counts without a reason', async () => {
      const ann = slack.createUser();
      await ann.submit(await rateDown(plain, ann), { reason: '<@U1> is to blame' }, { forged: true }).modal();
      expect(lastOf(plain)).toEqual({ rating: 'down', facts: ['giga_count'], language: 'en', platform: 'slack' });
    });

    it('works in a direct message and under a private answer', async () => {
      const ann = slack.createUser();
      const answers = [
        await replyTo(slack, ann.dm('fact:total')),
        await ann.command('/investai', 'fact total').response(),
      ];
      for (const answer of answers) {
        const modal = await ann.click(answer, controlFor(answer, 'down').id).modal();
        expect(wordsOf(await ann.submit(modal, { reason: 'wrong' }).modal())).toBe(THANKS_EN);
        expect(lastOf(plain)).toMatchObject({ facts: ['total'], reason: 'wrong' });
      }
    });
  });

  it('the log counts, and holds no user, no channel and no question', () => {
    for (const held of [plain, wordy]) {
      const logged = ratings(held);
      const last = logged.at(-1)?.fields['counts'] as { up: number; down: number };
      expect(last.up + last.down).toBe(logged.length);
      const text = JSON.stringify(held.entries);
      const { channel, team } = held.slack;
      const ids = [...channel.members].map(({ id }) => id);
      expect(ids.length).toBeGreaterThan(1);
      for (const id of [...ids, channel.id, team.id]) expect(text).not.toContain(id);
      expect(text).not.toContain('How many');
    }
  });
});
