// What a quiet log says, and what the bot loads for whom: the bot as operators run it.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, it, onTestFinished } from 'vitest';
import { mention } from '../adapters/discord/people.ts';
import { environmentOf, freePort, launch, type Running } from '../adapters/discord/program.ts';
import { FakeDiscord } from '../doubles/discord/fake-discord.ts';
import { PATIENT } from '../doubles/discord/options.ts';
import { copyProgram } from '../support/process.ts';

const program = copyProgram();
afterAll(() => program.remove());

const QUESTION = 'How many gigafactories?';
const SUMMARY = 'a summary of what was asked';

async function start(environment: Readonly<Record<string, string>> = {}) {
  const discord = await FakeDiscord.start(PATIENT);
  const running = launch(program, { ...environmentOf(discord), ...environment });
  onTestFinished(async () => {
    running.signal('SIGTERM');
    await running.ended;
    await discord.close();
  });
  await discord.until(() => running.log().some(({ msg }) => String(msg).endsWith('registered')));
  return { discord, running };
}

const summaries = (running: Running) => running.log().filter(({ msg }) => msg === SUMMARY);

async function stop(running: Running) {
  running.signal('SIGTERM');
  const { code, stderr } = await running.ended;
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
}

it('at a stop what was asked since the start is said, after the last answer and before the last line', async () => {
  const { discord, running } = await start({ LIMIT_USER_PER_MINUTE: '2' });
  const ann = discord.createUser();
  for (const question of [QUESTION, 'What is Stargate?']) await mention(discord, ann, question);
  const refused = ann.command('ask', { question: QUESTION });
  await refused.message();
  const { channel } = discord.guild;
  discord.faults.next('POST /channels/*/messages', { hang: 500 });
  discord.createUser().say(channel, `${discord.bot} ${QUESTION}`);
  await discord.until(() => discord.faults.pending === 0);
  await stop(running);
  expect(
    running
      .log()
      .map(({ msg }) => msg)
      .slice(-3),
  ).toEqual(['stopping: what is under way is finished first', SUMMARY, 'stopped']);
  const guide = readFileSync(new URL('../../docs/metrics.md', import.meta.url), 'utf8');
  const shown = JSON.parse(/^\{.*\}$/mu.exec(guide)?.[0] ?? '{}') as object;
  expect(Object.keys(summaries(running)[0] ?? {})).toEqual(Object.keys(shown));
  expect(summaries(running)).toEqual([
    {
      level: 'info',
      time: expect.any(String),
      msg: SUMMARY,
      since: expect.stringMatching(/^\d{4}-\d\d-\d\dT/u),
      events: 3,
      questions: { answer: 2, unstated: 0, clarify: 0, smalltalk: 0, fallback: 1 },
      checks: 0,
      p99: { answering: expect.any(Number), delivery: expect.any(Number) },
      ratings: { up: 0, down: 0 },
      refused: { user: 1, channel: 0 },
    },
  ]);
});

it('a bot that nobody asked says nothing of it', async () => {
  const { running } = await start();
  await stop(running);
  expect(summaries(running)).toEqual([]);
  expect(running.log().at(-1)?.['msg']).toBe('stopped');
});

/** Before the program, in its process: an hour passes in this many milliseconds, and each one is written down. */
const HURRIED = `
const { appendFileSync } = require('node:fs');
const slow = globalThis.setInterval;
globalThis.setInterval = (work, ms, ...rest) =>
  ms === 3_600_000 ? slow(() => { work(); appendFileSync(process.env.HOURS, 'x'); }, 50) : slow(work, ms, ...rest);
`;

it('each hour in which something was asked has a line, the others have none', async () => {
  const [preload, hours] = [join(program.folder, 'hurried.cjs'), join(program.folder, 'hours')];
  writeFileSync(preload, HURRIED);
  writeFileSync(hours, '');
  const { discord, running } = await start({ NODE_OPTIONS: `--require ${preload}`, HOURS: hours });
  const passed = () => readFileSync(hours, 'utf8').length;
  const pass = async () => {
    const until = passed() + 3;
    await discord.until(() => passed() >= until, undefined, 'three hours');
  };
  await pass();
  await mention(discord, discord.createUser(), QUESTION);
  await pass();
  await stop(running);
  const told = summaries(running).map((line) => [line['events'], (line['questions'] as { answer: number }).answer]);
  expect(passed()).toBeGreaterThanOrEqual(6);
  // The question may end one hour, and its delivery begin the next.
  expect(['[[1,1]]', '[[0,1],[1,0]]']).toContain(JSON.stringify(told));
});

/** Before the program, in its process: at its end it writes down what it loaded. */
const RECORDING = `
process.on('exit', () =>
  require('node:fs').writeFileSync(process.env.LOADED, Object.keys(require.cache).join('\\n')));
`;

it.each([
  ['with', true],
  ['without', false],
])('%s HEALTH_PORT, the library of the metrics is loaded: %s', async (_, isServed) => {
  const [preload, loaded] = [join(program.folder, 'recording.cjs'), join(program.folder, 'loaded')];
  writeFileSync(preload, RECORDING);
  const health = isServed ? { HEALTH_PORT: String(await freePort()) } : {};
  const { running } = await start({ NODE_OPTIONS: `--require ${preload}`, LOADED: loaded, ...health });
  await stop(running);
  const files = readFileSync(loaded, 'utf8').split('\n');
  expect(files.some((file) => file.includes('/node_modules/discord.js/'))).toBe(true);
  expect(files.some((file) => file.includes('/node_modules/prom-client/'))).toBe(isServed);
});
