// `npm start -- --check-config`: whether the bot would start, without starting it.
import { existsSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Config } from '../config/config.ts';
import { ConfigError } from '../config/reader.ts';
import type { Bot } from '../core/bot.ts';
import { KnowledgeError } from '../knowledge/problem.ts';
import { EXIT } from '../runtime/exit-code.ts';
import { type Finding, note, ok, wrong } from '../runtime/finding.ts';
import { unwritable } from '../runtime/folder.ts';
import { checkPort, type Listening } from '../runtime/port.ts';
import type { ProxySettings } from '../runtime/proxy.ts';
import { hideForms } from '../runtime/redaction.ts';
import { checkStore } from './check-store.ts';
import { openProxy, proxyWords } from './platforms.ts';

/** What there is to check. */
export interface Checked {
  readonly config: Config;
  /** @throws KnowledgeError or ConfigError where there can be none */
  readonly openBot: () => Promise<Bot>;
  /** Where the trained model of this knowledge is kept. */
  readonly modelFile: () => string;
  readonly write: (text: string) => void;
}

const MINUTE = 60_000;
/** From the longest: how many minutes each has. */
const SPANS = [
  ['day', 1_440],
  ['hour', 60],
  ['minute', 1],
] as const;

/** "3 days", "1 hour"; "less than a minute". */
function spanOf(milliseconds: number): string {
  const minutes = Math.floor(milliseconds / MINUTE);
  const [unit, size] = SPANS.find(([, least]) => minutes >= least) ?? [undefined, 1];
  if (unit === undefined) return 'less than a minute';
  const count = Math.floor(minutes / size);
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}

function modelFindings(file: string): Finding[] {
  const folder = dirname(file);
  const problem = unwritable(folder);
  const unkept =
    problem === undefined
      ? []
      : [
          note(
            `No model can be kept in ${folder}: ${problem}. Without one the bot trains at each start, for some seconds.`,
          ),
        ];
  if (!existsSync(file)) return unkept;
  const age = Date.now() - statSync(file).mtimeMs;
  return [ok(`The model of this knowledge was trained ${spanOf(age)} ago.`), ...unkept];
}

/** The knowledge with its model, and the language that is spoken where nothing tells it. */
async function checkBot({ config, openBot, modelFile }: Checked): Promise<Finding[]> {
  try {
    const { knowledge, languages, languageFor } = await openBot();
    const codes = languages.map(({ code }) => code).join(', ');
    const isChosen = config.defaultLanguage !== undefined;
    return [
      ok(`The knowledge base ${knowledge} is in order: ${codes}.`),
      ...modelFindings(modelFile()),
      ...(isChosen ? [ok(`Where nothing tells the language, it is ${languageFor(undefined)}.`)] : []),
    ];
  } catch (error) {
    if (!(error instanceof KnowledgeError || error instanceof ConfigError)) throw error;
    return [wrong(error.message)];
  }
}

function proxyFinding(settings: ProxySettings): Finding {
  const { proxy, except } = proxyWords(settings);
  return ok(`Platforms are reached over the proxy ${proxy}${except === undefined ? '' : `, except ${except}`}.`);
}

async function checkPlatforms(config: Config): Promise<Finding[]> {
  const { discord, slack } = config;
  if (discord === undefined && slack === undefined)
    return [ok('No platform is configured: "npm start" opens the chat in the terminal.')];
  const proxy = await openProxy(config);
  const over = proxy === undefined ? {} : { proxy };
  const findings: Finding[] = proxy === undefined ? [] : [proxyFinding(proxy.settings)];
  if (discord !== undefined) {
    const { checkDiscord } = await import('../adapters/discord/check.ts');
    findings.push(...(await checkDiscord({ ...discord, ...over })));
  }
  if (slack !== undefined) {
    const { checkSlack } = await import('../adapters/slack/check.ts');
    findings.push(...(await checkSlack({ ...slack, ...over })));
  }
  return findings;
}

async function checkHealth(health: Listening): Promise<Finding> {
  const problem = await checkPort('Health', 'HEALTH_PORT and HEALTH_HOST', health);
  return problem ?? ok(`Health: http://${health.host}:${health.port}/livez, /readyz and /metrics.`);
}

const LABELS: Readonly<Record<Finding['kind'], string>> = { ok: 'ok', note: 'note', wrong: 'wrong', down: 'wrong' };

function exitCodeOf(findings: readonly Finding[]): number {
  if (findings.some(({ kind }) => kind === 'wrong')) return EXIT.misconfigured;
  return findings.some(({ kind }) => kind === 'down') ? EXIT.failed : EXIT.done;
}

/**
 * The environment has been read already; everything else is looked at, whatever else is wrong.
 * @returns the exit code: 0 where it would start, notes or not; 78 where something has to be changed; 1 where what is in the way may pass
 */
export async function runCheckConfig(checked: Checked): Promise<number> {
  const { config, write } = checked;
  const { health } = config.service;
  const findings = [
    ...(await checkBot(checked)),
    ...(await checkPlatforms(config)),
    ...(await checkStore(config)),
    ...(health === undefined ? [] : [await checkHealth(health)]),
  ];
  write(findings.map(({ kind, text }) => `${LABELS[kind]}  ${hideForms(text)}\n`).join(''));
  return exitCodeOf(findings);
}
