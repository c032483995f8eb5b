// The metrics of the bot as operators run it, on both platforms: what people do is counted, once and of nobody.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { controlFor, mention as mentionOnDiscord } from '../adapters/discord/people.ts';
import { environmentOf as discordOf, freePort, launch, type Running } from '../adapters/discord/program.ts';
import { mention } from '../adapters/slack/people.ts';
import { environmentOf as slackOf } from '../adapters/slack/process-environment.ts';
import { FakeDiscord } from '../doubles/discord/fake-discord.ts';
import { FakeSlack } from '../doubles/slack/fake-slack.ts';
import { PATIENT } from '../doubles/slack/options.ts';
import { type Series, seriesIn, totalOf } from '../support/exposition.ts';
import { copyProgram } from '../support/process.ts';

const QUESTION = 'How many gigafactories?';
const QUESTION_FR = 'Combien de gigafactories ?';

const program = copyProgram();
const [slack, discord] = [await FakeSlack.start(PATIENT), await FakeDiscord.start(PATIENT)];
const url = `http://127.0.0.1:${await freePort()}`;
let running: Running;

type Labels = Readonly<Record<string, string>>;

async function scrape(): Promise<Series[]> {
  return seriesIn(await (await fetch(`${url}/metrics`)).text());
}

const value = async (name: string, labels: Labels = {}) => totalOf(await scrape(), name, labels);

/** What is counted when its answer has arrived is counted a moment after that. */
function reaches(wanted: number, name: string, labels: Labels = {}): Promise<boolean> {
  const isThere = async () => (await value(name, labels)) === wanted;
  return slack.until(isThere, undefined, `${wanted} of ${name} ${JSON.stringify(labels)}`);
}

beforeAll(async () => {
  const { port } = new URL(url);
  running = launch(program, {
    ...slackOf(slack, 'socket', 0),
    ...discordOf(discord),
    HEALTH_PORT: port,
    LIMIT_USER_PER_MINUTE: '4',
    LIMIT_CHANNEL_PER_MINUTE: '12',
  });
  const isReady = () =>
    fetch(`${url}/readyz`).then(
      ({ status }) => status === 200,
      () => false,
    );
  await slack.until(isReady, undefined, 'both platforms');
});

afterAll(async () => {
  running.signal('SIGTERM');
  await running.ended;
  await Promise.all([slack.close(), discord.close()]);
  program.remove();
});

const ours = (series: readonly Series[]): string[] =>
  series
    .filter(({ name }) => name.startsWith('bot_'))
    .map(({ name, labels }) => `${name} ${JSON.stringify(labels)}`)
    .sort();

it('questions count by platform, outcome and language, and nobody is named', async () => {
  const before = ours(await scrape());
  const [ann, jean] = [discord.createUser({ name: 'Ann' }), slack.createUser({ name: 'Jean', locale: 'fr-FR' })];
  await mentionOnDiscord(discord, ann, QUESTION);
  await ann.command('ask', { question: 'fact:total' }).message();
  await ann.command('figures', {}).message();
  await mention(slack, jean, QUESTION_FR);
  await mention(slack, jean, 'Quelle est la recette de la tarte aux pommes ?');
  await jean.command('/investai', 'check InvestAI amounts to 300 billion euros.').response();
  await reaches(3, 'bot_delivery_seconds_count', { platform: 'slack' });
  await reaches(3, 'bot_delivery_seconds_count', { platform: 'discord' });
  const series = await scrape();
  const counted = series.filter(
    ({ name, value: times }) => /^bot_(?:questions|checks)_total$/u.test(name) && times > 0,
  );
  expect(counted).toEqual([
    { name: 'bot_questions_total', labels: { platform: 'discord', outcome: 'answer', language: 'en' }, value: 2 },
    { name: 'bot_questions_total', labels: { platform: 'slack', outcome: 'answer', language: 'fr' }, value: 1 },
    { name: 'bot_questions_total', labels: { platform: 'slack', outcome: 'fallback', language: 'fr' }, value: 1 },
    { name: 'bot_checks_total', labels: { platform: 'slack', language: 'en' }, value: 1 },
  ]);
  const timed = (platform: string, work: string) => totalOf(series, 'bot_answer_seconds_count', { platform, work });
  expect([timed('discord', 'question'), timed('slack', 'question'), timed('slack', 'check')]).toEqual([2, 2, 1]);
  expect(ours(series), 'people make no series').toEqual(before);
});

it('what is offered while typing, and a look at the Home tab, is no event that was answered', async () => {
  const before = await value('bot_delivery_seconds_count');
  await discord.createUser().autocomplete('ask', 'question', 'who').choices();
  const bob = slack.createUser();
  bob.openHome();
  await slack.until(() => slack.homeOf(bob));
  expect(await value('bot_delivery_seconds_count')).toBe(before);
});

it('ratings count as they are given, with what they replace', async () => {
  const ann = discord.createUser();
  const answer = await mentionOnDiscord(discord, ann, QUESTION);
  await ann.click(answer, controlFor(answer, 'up').id).message();
  const form = await ann.click(answer, controlFor(answer, 'down').id).modal();
  await ann.submit(form, { reason: 'wrong' }).message();
  await reaches(1, 'bot_ratings_total', { platform: 'discord', rating: 'up', instead: 'none' });
  await reaches(1, 'bot_ratings_total', { platform: 'discord', rating: 'down', instead: 'up' });
  expect(await value('bot_ratings_total')).toBe(2);
});

it('an event that Slack sends again counts as repeated, and as nothing else', async () => {
  const said = slack.createUser().mention(slack.channel, QUESTION);
  await slack.until(() => slack.repliesTo(said).length > 0);
  const before = await value('bot_questions_total');
  const [delivery] = said.deliveries;
  if (delivery === undefined) throw new Error('nothing was delivered');
  await slack.redeliver(delivery);
  await reaches(1, 'bot_events_repeated_total', { platform: 'slack' });
  expect(await value('bot_questions_total')).toBe(before);
});

it('what is too much counts by whose limit it was', async () => {
  const [eager, busy] = [discord.createUser(), discord.guild.createChannel('busy')];
  for (let at = 0; at < 4; at += 1) await mentionOnDiscord(discord, eager, QUESTION, busy);
  eager.say(busy, `${discord.bot} ${QUESTION}`);
  await reaches(1, 'bot_refused_total', { platform: 'discord', why: 'user' });
  for (let at = 0; at < 8; at += 1) await mentionOnDiscord(discord, discord.createUser(), QUESTION, busy);
  discord.createUser().say(busy, `${discord.bot} ${QUESTION}`);
  await reaches(1, 'bot_refused_total', { platform: 'discord', why: 'channel' });
  expect(await value('bot_refused_total')).toBe(2);
});

it.each([
  ['warn', 'ekm_access_denied'],
  ['error', 'fatal_error'],
])('a line with the level %s counts as the log has it', async (level, error) => {
  const inLog = () => running.log().filter((line) => line['level'] === level).length;
  expect([inLog(), await value('bot_log_lines_total', { level })]).toEqual([0, 0]);
  slack.faults.next('chat.postMessage', { error });
  slack.createUser().mention(slack.channel, QUESTION);
  await slack.until(() => inLog() === 1, undefined, 'a line in the log');
  expect(await value('bot_log_lines_total', { level })).toBe(1);
});

it('the states are those of the connections, at once', async () => {
  const { knowledge } = running.log().find(({ msg }) => msg === 'starting') ?? {};
  expect(await value('bot_knowledge_info', { hash: String(knowledge) })).toBe(1);
  const states = async () => ({
    discord: await value('bot_ready', { platform: 'discord' }),
    shard: await value('bot_gateway_up', { shard: '0' }),
    slack: await value('bot_ready', { platform: 'slack' }),
    sockets: await value('bot_sockets', { platform: 'slack' }),
    tokens: [
      await value('bot_token_valid', { platform: 'discord' }),
      await value('bot_token_valid', { platform: 'slack' }),
    ],
  });
  expect(await states()).toEqual({ discord: 1, shard: 1, slack: 1, sockets: 1, tokens: [1, 1] });
  const end = discord.gateway.outage();
  await reaches(0, 'bot_gateway_up', { shard: '0' });
  await reaches(0, 'bot_ready', { platform: 'discord' });
  const takeAgain = slack.socket.refuse();
  slack.socket.cut();
  await reaches(0, 'bot_sockets', { platform: 'slack' });
  await reaches(0, 'bot_ready', { platform: 'slack' });
  end();
  takeAgain();
  await reaches(1, 'bot_ready', { platform: 'discord' });
  await reaches(1, 'bot_sockets', { platform: 'slack' });
});
