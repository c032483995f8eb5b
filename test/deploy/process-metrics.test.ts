// The dashboard and the alerts ask for nothing that the bot, as operators run it, doesn't serve.
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { parse } from 'yaml';
import { environmentOf as discordOf, freePort, launch, type Running } from '../adapters/discord/program.ts';
import { environmentOf as slackOf } from '../adapters/slack/process-environment.ts';
import { FakeDiscord } from '../doubles/discord/fake-discord.ts';
import { FakeSlack } from '../doubles/slack/fake-slack.ts';
import { PATIENT } from '../doubles/slack/options.ts';
import { type Series, seriesIn } from '../support/exposition.ts';
import { copyProgram } from '../support/process.ts';
import { missingOf, wantedBy } from './promql.ts';

interface Target {
  readonly expr: string;
  readonly legendFormat: string;
}

interface Dashboard {
  readonly panels: readonly { readonly id: number; readonly title: string; readonly targets?: readonly Target[] }[];
  readonly templating: { readonly list: readonly { readonly type: string; readonly definition?: string }[] };
}

interface Rules {
  readonly groups: readonly {
    readonly rules: readonly {
      readonly alert: string;
      readonly expr: string;
      readonly annotations: { readonly summary: string; readonly description: string };
    }[];
  }[];
}

const fileOf = (name: string): string => readFileSync(new URL(`../../deploy/${name}`, import.meta.url), 'utf8');

const dashboard = JSON.parse(fileOf('grafana.json')) as Dashboard;
const rules = (parse(fileOf('alerts.yaml')) as Rules).groups.flatMap((group) => group.rules);
const targets = dashboard.panels.flatMap(({ targets: all = [] }) => all);

const program = copyProgram();
const served: Series[] = [];
/** Those of the bot itself. */
const own: Series[] = [];
let running: Running | undefined;

beforeAll(async () => {
  const [slack, discord] = [await FakeSlack.start(PATIENT), await FakeDiscord.start(PATIENT)];
  const port = await freePort();
  running = launch(program, { ...slackOf(slack, 'socket', 0), ...discordOf(discord), HEALTH_PORT: String(port) });
  const url = `http://127.0.0.1:${port}`;
  const isReady = () =>
    fetch(`${url}/readyz`).then(
      ({ status }) => status === 200,
      () => false,
    );
  await slack.until(isReady, undefined, 'both platforms');
  served.push(...seriesIn(await (await fetch(`${url}/metrics`)).text()));
  own.push(...served.filter(({ name }) => name.startsWith('bot_')));
  running.signal('SIGTERM');
  await running.ended;
  await Promise.all([slack.close(), discord.close()]);
});

afterAll(() => {
  running?.signal('SIGTERM');
  program.remove();
});

const PLACEHOLDER = /\{\{\s*(?:\$labels\.)?(\w+)\s*\}\}/gu;

/** What a legend or a text fills in, as a grouping that must be served. */
function filledIn(text: string, expression: string): string {
  const labels = [...text.matchAll(PLACEHOLDER)].map(([, label]) => label);
  return labels.length === 0 ? expression : `sum by (${labels.join(', ')}) (${expression})`;
}

it.each(targets)('the dashboard asks for what is served: $expr', ({ expr, legendFormat }) => {
  expect(missingOf(filledIn(legendFormat, expr), served)).toEqual([]);
});

it('so do the variables of the dashboard', () => {
  const queries = dashboard.templating.list.flatMap(({ type, definition = '' }) =>
    type === 'query' ? definition : [],
  );
  expect(queries).toEqual(['label_values(bot_ready, job)']);
  const [, metric = ''] = /\((\w+),/u.exec(queries[0] ?? '') ?? [];
  expect(missingOf(metric, served)).toEqual([]);
});

it.each(rules)('the alert $alert asks for what is served', ({ expr, annotations: { summary, description } }) => {
  expect(missingOf(filledIn(`${summary} ${description}`, expr), served)).toEqual([]);
  expect([summary, description].every((text) => text.endsWith('.'))).toBe(true);
});

const familyOf = (name: string): string => name.replace(/_(?:bucket|sum|count)$/u, '');

it('each metric of the bot is on the dashboard', () => {
  const shown = targets.flatMap(({ expr }) => wantedBy(expr).selectors.map(({ name }) => familyOf(name)));
  const missing = own.map(({ name }) => familyOf(name)).filter((family) => !shown.includes(family));
  expect(missing).toEqual([]);
});

const ROW = /^\| `(bot_\w+)` \| ([^|]*)\|/gmu;

it('each metric of the bot stands in the guide, with its labels', () => {
  const guide = readFileSync(new URL('../../docs/metrics.md', import.meta.url), 'utf8');
  const documented = [...guide.matchAll(ROW)].map(([, name = '', labels = '']) => [
    name,
    [...labels.matchAll(/`(\w+)`/gu)].map(([, label]) => label).sort(),
  ]);
  const labelsOf = (family: string) =>
    own.filter(({ name }) => familyOf(name) === family).flatMap(({ labels }) => Object.keys(labels));
  const families = [...new Set(own.map(({ name }) => familyOf(name)))];
  const shown = families.map((family) => [
    family,
    [...new Set(labelsOf(family))].filter((label) => label !== 'le').sort(),
  ]);
  expect(documented.sort()).toEqual(shown.sort());
});

it('no two panels have one id', () => {
  const ids = dashboard.panels.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

it.each([
  ['sum(rate(bot_question_total[5m]))', ['bot_question_total is not served']],
  ['bot_ready{platform="irc"} == 0', ['bot_ready is not served with platform="irc"']],
  ['bot_ready{shard=~".+"} == 0', ['bot_ready is not served with shard']],
  ['sum by (shard) (bot_ready)', ['nothing in sum by (shard) (bot_ready) is served with shard']],
  ['up == 0 or absent(bot_alive{job="bot"})', ['bot_alive is not served']],
  ['1 > 0', ['nothing is asked for: 1 > 0']],
])('what is not served is found: %s', (expression, missing) => {
  expect(missingOf(expression, served)).toEqual(missing);
});
