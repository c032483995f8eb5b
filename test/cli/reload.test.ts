// When the knowledge is looked at again: one look at a time, one more however many ask, and none after the end.
import { symlinkSync, unlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { PlatformAdapter } from '../../src/adapters/adapter.ts';
import { Reload } from '../../src/cli/reload.ts';
import type { Bot } from '../../src/core/bot.ts';
import { openFolder } from '../../src/knowledge/files.ts';
import { until } from '../doubles/shared/until.ts';
import { recordedLog } from '../runtime/recorded-log.ts';
import { bot } from '../support/bicycles.ts';
import { copyBicycles } from './reloading.ts';

/** A reload whose bots are opened when the test says so, and what became of them. */
function stage() {
  const plan = copyBicycles();
  const { lines, log } = recordedLog();
  const openings: { readonly finish: (error?: Error) => void }[] = [];
  const swapped: string[] = [];
  const refused: boolean[] = [];
  const counts = { atOnce: 0, most: 0 };
  const reload = new Reload({
    folder: plan.folder,
    log,
    observing: { swapped: () => undefined, refused: (isRefused) => refused.push(isRefused) },
    open: async () => {
      const knowledge = openFolder(plan.folder).hash.slice(0, 6);
      counts.atOnce += 1;
      counts.most = Math.max(counts.most, counts.atOnce);
      try {
        await new Promise<void>((resolve, reject) => {
          openings.push({ finish: (error) => (error === undefined ? resolve() : reject(error)) });
        });
        return { ...bot, knowledge };
      } finally {
        counts.atOnce -= 1;
      }
    },
  });
  const platform: Pick<PlatformAdapter, 'swap' | 'objection'> = {
    objection: () => undefined,
    swap: ({ knowledge }: Bot) => void swapped.push(knowledge),
  };
  const messages = () => lines.map((line) => (line as [string, object, string])[2]);
  const edit = (digit: number): void =>
    plan.change('facts.yaml', /lanes: (\d+) lanes/u.exec(plan.read('facts.yaml'))?.[0] ?? '', `lanes: ${digit} lanes`);
  const begin = () => reload.begin({ bot, platforms: [platform as PlatformAdapter] });
  return { plan, reload, begin, edit, openings, swapped, refused, counts, lines, messages };
}

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));

test('while a look is under way, however many ask, one more follows, and its bot is of the last files', async () => {
  const { plan, reload, begin, edit, openings, swapped, counts } = stage();
  begin();
  edit(30);
  reload.request();
  await until(() => openings.length === 1);
  for (const digit of [31, 32, 33]) {
    edit(digit);
    reload.request();
  }
  await settled();
  expect(openings).toHaveLength(1);
  openings[0]?.finish();
  await until(() => openings.length === 2);
  openings[1]?.finish();
  await until(() => swapped.length === 2);
  await settled();
  expect([openings.length, counts.most]).toEqual([2, 1]);
  expect(swapped.at(-1)).toBe(openFolder(plan.folder).hash.slice(0, 6));
});

test('a bot that is there when all has stopped takes no place', async () => {
  const { reload, begin, edit, openings, swapped, messages } = stage();
  begin();
  edit(30);
  reload.request();
  await until(() => openings.length === 1);
  reload.end();
  openings[0]?.finish();
  reload.request(true);
  await settled();
  expect([swapped, messages(), reload.state]).toEqual([[], [], undefined]);
});

test('what is asked for before there is a bot is looked at when there is one', async () => {
  const { reload, begin, messages } = stage();
  reload.request(true);
  reload.request();
  await settled();
  expect([reload.state, messages()]).toEqual([undefined, []]);
  begin();
  await until(() => messages().length > 0);
  expect(messages()).toEqual(['the knowledge is unchanged']);
});

test('the same wrong files are told once, and again to who asks', async () => {
  const { plan, reload, begin, lines, refused } = stage();
  begin();
  const link = join(plan.folder, 'more.yaml');
  symlinkSync('nowhere', link);
  for (const isAsked of [false, false, true]) {
    reload.request(isAsked);
    await settled();
  }
  const problems = [`${link} cannot be read (ENOENT). Put it back, or let the bot's user read it.`];
  expect(lines).toEqual(
    Array(2).fill(['error', { knowledge: bot.knowledge, problems }, expect.stringContaining('cannot be used')]),
  );
  expect(reload.state).toEqual({ hash: bot.knowledge, problems });
  unlinkSync(link);
  reload.request();
  await settled();
  expect([reload.state, refused]).toEqual([{ hash: bot.knowledge, problems: [] }, [true, true, false]]);
});

test('a failure inside is told by its reference, and the next change is looked at', async () => {
  const { reload, begin, edit, openings, swapped, lines } = stage();
  begin();
  edit(30);
  reload.request();
  await until(() => openings.length === 1);
  openings[0]?.finish(new Error('no memory for a thread'));
  await until(() => lines.length === 2);
  const [, { reference }] = lines[0] as [string, { reference: string }];
  expect(reload.state?.problems).toEqual([
    `The knowledge base could not be opened: the log says more, under the reference ${reference}.`,
  ]);
  edit(31);
  reload.request();
  await until(() => openings.length === 2);
  openings[1]?.finish();
  await until(() => swapped.length === 1);
  expect(reload.state?.problems).toEqual([]);
});
