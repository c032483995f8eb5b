// What stands behind "More" below an answer, and the thumbs that Slack draws itself.
import { afterAll, describe, expect, it } from 'vitest';
import { checkShortcutOf } from '../../../src/adapters/slack/names.ts';
import { wireOf, wiresOf } from '../../doubles/slack/model/wire.ts';
import { bot, titled } from '../../support/bot.ts';
import {
  alarmsIn,
  clickMore,
  controlFor,
  controlsOf,
  createPeople,
  labelsOf,
  mention,
  more,
  replyTo,
  seen,
  wordsOf,
} from './people.ts';
import { stage } from './support.ts';
import {
  BELOW_EN,
  CORRECTED_EN,
  MORE_EN,
  MORE_FR,
  MORE_SHAREABLE_EN,
  PLAIN_EN,
  THANKS_EN,
  TOTAL,
  TOTAL_EN,
} from './texts.ts';

describe.each(['socket', 'http'] as const)('over %s', async (mode) => {
  const { slack, entries, end } = await stage({ mode });
  afterAll(end);
  const people = () => createPeople(slack);

  describe('More', () => {
    it('is opened for the person alone, in the thread, and says of what', async () => {
      const { ann, bob } = people();
      const answer = await mention(slack, ann, 'How many gigafactories?');
      const opened = await more(bob, answer);
      expect(seen(opened)).toEqual({
        words: `More on: ${titled('giga_count')}`,
        notified: [],
        onlyFor: 'Bob',
        labels: MORE_EN,
      });
      expect([opened.threadTs, answer.edits]).toEqual([answer.threadTs, []]);
    });

    it('opens in its place where nobody else reads along', async () => {
      const { ann } = people();
      const question = 'Is the plan worth €30 billion?';
      const cases = [
        [await ann.command('/investai', question).response(), MORE_SHAREABLE_EN],
        [await replyTo(slack, ann.dm(question)), MORE_EN],
      ] as const;
      for (const [answer, labels] of cases) {
        expect(await more(ann, answer)).toBe(answer);
        expect([wordsOf(answer), labelsOf(answer)]).toEqual([CORRECTED_EN, ['👍', '👎', 'Source', ...labels]]);
      }
    });

    it('speaks French below a French answer', async () => {
      const { jean } = people();
      const opened = await more(jean, await mention(slack, jean, "Quel est le montant total d'InvestAI ?"));
      expect([wordsOf(opened), labelsOf(opened)]).toEqual([
        expect.stringMatching(/^Pour aller plus loin : /u),
        MORE_FR,
      ]);
    });

    it('leads to the topics, and to the check of a text, which the person alone reads', async () => {
      const { ann } = people();
      const answer = await mention(slack, ann, TOTAL);
      const topics = await (await clickMore(ann, answer, 'topics')).response();
      expect(wordsOf(topics)).toMatch(/^The topics/u);
      const form = await (await clickMore(ann, answer, 'verify')).modal();
      expect(controlsOf(form).map(({ id }) => id)).toEqual(['text']);
      const text = 'The plan mobilises 300 billion euros, says zyxwv.';
      const checked = await ann.submit(form, { text }).modal();
      expect(wordsOf(checked)).toBe(`${bot.phrase('check_title', 'en')}\n${bot.check(text).text}`);
      expect([answer.edits, JSON.stringify(checked.body).includes('zyxwv')]).toEqual([[], false]);
    });
  });

  it('none of this is an error to the operator', () => {
    expect(alarmsIn(entries)).toEqual([]);
  });
});

describe.each(['socket', 'http'] as const)('thumbs over %s', (mode) => {
  type Stage = Awaited<ReturnType<typeof stage>>;
  const kinds = (blocks: readonly object[]) => wiresOf(blocks).map(({ type }) => type);
  const refused = ({ slack }: Stage) =>
    slack.requests.filter(({ method, status, error }) =>
      method === 'response_url' ? status !== 200 : error !== undefined && error !== null,
    ).length;

  it('are Slack’s own, each with words for those who don’t see it', async () => {
    const { slack, end } = await stage({ mode });
    const answer = await mention(slack, slack.createUser(), TOTAL);
    expect(kinds(answer.blocks)).toEqual(['section', 'context', 'context_actions', 'actions']);
    const [element] = wiresOf(wiresOf(answer.blocks)[2]?.['elements']);
    const labels = ['positive_button', 'negative_button'].map((key) => wireOf(element?.[key])['accessibility_label']);
    expect(labels).toEqual(['Good answer', 'Bad answer']);
    await end();
  });

  it('are buttons where a workspace refuses them, which is found out once', async () => {
    const held = await stage({ mode });
    const { slack, entries, end } = held;
    slack.team.refuses.add('context_actions');
    const ann = slack.createUser();
    const first = await mention(slack, ann, TOTAL);
    expect([wordsOf(first), labelsOf(first), refused(held)]).toEqual([TOTAL_EN, PLAIN_EN, 1]);
    const others = [
      await mention(slack, ann, TOTAL),
      await replyTo(slack, ann.dm(TOTAL)),
      await ann.command('/investai', TOTAL).response(),
    ];
    for (const answer of others) expect([wordsOf(answer), labelsOf(answer)]).toEqual([TOTAL_EN, PLAIN_EN]);
    const thumbs = wiresOf(wiresOf(first.blocks).at(-1)?.['elements']).slice(1, 3);
    expect(thumbs.map((thumb) => thumb['accessibility_label'])).toEqual(['Good answer', 'Bad answer']);
    expect(wordsOf(await ann.click(first, controlFor(first, 'up').id).response())).toBe(THANKS_EN);
    // Bolt's own client warns of every refusal.
    expect([refused(held), alarmsIn(entries).map(({ message }) => message)]).toEqual([
      1,
      [expect.stringContaining('context_actions')],
    ]);
    const told = entries.filter(({ message }) => message.startsWith('a workspace refused blocks'));
    expect(told.map(({ fields }) => fields)).toEqual([{ team: slack.team.id, blocks: ['context_actions'] }]);
    await end();
  });

  it('are buttons below the answer to a command while nobody knows, since of a refusal nobody would be told', async () => {
    const held = await stage({ mode });
    const ann = held.slack.createUser();
    const answer = await ann.command('/investai', TOTAL).response();
    expect([wordsOf(answer), labelsOf(answer)]).toEqual([TOTAL_EN, PLAIN_EN]);
    await more(ann, answer);
    expect(labelsOf(answer)).toEqual([...BELOW_EN.slice(0, 3), ...MORE_SHAREABLE_EN]);
    expect(labelsOf(await ann.command('/investai', TOTAL).response())).toEqual(BELOW_EN);
    expect(refused(held)).toBe(0);
    await held.end();
  });

  it('that are refused leave tables as they are, and the other way round', async () => {
    const { slack, end } = await stage({ mode });
    const ann = slack.createUser();
    slack.team.refuses.add('context_actions');
    await mention(slack, ann, TOTAL);
    const said = ann.say(slack.channel, 'The plan mobilises 300 billion euros.');
    const check = await ann.shortcut(checkShortcutOf(bot), said).response();
    expect(kinds(check.blocks)).toContain('table');
    await end();
  });

  it('are refused by one workspace and taken by another', async () => {
    const { slack, end } = await stage({ mode });
    const ann = slack.createUser();
    slack.team.refuses.add('context_actions');
    expect(labelsOf(await mention(slack, ann, TOTAL))).toEqual(PLAIN_EN);
    await end();
    const other = await stage({ mode });
    expect(labelsOf(await mention(other.slack, other.slack.createUser(), TOTAL))).toEqual(BELOW_EN);
    await other.end();
  });
});
