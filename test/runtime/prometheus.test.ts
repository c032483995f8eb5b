// What Prometheus reads: states as they are at that moment, zeros for what hasn't happened, warnings and errors.
import { expect, test } from 'vitest';
import type { Connections } from '../../src/runtime/connections.ts';
import { createPrometheus } from '../../src/runtime/prometheus.ts';
import { bot } from '../support/bot.ts';
import { seriesIn, totalOf } from '../support/exposition.ts';
import { recordedLog } from './recorded-log.ts';

function platform(name: string, state: { ready: boolean; connections: Connections }) {
  return { name, ready: () => state.ready, problem: () => undefined, connections: () => state.connections };
}

async function read(metrics: ReturnType<typeof createPrometheus>) {
  const { contentType, body } = await metrics.page();
  expect(contentType).toMatch(/^text\/plain; version=0\.0\.4/u);
  return seriesIn(body);
}

test('a state is that of the moment, and what is unknown or gone is not shown', async () => {
  const metrics = createPrometheus(bot);
  const discord = { ready: false, connections: {} as Connections };
  const slack = { ready: true, connections: {} as Connections };
  metrics.watch([platform('discord', discord), platform('slack', slack)]);
  const states = async () =>
    (await read(metrics)).filter(({ name }) => /^bot_(?:ready|gateway_up|sockets|token_valid)$/u.test(name));
  expect(await states()).toEqual([
    { name: 'bot_ready', labels: { platform: 'discord' }, value: 0 },
    { name: 'bot_ready', labels: { platform: 'slack' }, value: 1 },
  ]);
  discord.connections = {
    shards: new Map([
      [0, true],
      [1, false],
    ]),
    tokenValid: true,
  };
  slack.connections = { sockets: 2, tokenValid: false };
  expect(await states()).toEqual([
    { name: 'bot_ready', labels: { platform: 'discord' }, value: 0 },
    { name: 'bot_ready', labels: { platform: 'slack' }, value: 1 },
    { name: 'bot_gateway_up', labels: { shard: '0' }, value: 1 },
    { name: 'bot_gateway_up', labels: { shard: '1' }, value: 0 },
    { name: 'bot_sockets', labels: { platform: 'slack' }, value: 2 },
    { name: 'bot_token_valid', labels: { platform: 'discord' }, value: 1 },
    { name: 'bot_token_valid', labels: { platform: 'slack' }, value: 0 },
  ]);
  discord.connections = { shards: new Map([[0, true]]) };
  slack.connections = {};
  expect((await states()).slice(2)).toEqual([{ name: 'bot_gateway_up', labels: { shard: '0' }, value: 1 }]);
});

test('what has not happened yet is 0, of every platform that is watched and of no other', async () => {
  const metrics = createPrometheus(bot);
  metrics.watch([platform('slack', { ready: true, connections: {} })]);
  const counted = (await read(metrics)).filter(({ name }) => /^bot_.*(?:_total|_count|_sum)$/u.test(name));
  expect(counted.every(({ value }) => value === 0)).toBe(true);
  expect(new Set(counted.flatMap(({ labels }) => labels['platform'] ?? []))).toEqual(new Set(['slack']));
  expect(counted.filter(({ name }) => name === 'bot_questions_total')).toHaveLength(5 * bot.languages.length);
});

test('nothing that happens makes a series that was not there before', async () => {
  const metrics = createPrometheus(bot);
  metrics.watch([platform('slack', { ready: true, connections: {} })]);
  const names = async () => (await read(metrics)).map(({ name, labels }) => JSON.stringify([name, labels])).sort();
  const before = await names();
  for (const { code: language } of bot.languages) {
    for (const outcome of ['answer', 'unstated', 'clarify', 'smalltalk', 'fallback'] as const)
      metrics.observe('slack', { kind: 'answered', outcome, language, seconds: 0.001 });
    metrics.observe('slack', { kind: 'checked', language, seconds: 9 });
  }
  for (const why of ['user', 'channel'] as const) metrics.observe('slack', { kind: 'refused', why });
  for (const rating of ['up', 'down'] as const) metrics.observe('slack', { kind: 'rated', rating });
  metrics.observe('slack', { kind: 'rated', rating: 'up', instead: 'down' });
  metrics.observe('slack', { kind: 'rated', rating: 'down', instead: 'up' });
  metrics.observe('slack', { kind: 'delivered', seconds: 0.1 });
  metrics.observe('slack', { kind: 'repeated' });
  const isOurs = (series: string) => series.startsWith('["bot_');
  expect((await names()).filter(isOurs)).toEqual(before.filter(isOurs));
});

test('warnings and errors are counted, and written as they were', async () => {
  const metrics = createPrometheus(bot);
  const { lines, log } = recordedLog();
  const counting = metrics.counting(log);
  for (const level of ['debug', 'info', 'warn', 'error', 'error'] as const) counting[level]({ level }, 'said');
  expect(lines).toEqual(['debug', 'info', 'warn', 'error', 'error'].map((level) => [level, { level }, 'said']));
  const series = await read(metrics);
  expect([
    totalOf(series, 'bot_log_lines_total', { level: 'warn' }),
    totalOf(series, 'bot_log_lines_total', { level: 'error' }),
  ]).toEqual([1, 2]);
});

test('another bot that answers is the only one shown, with its languages at 0, and what was counted stays', async () => {
  const metrics = createPrometheus(bot);
  metrics.watch([platform('slack', { ready: true, connections: {} })]);
  metrics.observe('slack', { kind: 'checked', language: 'fr', seconds: 1 });
  metrics.refused(true);
  const shown = async (name: string) => (await read(metrics)).filter((series) => series.name === name);
  expect(await shown('bot_knowledge_refused')).toEqual([{ name: 'bot_knowledge_refused', labels: {}, value: 1 }]);
  metrics.swap({ ...bot, knowledge: 'abc123', languages: [...bot.languages, { code: 'de', name: 'Deutsch' }] });
  metrics.refused(false);
  expect(await shown('bot_knowledge_refused')).toEqual([{ name: 'bot_knowledge_refused', labels: {}, value: 0 }]);
  expect(await shown('bot_knowledge_info')).toEqual([
    { name: 'bot_knowledge_info', labels: { hash: 'abc123' }, value: 1 },
  ]);
  const checks = await shown('bot_checks_total');
  expect(checks.map(({ labels, value }) => [labels['language'], value]).sort()).toEqual([
    ['de', 0],
    ['en', 0],
    ['fr', 1],
  ]);
});
