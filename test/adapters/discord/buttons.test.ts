// What is under an answer: related facts, its other language, posting it.
import { afterAll, describe, expect, it } from 'vitest';
import {
  cardOf,
  clickMore,
  controlFor,
  controlsOf,
  createPeople,
  labelsOf,
  mention,
  more,
  oursIn,
  pickMore,
  replyTo,
  seen,
  textOf,
} from './people.ts';
import { prepareOn, stage } from './support.ts';
import { BELOW_EN, BELOW_FR, CORRECTED_EN, SITES_EN, TOTAL, TOTAL_EN, TOTAL_FR } from './texts.ts';

const first = await stage();
const { discord, entries, end } = first;
afterAll(end);

const people = () => createPeople(discord);

describe('a related fact', () => {
  it('is told in private under the answer of anybody', async () => {
    const { ann, bob } = people();
    const answer = await mention(discord, ann, TOTAL);
    const opened = await more(ann, answer);
    const menu = controlFor(opened, 'related');
    expect(menu.options.map(({ value }) => value)).toEqual(['public', 'private', 'giga_budget']);
    for (const user of [ann, bob]) {
      const told = await (await pickMore(user, answer, 'related', 'public')).message();
      expect([textOf(told), told.ephemeralFor, told.pings]).toEqual([expect.stringContaining('€50 billion'), user, []]);
      expect(labelsOf(await more(user, told))).toContain('Post publicly');
    }
    expect(answer.edits).toEqual([]);
  });

  it('is told in the language of the answer', async () => {
    const { ann, jean } = people();
    const answer = await mention(discord, ann, TOTAL);
    const told = await (await pickMore(jean, answer, 'related', 'public')).message();
    expect(textOf(told)).toContain('€50 billion');
  });

  it('is told openly in a direct message', async () => {
    const { ann } = people();
    const answer = await replyTo(discord, ann.dm(TOTAL));
    const told = await (await pickMore(ann, answer, 'related', 'public')).message();
    expect([told.ephemeral, labelsOf(told)]).toEqual([false, BELOW_EN]);
  });

  it('is what the next question follows', async () => {
    const { ann } = people();
    const answer = await mention(discord, ann, 'fact:total');
    await (await pickMore(ann, answer, 'related', 'giga_count')).message();
    expect(textOf(await mention(discord, ann, 'where?'))).toBe(SITES_EN);
  });
});

describe('the other language', () => {
  it('is told in private, in the place of what "More" opened, and back', async () => {
    const { ann, bob } = people();
    const answers = [await mention(discord, ann, TOTAL), await ann.command('ask', { question: TOTAL }).message()];
    for (const answer of answers)
      for (const user of [ann, bob]) {
        const told = await (await clickMore(user, answer, 'language')).message();
        expect(seen(told)).toEqual({ content: TOTAL_FR, pings: [], onlyFor: user.name, labels: BELOW_FR });
        expect(await (await clickMore(user, told, 'language')).message()).toBe(told);
        expect([textOf(told), labelsOf(told), answer.edits]).toEqual([TOTAL_EN, BELOW_EN, []]);
        expect(labelsOf(await more(user, told))).toContain('Post publicly');
      }
  });

  it('of an answer whose question was deleted is told in private to everybody else', async () => {
    const { ann, bob } = people();
    const said = ann.say(discord.guild.channel, `${discord.bot} ${TOTAL}`);
    const answer = await replyTo(discord, said);
    ann.delete(said);
    const told = await (await clickMore(bob, answer, 'language')).message();
    expect([textOf(told), told.ephemeralFor, answer.edits]).toEqual([TOTAL_FR, bob, []]);
  });

  it('keeps a "Yes" or a "No"', async () => {
    const { ann } = people();
    const answer = await mention(discord, ann, 'Is the plan worth €30 billion?');
    expect(textOf(answer)).toBe(CORRECTED_EN);
    const told = await (await clickMore(ann, answer, 'language')).message();
    expect(textOf(told)).toMatch(/^Non : InvestAI porte sur 200 milliards/u);
  });

  it('keeps everything that was told', async () => {
    const { ann } = people();
    const answer = await mention(discord, ann, 'La part du public en pourcentage, puis en euros, je vous prie.');
    expect(textOf(answer)).toMatch(/25 %.*s'élève à 50 milliards d'euros/su);
    const told = await (await clickMore(ann, answer, 'language')).message();
    expect(textOf(told)).toMatch(/25%.*mobilises €50 billion of public money/su);
  });

  it('takes the place of an answer in a direct message', async () => {
    const { ann } = people();
    const answer = await replyTo(discord, ann.dm(TOTAL));
    expect(await (await clickMore(ann, answer, 'language')).message()).toBe(answer);
    expect([textOf(answer), labelsOf(answer)]).toEqual([TOTAL_FR, BELOW_FR]);
  });
});

describe('after a restart', () => {
  it('everything under an answer works as before', async () => {
    const { ann, bob } = people();
    const channel = discord.guild.createChannel();
    const answer = await mention(discord, ann, 'How many gigafactories?', channel);
    const shut = await ann.command('ask', { question: 'Is it €30 billion?', private: true }, { in: channel }).message();
    const menu = await ann.command('topics', {}, { in: channel }).message();
    await first.adapter.stop();
    const second = prepareOn(discord, { registers: false });
    await second.adapter.start();
    const source = await ann.click(answer, controlFor(answer, 'source').id).message();
    expect([cardOf(source).lines, source.ephemeralFor]).toEqual([
      [expect.stringMatching(/^§ 2: /u), expect.stringContaining('**4**')],
      ann,
    ]);
    const related = await (await pickMore(bob, answer, 'related', 'giga_budget')).message();
    expect([textOf(related), related.ephemeralFor]).toEqual([expect.stringContaining('€20 billion'), bob]);
    const thanks = await bob.click(answer, controlFor(answer, 'up').id).message();
    expect([thanks.content, thanks.ephemeralFor]).toEqual(['Thank you, your rating has been noted.', bob]);
    const told = await (await clickMore(bob, answer, 'language')).message();
    expect([textOf(told), told.ephemeralFor]).toEqual([expect.stringMatching(/quatre gigafactories/u), bob]);
    const posted = await (await clickMore(ann, shut, 'post')).message();
    expect([textOf(posted), posted.ephemeral]).toEqual([textOf(shut), false]);
    await ann.select(menu, controlFor(menu, 'topic').id, 'money').message();
    expect(cardOf(menu).title).toBe('The money');
    expect(second.entries.filter(({ level }) => level === 'error')).toEqual([]);
    await second.adapter.stop();
  });
});

it('nothing of this shows twice, and none of it is an error to the operator', () => {
  const answered = discord.requests.filter(({ path }) => path.endsWith('/callback'));
  expect(answered.every(({ status }) => status !== null && status < 300)).toBe(true);
  expect(entries.filter(({ level }) => level === 'warn' || level === 'error')).toEqual([]);
  for (const message of oursIn(discord, discord.guild.channel)) {
    const ids = controlsOf(message).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  }
});
