// `/investai check` and "Check with InvestAI": a private table, and sentences beside it, until it is shared.
import { afterAll, describe, expect, it } from 'vitest';
import { checkShortcutOf } from '../../../src/adapters/slack/names.ts';
import { wireOf } from '../../doubles/slack/model/wire.ts';
import { bot } from '../../support/bot.ts';
import { alarmsIn, controlFor, labelsOf, oursIn, spaced, tableOf, wordsOf } from './people.ts';
import { stage } from './support.ts';

const TEXT = 'The plan mobilises 300 billion euros. It funds four gigafactories.';
const CHECK = bot.check(TEXT, { locale: 'en' });
const [WHOLE] = CHECK.text.split('\n');
const ROWS = [
  ['Verdict', 'What the article says', 'Paragraph'],
  ...bot.claimRows(CHECK).map(({ sign, verdict, answer, paragraphs }) => [`${sign} ${verdict}`, answer, paragraphs]),
];
/** With a table, everything is said in it but the title and what came of the whole. */
/** As many claims, each of another sum. */
const distinct = (count: number): string =>
  Array.from({ length: count }, (_, at) => `Le plan mobilise ${123 + at}456,789 millions d'euros.`).join(' ');
const TITLE = bot.phrase('check_title', 'en');
const SHOWN = [TITLE, WHOLE, ...ROWS.map((row) => row.join(': '))].join('\n');
const LINES = `${bot.phrase('check_title', 'en')}\n${CHECK.text}`;
/** As everyone sees it. */
const shared = (words: string, name = 'Ann') => words.replace(/^.*/u, (title) => `${title} · shared by ${name}`);
const sharedIn = (words: string, name: string) =>
  words.replace(/^.*/u, (title) => `${title} · réponse partagée par ${name}`);

describe.each(['socket', 'http'] as const)('over %s', async (mode) => {
  const { slack, entries, end } = await stage({ mode });
  afterAll(end);
  const bob = slack.createUser({ name: 'Bob' });

  it('"check" shows what the core says, which can be shared', async () => {
    const ann = slack.createUser({ name: 'Ann' });
    const channel = slack.createChannel();
    const answer = await ann.command('/investai', `check ${TEXT}`, { in: channel }).response();
    expect([wordsOf(answer), answer.ephemeralFor, labelsOf(answer)]).toEqual([SHOWN, ann, ['Share here']]);
    expect([tableOf(answer), answer.text]).toEqual([ROWS, `${TITLE}.\n${CHECK.text}`]);
    expect(oursIn(slack, channel)).toEqual([]);
    const posted = await ann.click(answer, controlFor(answer, 'check').id).response();
    expect([wordsOf(posted), posted.ephemeralFor, labelsOf(posted)]).toEqual([shared(SHOWN), null, []]);
    const title = `${bot.phrase('check_title', 'en')} · shared by Ann`;
    expect([tableOf(posted), posted.text]).toEqual([ROWS, `${title}.\n${CHECK.text}`]);
  });

  it('"vérifier" shows it in the language of its name', async () => {
    const ann = slack.createUser({ locale: 'en-GB' });
    const answer = await ann.command('/investai', `vérifier ${TEXT}`).response();
    const { text } = bot.check(TEXT, { language: 'fr' });
    expect([answer.text, labelsOf(answer)]).toEqual([`${bot.phrase('check_title', 'fr')}.\n${text}`, ['Partager ici']]);
  });

  it.each([
    ['a channel', () => slack.createChannel()],
    ['a channel where the bot is not a member', () => slack.createChannel({ member: false })],
  ])('the shortcut checks a message in %s', async (_, make) => {
    const ann = slack.createUser({ name: 'Ann' });
    const answer = await ann.shortcut(checkShortcutOf(bot), bob.say(make(), TEXT)).response();
    expect([wordsOf(answer), tableOf(answer), answer.ephemeralFor]).toEqual([SHOWN, ROWS, ann]);
  });

  it('the shortcut reads what is seen, not what an app writes into notices', async () => {
    const section = { type: 'section', text: { type: 'mrkdwn', text: TEXT } };
    const said = bob.say(slack.channel, 'News!', { blocks: [section] });
    const answer = await slack.createUser().shortcut(checkShortcutOf(bot), said).response();
    expect(tableOf(answer)).toEqual(ROWS);
  });

  it('without a text, the command says where it belongs', async () => {
    const said = async (name: string) => wordsOf(await slack.createUser().command('/investai', name).response());
    expect([await said('check'), await said('vérifier')]).toEqual([
      bot.phrase('check_what', 'en'),
      spaced(bot.phrase('check_what', 'fr')),
    ]);
  });

  it('the shortcut says where there is no text', async () => {
    const ann = slack.createUser({ name: 'Ann' });
    const answer = await ann.shortcut(checkShortcutOf(bot), bob.say(slack.channel, ':wave:')).response();
    expect(wordsOf(answer)).toBe(bot.phrase('no_text', 'en'));
  });

  it('a text without a claim is answered without a table', async () => {
    const answer = await slack.createUser().command('/investai', 'check The weather is fine.').response();
    expect([tableOf(answer), answer.text]).toEqual([[], `${TITLE}.\n${bot.check('The weather is fine.').text}`]);
  });

  it('the text beside a table says all that it says, in the language of the answer', async () => {
    const text = distinct(12);
    const answer = await slack.createUser().command('/investai', `check ${text}`).response();
    const rows = tableOf(answer);
    expect([rows[0], rows.length]).toEqual([['Verdict', "Ce que dit l'article", 'Paragraphe'], 11]);
    for (const [, said = ''] of rows.slice(1)) expect(spaced(answer.text)).toContain(said);
    expect(spaced(answer.text).split('\n')).toHaveLength(13);
    expect(wordsOf(answer)).toContain(spaced(answer.text).split('\n').at(-1));
  });

  it.each([7, 10, 12])('of %i claims everything is shared that is shown', async (count) => {
    const ann = slack.createUser({ name: 'Ann' });
    const text = distinct(count);
    const answer = await ann.command('/investai', `check ${text}`).response();
    expect(tableOf(answer)).toHaveLength(Math.min(count, 10) + 1);
    const posted = await ann.click(answer, controlFor(answer, 'check').id).response();
    expect([wordsOf(posted), posted.ephemeralFor]).toEqual([sharedIn(wordsOf(answer), 'Ann'), null]);
    const below = ({ text }: { readonly text: string }): string[] => text.split('\n').slice(1);
    expect(below(posted)).toEqual(below(answer));
  });

  it('a button that carries nothing of ours says to ask again', async () => {
    const ann = slack.createUser();
    const answer = await ann.command('/investai', `check ${TEXT}`).response();
    for (const value of ['m.gone', 'm.__proto__', 'd.total-all~of~it', 'x']) {
      const { id } = controlFor(answer, 'check');
      const notice = await ann.click(answer, id, { forged: true, value }).response();
      expect(wordsOf(notice)).toBe(bot.phrase('ask_again', 'en'));
    }
  });

  it('none of this is an error to the operator', () => {
    expect(alarmsIn(entries)).toEqual([]);
  });
});

describe.each(['socket', 'http'] as const)('a workspace that takes no tables, over %s', (mode) => {
  it.each([
    [
      'a command',
      (slack: Awaited<ReturnType<typeof stage>>['slack']) => slack.createUser().command('/investai', `check ${TEXT}`),
    ],
    [
      'the shortcut',
      (slack: Awaited<ReturnType<typeof stage>>['slack']) =>
        slack.createUser().shortcut(checkShortcutOf(bot), slack.createUser().say(slack.channel, TEXT)),
    ],
  ])('gets lines after %s, and no second table', async (_, ask) => {
    const { slack, entries, end } = await stage({ mode });
    slack.team.refuses.add('table');
    const tried = () => slack.requests.filter(({ method }) => method === 'response_url').map(({ status }) => status);
    const first = await ask(slack).response();
    expect([wordsOf(first), first.text, tableOf(first), labelsOf(first)]).toEqual([
      LINES,
      `${TITLE}.\n${CHECK.text}`,
      [],
      ['Share here'],
    ]);
    expect(tried()).toEqual([400, 200]);
    const posted = await slack
      .createUser({ name: 'Ann' })
      .click(first, controlFor(first, 'check').id, { forged: true })
      .response();
    expect([wordsOf(posted), posted.ephemeralFor]).toEqual([shared(LINES), null]);
    expect(tried()).toEqual([400, 200, 200]);
    expect(wordsOf(await ask(slack).response())).toBe(LINES);
    expect(tried().filter((status) => status !== 200)).toEqual([400]);
    expect(alarmsIn(entries)).toEqual([]);
    await end();
  });

  it('learns it from what is shared too, and from a refusal in the words of an answer', async () => {
    const { slack, end } = await stage({ mode });
    const ann = slack.createUser({ name: 'Ann' });
    const answer = await ann.command('/investai', `check ${TEXT}`).response();
    slack.faults.next('response_url', { status: 200, error: 'invalid_blocks' });
    const posted = await ann.click(answer, controlFor(answer, 'check').id).response();
    expect([wordsOf(posted), posted.ephemeralFor]).toEqual([shared(LINES), null]);
    expect(wordsOf(await ann.command('/investai', `check ${TEXT}`).response())).toBe(LINES);
    await end();
  });
});

it('another failure is no reason to do without tables', async () => {
  const { slack, entries, end } = await stage();
  slack.faults.next('response_url', { status: 500 });
  slack.createUser().command('/investai', `check ${TEXT}`);
  await slack.until(() => alarmsIn(entries).length > 0, undefined, 'the error in the log');
  const answer = await slack.createUser().command('/investai', `check ${TEXT}`).response();
  expect(tableOf(answer)).toEqual(ROWS);
  await end();
});

it('a check is shared by a bot that has started anew', async () => {
  const [first, second] = [await stage(), await stage()];
  const many = TEXT.repeat(5);
  const answer = await first.slack.createUser().command('/investai', `check ${many}`).response();
  await first.end();
  const ann = second.slack.createUser({ name: 'Ann' });
  // What the platform kept of the private message.
  const kept = second.slack.bot.user.say(second.slack.channel, answer.text, { blocks: answer.blocks.map(wireOf) });
  const posted = await ann.click(kept, controlFor(kept, 'check').id).response();
  expect(wordsOf(posted)).toEqual(shared(wordsOf(answer)));
  await second.end();
});
