// `npm run discord:commands`: what differs is shown, and written only where it does.
import { afterAll, describe, expect, it } from 'vitest';
import { localizeCommands } from '../../../src/adapters/discord/commands/localize.ts';
import { FakeDiscord } from '../../doubles/discord/fake-discord.ts';
import { PATIENT } from '../../doubles/discord/options.ts';
import { bot } from '../../support/bot.ts';
import { copyProgram } from '../../support/process.ts';
import { environmentOf } from './program.ts';

const program = copyProgram();
const discord = await FakeDiscord.start(PATIENT);
afterAll(async () => {
  program.remove();
  await discord.close();
});

const run = (...args: string[]) =>
  program.run(['discord:commands', ...args], '', { ...environmentOf(discord), LOG_LEVEL: 'debug' });
const CREATED = localizeCommands(bot).map(({ type, name }) => `+ ${type === 1 ? '/' : ''}${name}\n`);

describe('discord:commands', () => {
  it('shows everything at first under --dry-run, and writes nothing', async () => {
    const ran = await run('--dry-run');
    expect(ran).toEqual({
      code: 0,
      stdout: `${CREATED.join('')}Nothing was written (--dry-run).\n`,
      stderr: '',
    });
    expect(discord.registrations).toEqual([]);
  });

  it('registers, and finds no difference from then on', async () => {
    expect(await run()).toEqual({ code: 0, stdout: `${CREATED.join('')}Registered.\n`, stderr: '' });
    expect(discord.registeredCommands.map(({ name }) => name)).toEqual(localizeCommands(bot).map(({ name }) => name));
    const again = await run();
    expect(again).toEqual({
      code: 0,
      stdout: 'No difference: the commands are registered as they should be.\n',
      stderr: '',
    });
    expect(discord.registrations.length).toBe(1);
  });

  it('registers for one server', async () => {
    const { code, stdout, stderr } = await run('--guild', discord.guild.id);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^\+ \/ask\n(?:.+\n)+Registered\.\n$/u);
    expect(discord.registrations.at(-1)).toMatchObject({ guildId: discord.guild.id });
    expect(discord.registrations.length).toBe(2);
  });

  it('says of a server that the bot is not in what to do', async () => {
    const { code, stdout, stderr } = await run('--guild', '123456789012345678');
    expect([code, stdout]).toEqual([78, '']);
    expect(stderr).toMatch(/server/u);
    expect(stderr).toMatch(/^[^\n]+\.?\n$/u);
    expect(stderr).not.toMatch(/ {4}at |undefined/u);
  });

  it('says that it needs a token', async () => {
    const { code, stdout, stderr } = await program.run(['discord:commands', '--dry-run']);
    expect([code, stdout, stderr]).toEqual([78, '', expect.stringMatching(/^DISCORD_TOKEN is not set\./u)]);
  });

  it.each([
    ['refused', { status: 403 }, 78, /^Discord refused the commands(?!.*undefined)/u],
    ['out of reach', { status: 503, times: 9 }, 1, /^Discord cannot be reached/u],
  ])('says that Discord is %s', async (_, fault, exit, words) => {
    discord.faults.next('GET /applications/*/commands', fault);
    const { code, stderr } = await run('--dry-run');
    discord.faults.clear();
    expect([code, stderr]).toEqual([exit, expect.stringMatching(words)]);
  });
});
