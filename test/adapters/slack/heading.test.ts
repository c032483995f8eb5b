// What stands above an answer that is shared: its title, and who shared it; by the name that people know, calling nobody.
import { afterAll, describe, expect, it } from 'vitest';
import { shortcutOf } from '../../../src/adapters/slack/names.ts';
import { defaults } from '../../doubles/slack/options.ts';
import { bot, titled } from '../../support/bot.ts';
import { clickMore, controlFor, headingOf, mention, pickMore, replyTo, wordsOf } from './people.ts';
import { stage } from './support.ts';
import { CORRECTED_EN, COUNT_EN, TOTAL, TOTAL_EN } from './texts.ts';

describe.each(['socket', 'http'] as const)('over %s', async (mode) => {
  const { slack, end } = await stage({ mode });
  // Without the scope to read what people are called.
  const bare = await stage({ mode, double: { scopes: defaults.scopes.filter((scope) => scope !== 'users:read') } });
  afterAll(() => Promise.all([end(), bare.end()]));

  it('is told above what a command answered, the correction with it', async () => {
    const ann = slack.createUser({ name: 'Ann' });
    const answer = await ann.command('/investai', 'Is the plan worth €30 billion, zyxwv?').response();
    expect(headingOf(answer)).toBe('');
    const posted = await (await clickMore(ann, answer, 'post')).response();
    const heading = `${titled('total')} · shared by Ann`;
    expect([headingOf(posted), wordsOf(posted), posted.notified]).toEqual([heading, CORRECTED_EN, []]);
    expect(posted.text.split('\n')[0]).toBe(heading);
    expect(JSON.stringify(posted.blocks)).not.toContain('zyxwv');
  });

  it('is told above a related fact that somebody else shares, and above the answer to a message', async () => {
    const [ann, bob] = [slack.createUser({ name: 'Ann' }), slack.createUser({ name: 'Bob' })];
    const answer = await mention(slack, ann, TOTAL);
    const told = await (await pickMore(bob, answer, 'related', 'giga_count')).response();
    const posted = await (await clickMore(bob, told, 'post')).response();
    expect([headingOf(posted), wordsOf(posted)]).toEqual([`${titled('giga_count')} · shared by Bob`, COUNT_EN]);
    const shut = await bob.shortcut(shortcutOf(bot), ann.say(slack.channel, TOTAL)).response();
    const shared = await (await clickMore(bob, shut, 'post')).response();
    expect([headingOf(shared), wordsOf(shared)]).toEqual([`${titled('total')} · shared by Bob`, TOTAL_EN]);
  });

  it('speaks the language of the answer', async () => {
    const jean = slack.createUser({ name: 'Jean', locale: 'fr-FR' });
    const answer = await jean.command('/investai', 'fait giga_count').response();
    const posted = await (await clickMore(jean, answer, 'post')).response();
    expect(headingOf(posted)).toBe(`${titled('giga_count', 'fr')} · réponse partagée par Jean`);
  });

  it('is not there where the question can be read', async () => {
    const ann = slack.createUser({ name: 'Ann' });
    for (const answer of [await mention(slack, ann, TOTAL), await replyTo(slack, ann.dm(TOTAL))])
      expect(headingOf(answer)).toBe('');
  });

  it('goes by the name that Slack sends along where the scope for others is missing', async () => {
    const ann = bare.slack.createUser({ name: 'Ann' });
    const answer = await ann.command('/investai', TOTAL).response();
    const posted = await (await clickMore(ann, answer, 'post')).response();
    expect([headingOf(posted), posted.notified]).toEqual([`${titled('total')} · shared by Ann`, []]);
  });

  it.each([
    '<!channel> <@U0123> <!subteam^S1> @here',
    '*bold* _it_ ~no~ `code` > quoted',
    'a & b <https://evil.example|x>',
    ':tada:',
    `${'long '.repeat(40)}`,
    '\u202Ereversed\nsecond',
  ])('shows the name %j as text, and calls nobody', async (name) => {
    const ann = slack.createUser({ name });
    const answer = await ann.command('/investai', TOTAL).response();
    const check = await ann.command('/investai', 'check The plan mobilises 300 billion euros.').response();
    const posted = [
      await (await clickMore(ann, answer, 'post')).response(),
      await ann.click(check, controlFor(check, 'check').id).response(),
    ];
    for (const message of posted) {
      expect([message.notified, message.unfurls]).toEqual([[], { links: false, media: false }]);
      const [title = ''] = [headingOf(message), wordsOf(message).split('\n')[0]].filter((one) => one !== '');
      expect(title).toMatch(/ · shared by /u);
      expect(title).not.toMatch(/<[@!#h]|@\w|:\w|\.example|\u202E|\n/u);
      expect([...title].length).toBeLessThan(150);
      expect(message.text).not.toMatch(/<[^>]*>/u);
      // Not even markup: the heading is plain text.
      expect(JSON.stringify(message.blocks[0])).toContain('"plain_text"');
    }
  });
});
