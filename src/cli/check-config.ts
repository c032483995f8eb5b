// `npm start -- --check-config`: whether the bot would start, without starting it.
import type { Config } from '../config/config.ts';
import type { Bot } from '../core/bot.ts';
import type { Finding } from '../runtime/finding.ts';
import { checkPort, type Listening } from '../runtime/port.ts';

async function checkPlatforms({ discord, slack }: Config): Promise<Finding[]> {
  if (discord === undefined && slack === undefined)
    return [{ good: true, text: 'No platform is configured: "npm start" opens the chat in the terminal.' }];
  const findings: Finding[] = [];
  if (discord !== undefined) {
    const { checkDiscord } = await import('../adapters/discord/check.ts');
    findings.push(await checkDiscord(discord));
  }
  if (slack !== undefined) {
    const { checkSlack } = await import('../adapters/slack/check.ts');
    findings.push(await checkSlack(slack));
  }
  return findings;
}

async function checkHealth(health: Listening): Promise<Finding> {
  const problem = await checkPort('Health', 'HEALTH_PORT and HEALTH_HOST', health);
  return problem ?? { good: true, text: `Health: http://${health.host}:${health.port}/livez, /readyz and /metrics.` };
}

/** That it is one of the bot's has shown when the knowledge was read. */
function languageFindings({ languageFor }: Bot, { defaultLanguage }: Config): Finding[] {
  if (defaultLanguage === undefined) return [];
  return [{ good: true, text: `Where nothing tells the language, it is ${languageFor(undefined)}.` }];
}

/**
 * The configuration and the knowledge have been read already: what is left is what the platforms say.
 * @returns the exit code
 */
export async function runCheckConfig(bot: Bot, config: Config, write: (text: string) => void): Promise<number> {
  const { health } = config.service;
  const codes = bot.languages.map(({ code }) => code).join(', ');
  const findings = [
    { good: true, text: `The knowledge base ${bot.knowledge} is in order: ${codes}.` },
    ...languageFindings(bot, config),
    ...(await checkPlatforms(config)),
    ...(health === undefined ? [] : [await checkHealth(health)]),
  ];
  write(findings.map(({ good, text }) => `${good ? 'ok' : 'wrong'}  ${text}\n`).join(''));
  return findings.every(({ good }) => good) ? 0 : 1;
}
