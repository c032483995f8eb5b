// The variables of Discord to its configuration.
import type { ConfigReader } from './reader.ts';
import { slipIn } from './secret-slip.ts';

export interface DiscordConfig {
  readonly token: string;
  readonly shards: 'auto' | number;
  /** Registers the commands after the login. */
  readonly registers: boolean;
  readonly api?: string;
}

export const DISCORD_VARIABLES = [
  'DISCORD_TOKEN',
  'DISCORD_TOKEN_FILE',
  'DISCORD_SHARDS',
  'DISCORD_REGISTER_COMMANDS',
  'DISCORD_API_URL',
] as const;

/** Characters: Discord's have 59 or more. */
const SHORTEST_TOKEN = 50;
const MOST_SHARDS = 1_000;
const WHERE = 'In https://discord.com/developers/applications choose the application, then Bot → Reset Token';

/** What is put in a token's place by mistake; the token itself is never shown. */
function tokenProblem(token: string): string | undefined {
  const slip = slipIn('DISCORD_TOKEN', token, `${WHERE}, and copy that.`);
  if (slip !== undefined) return slip;
  if (/^[0-9a-f]{64}$/iu.test(token)) return `DISCORD_TOKEN looks like the public key. ${WHERE}, and copy that.`;
  if (/^\d{15,21}$/u.test(token)) return `DISCORD_TOKEN looks like the application's id. ${WHERE}, and copy that.`;
  if (!token.includes('.') && /^[\w-]{32}$/u.test(token))
    return `DISCORD_TOKEN looks like the client secret. ${WHERE}, and copy that.`;
  if (!/^[\w-]+\.[\w-]+\.[\w-]+$/u.test(token))
    return `DISCORD_TOKEN is not a bot token, which has three parts with dots between them. ${WHERE}, and copy the whole of it.`;
  if (token.length < SHORTEST_TOKEN)
    return `DISCORD_TOKEN is too short: a part of it is missing. ${WHERE}, and copy the whole of it.`;
  return undefined;
}

function shardsOf(reader: ConfigReader): 'auto' | number {
  if (reader.text('DISCORD_SHARDS')?.toLowerCase() === 'auto') return 'auto';
  const value = reader.text('DISCORD_SHARDS');
  if (value === undefined) return 'auto';
  const number = /^\d+$/u.test(value) ? Number(value) : 0;
  if (number >= 1 && number <= MOST_SHARDS) return number;
  reader.problems.push(`DISCORD_SHARDS is "${value}". Set auto, or a whole number from 1 to ${MOST_SHARDS}.`);
  return 'auto';
}

/** @returns undefined where nothing of Discord is set */
export function readDiscord(reader: ConfigReader): DiscordConfig | undefined {
  const token = reader.secret('DISCORD_TOKEN');
  const shards = shardsOf(reader);
  const registers = reader.switch('DISCORD_REGISTER_COMMANDS') ?? true;
  const api = reader.address('DISCORD_API_URL');
  if (token !== undefined) {
    const problem = tokenProblem(token);
    if (problem !== undefined) reader.problems.push(problem);
    return { token, shards, registers, ...(api === undefined ? {} : { api }) };
  }
  const others = DISCORD_VARIABLES.filter((name) => reader.text(name) !== undefined);
  // A token's file that cannot be read has been named already.
  if (others.length > 0 && !others.includes('DISCORD_TOKEN_FILE'))
    reader.problems.push(
      `${others.join(', ')} ${others.length === 1 ? 'is' : 'are'} set, and DISCORD_TOKEN is not. ${WHERE}, and set DISCORD_TOKEN; or leave all of them out.`,
    );
  return undefined;
}
