// /investai: questions and look-ups, answered in private by the acknowledgement itself.
import { afterAll, describe, expect, it } from 'vitest';
import type { User } from '../../doubles/slack/model/user.ts';
import { wireOf } from '../../doubles/slack/model/wire.ts';
import { bot, titled } from '../../support/bot.ts';
import { alarmsIn, clickMore, labelsOf, mention, oursIn, seen, wordsOf } from './people.ts';
import { stage } from './support.ts';
import { BELOW_EN, CORRECTED_EN, COUNT_EN, HELP_EN, SITES_EN, TOTAL, TOTAL_EN, TOTAL_FR } from './texts.ts';

describe.each(['socket', 'http'] as const)('/investai over %s', async (mode) => {
  const { slack, entries, end } = await stage({ mode });
  afterAll(end);
  const ann = slack.createUser({ name: 'Ann' });
  const jean = slack.createUser({ name: 'Jean', locale: 'fr-FR' });
  // What the workspace takes is known from what is said in channels.
  await mention(slack, ann, TOTAL);
  const run = (user: User, text: string, at: typeof slack.channel | 'dm' = slack.channel) =>
    user.command('/investai', text, { in: at });
  const read = async (user: User, text: string) => wordsOf(await run(user, text).response());

  it('is answered in private, by one acknowledgement and nothing else', async () => {
    const [acks, requests] = [slack.acks.length, slack.requests.length];
    const asked = run(ann, TOTAL);
    const answer = await asked.response();
    expect(seen(answer)).toEqual({ words: TOTAL_EN, notified: [], onlyFor: 'Ann', labels: BELOW_EN });
    expect(await asked.acknowledged).toBe(true);
    expect(wireOf(asked.answer)).toMatchObject({ response_type: 'ephemeral', text: expect.stringContaining('€200') });
    // Another command, so that whatever else the first one did is there too.
    await run(ann, TOTAL).response();
    const sent = slack.requests.slice(requests).map(({ method }) => method);
    expect(sent.filter((method) => method === 'response_url' || method.startsWith('chat.'))).toEqual([]);
    expect(slack.acks.length - acks).toBe(mode === 'socket' ? 2 : 0);
    expect([asked.messages, oursIn(slack, slack.channel).length]).toEqual([[answer], 1]);
  });

  it.each(['', '   ', 'help', 'HELP', 'Help  '])('"%s" is a help', async (text) => {
    const help = await run(ann, text).response();
    expect([labelsOf(help), help.ephemeralFor, wordsOf(help)]).toEqual([
      HELP_EN,
      ann,
      expect.stringContaining('/investai: topics'),
    ]);
  });

  it.each([
    ['topics', () => ann, /^The topics\n\*The money\* \(\d+\)\n/u],
    ['Topics', () => ann, /^The topics\n/u],
    ['sujets', () => jean, /^Les sujets\n\*L'argent\* \(\d+\)\n/u],
    ['sujets', () => ann, /^Les sujets\n/u],
    ['topics', () => jean, /^Les sujets\n/u],
    ['à propos', () => ann, /^À propos de ce bot\nCe bot répond/u],
    ['figures', () => ann, /^Key figures\nFigure: Value\nThe total amount: €200 billion\n/u],
    ['chiffres', () => jean, /^Les chiffres clés\nChiffre: Valeur\nLe montant total: 200 milliards d'euros\n/u],
    ['source', () => ann, /^The article, paragraph by paragraph.*\n§ 1: .*\n§ 6: /su],
    ['source 2', () => ann, /^The article, § 2 \(in our own words\)\n§ 2: [^§]*$/u],
    ['source § 2', () => jean, /^L'article, § 2 \(résumé par nos soins\)\n§ 2 : [^§]*$/u],
    ['source §2', () => ann, /\n§ 2: [^§]*$/u],
    ['source 7', () => ann, /^The article has 6 paragraphs/u],
    ['source 0', () => jean, /^L'article compte 6 paragraphes/u],
    ['about', () => ann, /^About this bot\nThis bot answers from a single article.*1\.2\.3/su],
    [
      bot.phrase('command_about', 'fr'),
      () => jean,
      /^À propos de ce bot\nCe bot répond d'après un seul article.*1\.2\.3/su,
    ],
    ['apropos', () => jean, /^À propos de ce bot\nCe bot répond d'après un seul article.*1\.2\.3/su],
    ['fact', () => ann, /^The topics\n/u],
    ['fait', () => jean, /^Les sujets\n/u],
  ])('%s is a look-up', async (text, user, words) => {
    const asked = run(user(), text);
    const answer = await asked.response();
    expect([wordsOf(answer), answer.ephemeralFor]).toEqual([expect.stringMatching(words), user()]);
  });

  it.each([
    ['fact total', () => ann, TOTAL_EN],
    ['fact TOTAL', () => ann, TOTAL_EN],
    ['fait total', () => jean, TOTAL_FR],
    ['fact giga_count', () => ann, COUNT_EN],
    ['fact number of gigafactories', () => ann, COUNT_EN],
    ['fact nmuber of gigafactries', () => ann, COUNT_EN],
    ['fact where will the gigafactories be built?', () => ann, SITES_EN],
  ])('%s is told', async (text, user, words) => {
    expect(await read(user(), text)).toBe(words);
  });

  it.each([
    ['source of the money?', /^(?!The article, paragraph)/u],
    ['topics of the summit', /^(?!The topics)/u],
    ['figures for the gigafactories', /^(?!Key figures)/u],
    ['about the budget?', /^(?!This bot)/u],
    ['help me with the budget', /^You can ask about the InvestAI plan/u],
    ['language of the article', /^(?!Languages)/u],
    ['how many gigafactories?', /^The plan is to open four/u],
    ["Quel est le montant total d'InvestAI ?", /^InvestAI porte sur 200 milliards/u],
    ['Is the plan worth €30 billion?', /^No: InvestAI amounts to/u],
    ['who wins the football?', /^That isn't covered/u],
  ])('%s is a question', async (text, words) => {
    expect(await read(slack.createUser(), text)).toMatch(words);
  });

  it.each(['<!channel> &lt;@U0123&gt; evil.example', 'fact <!here> evil.example', 'lang <!here>', 'source <@U01>'])(
    'never says "%s" again, and notifies nobody',
    async (text) => {
      const answer = await run(ann, text).response();
      expect(answer.notified).toEqual([]);
      expect(`${answer.text}${JSON.stringify(answer.blocks)}`).not.toMatch(/<|evil|@/u);
    },
  );

  it('has follow-ups of its own for each person', async () => {
    const [one, two] = [slack.createUser(), slack.createUser()];
    await read(one, 'how many gigafactories?');
    expect(await read(one, 'where?')).toBe(SITES_EN);
    expect(await read(two, 'where?')).not.toBe(SITES_EN);
  });

  it('in a direct message is answered there, with nothing to share', async () => {
    const answer = await run(ann, TOTAL, 'dm').response();
    expect([wordsOf(answer), labelsOf(answer).includes('Share here')]).toEqual([TOTAL_EN, false]);
    expect(answer.channel).toBe(slack.dmChannel(ann));
  });

  it('works where the bot is not a member', async () => {
    const elsewhere = slack.createChannel({ member: false });
    expect(wordsOf(await run(ann, TOTAL, elsewhere).response())).toBe(TOTAL_EN);
  });

  describe('Share here', () => {
    it.each([
      ['what was read', TOTAL, TOTAL_EN],
      ['a "No"', 'Is the plan worth €30 billion?', CORRECTED_EN],
    ])('posts %s for everyone, once and without a link unfolded', async (_, question, words) => {
      const channel = slack.createChannel();
      const answer = await run(ann, question, channel).response();
      const shared = await clickMore(ann, answer, 'post');
      const posted = await shared.response();
      expect(seen(posted)).toMatchObject({
        heading: `${titled('total')} · shared by Ann`,
        words,
        notified: [],
        onlyFor: null,
      });
      expect([await shared.acknowledged, oursIn(slack, channel)]).toEqual([true, [posted]]);
      expect(posted.text.split('\n')[0]).toBe(`${titled('total')} · shared by Ann`);
      expect(posted.unfurls).toEqual({ links: false, media: false });
      expect(labelsOf(posted)).not.toContain('Share here');
    });
  });

  it('none of this is an error to the operator', () => {
    expect(alarmsIn(entries)).toEqual([]);
  });
});
