// Thumbs: what the person sees, and what the operator's log holds of it.
import { afterAll, describe, expect, it } from 'vitest';
import type { User } from '../../doubles/discord/model/user.ts';
import { controlFor, mention, seen, spaced } from './people.ts';
import { type Entry, type Stage, stage } from './support.ts';

const plain = await stage();
const wordy = await stage({ logTexts: true });
afterAll(() => Promise.all([plain.end(), wordy.end()]));

const ratings = ({ entries }: Stage): Entry[] => entries.filter(({ message }) => message === 'an answer was rated');
const lastOf = (held: Stage) => ratings(held).at(-1)?.fields['feedback'];

async function rateDown({ discord }: Stage, user: User, text = 'How many gigafactories?') {
  const answer = await mention(discord, user, text);
  return user.click(answer, controlFor(answer, 'down').id).modal();
}

describe('a thumb up', () => {
  it('is thanked for in private, in the language of the person, and logged with the facts', async () => {
    const { discord } = plain;
    const [ann, jean] = [discord.createUser({ name: 'Ann' }), discord.createUser({ name: 'Jean', locale: 'fr' })];
    const answer = await mention(discord, ann, 'how many gigafactories, and who announced the plan?');
    const thanks = await ann.click(answer, controlFor(answer, 'up').id).message();
    const words = 'Thank you, your rating has been noted.';
    expect(seen(thanks)).toEqual({ content: words, pings: [], onlyFor: 'Ann', labels: [] });
    expect(lastOf(plain)).toEqual({
      rating: 'up',
      facts: ['giga_count', 'announcer'],
      language: 'en',
      platform: 'discord',
    });
    const merci = await jean.click(answer, controlFor(answer, 'up').id).message();
    expect([merci.content, merci.ephemeralFor]).toEqual(['Merci, votre avis est noté.', jean]);
    expect(lastOf(plain)).toMatchObject({ language: 'en' });
    expect(answer.edits).toEqual([]);
  });
});

describe('a thumb down', () => {
  it('asks for the reason, and for no words of the person', async () => {
    const modal = await rateDown(plain, plain.discord.createUser());
    expect([modal.title, modal.components.map(({ label }) => label)]).toEqual([
      'Your feedback',
      ['What was wrong with the answer?'],
    ]);
    expect(modal.fields[0]?.['options']).toEqual([
      { label: 'It is wrong', value: 'wrong' },
      { label: 'Something is missing', value: 'incomplete' },
      { label: "It doesn't answer my question", value: 'misunderstood' },
      { label: 'It is hard to understand', value: 'unclear' },
    ]);
  });

  it('counts when the reason was given, and is thanked for in private', async () => {
    const ann = plain.discord.createUser({ name: 'Ann' });
    const before = ratings(plain).length;
    const modal = await rateDown(plain, ann);
    expect(ratings(plain).length).toBe(before);
    const thanks = await ann.submit(modal, { reason: 'incomplete' }).message();
    expect([thanks.content, thanks.ephemeralFor]).toEqual(['Thank you, your rating has been noted.', ann]);
    expect(ratings(plain).length).toBe(before + 1);
    expect(lastOf(plain)).toEqual({
      rating: 'down',
      facts: ['giga_count'],
      language: 'en',
      platform: 'discord',
      reason: 'incomplete',
    });
  });

  it('speaks the language of the person, and rates the answer in its own', async () => {
    const { discord } = plain;
    const jean = discord.createUser({ name: 'Jean', locale: 'fr' });
    const answer = await mention(discord, discord.createUser(), 'How many gigafactories?');
    const modal = await jean.click(answer, controlFor(answer, 'down').id).modal();
    expect([modal.title, spaced(String(modal.components[0]?.['label']))]).toEqual([
      'Votre avis',
      "Qu'est-ce qui n'allait pas dans la réponse ?",
    ]);
    const thanks = await jean.submit(modal, { reason: 'wrong' }).message();
    expect(thanks.content).toBe('Merci, votre avis est noté.');
    expect(lastOf(plain)).toMatchObject({ reason: 'wrong', language: 'en' });
  });

  it('asks for the words of the person where the operator wants them, and logs them', async () => {
    const ann = wordy.discord.createUser();
    const modal = await rateDown(wordy, ann);
    expect(modal.components.map(({ label }) => label)).toEqual([
      'What was wrong with the answer?',
      'Anything else? (No personal data, please)',
    ]);
    await ann.submit(modal, { reason: 'wrong', details: '  I read five.  ' }).message();
    expect(lastOf(wordy)).toMatchObject({ reason: 'wrong', details: 'I read five.' });
  });

  it.each(['', '   '])('needs no words: "%s"', async (details) => {
    const ann = wordy.discord.createUser();
    await ann.submit(await rateDown(wordy, ann), { reason: 'unclear', details }).message();
    expect(lastOf(wordy)).toEqual({
      rating: 'down',
      facts: ['giga_count'],
      language: 'en',
      platform: 'discord',
      reason: 'unclear',
    });
  });

  it('logs no words where the operator wants none, though a forged form brings them', async () => {
    const ann = plain.discord.createUser();
    const modal = await rateDown(plain, ann);
    modal.components.push({ type: 18, component: { type: 4, custom_id: 'details', style: 2 } });
    await ann.submit(modal, { reason: 'wrong', details: 'my name is Ann' }, { forged: true }).message();
    expect(lastOf(plain)).toMatchObject({ reason: 'wrong' });
    expect(JSON.stringify(plain.entries)).not.toContain('my name is Ann');
  });

  it.each([
    ['of an older version', 'v0:down:giga_count:en'],
    ['of a fact that is gone', 'v2:down:a:gone:en'],
    ['of another action', 'v2:up:a:giga_count:en'],
    ['that is none of ours', 'survey'],
  ])('in a form %s asks in private to ask again, and does not count', async (_, customId) => {
    const ann = plain.discord.createUser({ name: 'Ann' });
    const modal = await rateDown(plain, ann);
    const before = ratings(plain).length;
    const forged = Object.assign(Object.create(modal) as typeof modal, { customId });
    const notice = await ann.submit(forged, { reason: 'wrong' }, { forged: true }).message();
    expect([notice.content, notice.ephemeralFor]).toEqual([expect.stringContaining('ask your question again'), ann]);
    expect(ratings(plain).length).toBe(before);
  });

  it('with a reason that is none counts without a reason', async () => {
    const ann = plain.discord.createUser();
    const modal = await rateDown(plain, ann);
    await ann.submit(modal, { reason: '<@1> is to blame' }, { forged: true }).message();
    expect(lastOf(plain)).toEqual({ rating: 'down', facts: ['giga_count'], language: 'en', platform: 'discord' });
  });

  it('works in a direct message and under a private answer', async () => {
    const { discord } = plain;
    const ann = discord.createUser();
    for (const where of ['dm', discord.guild.channel] as const) {
      const answer = await ann.command('ask', { question: 'fact:total', private: true }, { in: where }).message();
      const modal = await ann.click(answer, controlFor(answer, 'down').id).modal();
      expect((await ann.submit(modal, { reason: 'wrong' }).message()).ephemeralFor).toBe(ann);
      expect(lastOf(plain)).toMatchObject({ facts: ['total'], reason: 'wrong' });
    }
  });
});

it('the log counts, and holds no user, no channel and no question', () => {
  for (const held of [plain, wordy]) {
    const logged = ratings(held);
    const last = logged.at(-1)?.fields['counts'] as { up: number; down: number };
    expect(last.up + last.down).toBe(logged.length);
    const text = JSON.stringify(logged);
    const ids = held.discord.messagesIn(held.discord.guild.channel).map(({ author }) => author.id);
    for (const id of [...ids, held.discord.guild.channel.id]) expect(text).not.toContain(id);
    expect(text).not.toContain('How many');
  }
});
