// What operators do before the bot runs: the configuration, its check, and the chat in the terminal all the same.
import { afterAll, describe, expect, it } from 'vitest';
import { FakeDiscord } from '../../doubles/discord/fake-discord.ts';
import { PATIENT } from '../../doubles/discord/options.ts';
import { copyProgram } from '../../support/process.ts';
import { environmentOf } from './program.ts';

const program = copyProgram();
const discord = await FakeDiscord.start(PATIENT);
afterAll(async () => {
  program.remove();
  await discord.close();
});

const GOOD = environmentOf(discord);
const WRONG_TOKEN = 'MTIzNDU2Nzg5MDEyMzQ1Njc4.wrong1.wrong-token-of-nobody-at-all';
const WRONG = { ...GOOD, DISCORD_TOKEN: WRONG_TOKEN };
const RESET = /Discord refused the token\. Open https:\/\/discord\.com\/developers\/applications.*Reset Token/u;

describe('a wrong token', () => {
  it.each([
    ['npm start', []],
    ['discord:commands', ['discord:commands', '--dry-run']],
  ])('ends "%s" with 78 and the remedy, without a stack, and is in no output', async (_, args) => {
    const { code, stdout, stderr } = await program.run(args, '', { ...WRONG, LOG_LEVEL: 'debug' });
    expect(code).toBe(78);
    expect(stderr).toMatch(RESET);
    expect(stderr).toMatch(/^[^\n]+\n$/u);
    expect(stdout + stderr).not.toMatch(/ {4}at |node:|wrong-token/u);
  });
});

describe('a configuration that cannot be used', () => {
  it('stops the start, with everything that is wrong with it', async () => {
    const slips = { DISCORD_SHARDS: 'many', LOG_LEVEL: 'loud', HEALTH_PORT: 'x', DISCORD_REGISTER_COMMANDS: 'maybe' };
    const { code, stdout, stderr } = await program.run([], '', { ...GOOD, ...slips });
    expect([code, stdout]).toEqual([78, '']);
    expect(stderr).toMatch(/^The configuration cannot be used:\n(?:- [^\n]+\n){4}$/u);
    for (const [name, value] of Object.entries(slips)) expect(stderr).toContain(`${name} is "${value}"`);
    expect(stderr).not.toContain(discord.token);
  });
});

describe('--check-config', () => {
  it('says that all is well, and starts nothing', async () => {
    const environment = { ...GOOD, HEALTH_PORT: '8080' };
    const { code, stdout, stderr } = await program.run(['--check-config'], '', environment);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(
      /^ok {2}The knowledge base [0-9a-f]+ is in order: en, fr\.\nok {2}The model of this knowledge was trained [^\n]+ ago\.\nok {2}Discord: the token is that of bot_\d+; shards: 1; logins left today: \d+\.\nok {2}The clock agrees with that of Discord\.\nok {2}The store (?:will be made at|can be used:) [^\n]+\/data\/store\.sqlite\.\nok {2}Health: http:\/\/127\.0\.0\.1:8080\/livez, \/readyz and \/metrics\.\n$/u,
    );
    expect([discord.gateway.identifies, discord.registrations]).toEqual([0, []]);
    expect(stdout).not.toContain(discord.token);
  });

  it('says which language is spoken where nothing tells it, or that the bot has no such language', async () => {
    const french = await program.run(['--check-config'], '', { ...GOOD, DEFAULT_LANGUAGE: 'French' });
    expect([french.code, french.stdout]).toEqual([
      0,
      expect.stringContaining('ok  Where nothing tells the language, it is fr.'),
    ]);
    const wrong = await program.run(['--check-config'], '', { ...GOOD, DEFAULT_LANGUAGE: 'de' });
    expect([wrong.code, wrong.stdout]).toEqual([78, '']);
    expect(wrong.stderr).toContain('- DEFAULT_LANGUAGE is "de". Set one of: en, fr; or leave it out.');
  });

  it.each<[string, Record<string, string>, number, RegExp]>([
    ['a token that Discord refuses', WRONG, 78, RESET],
    ['a Discord that is out of reach', { ...GOOD, DISCORD_API_URL: 'http://127.0.0.1:9/api' }, 1, /cannot be reached/u],
  ])('says what is wrong: %s', async (_, environment, exit, words) => {
    const { code, stdout, stderr } = await program.run(['--check-config'], '', environment);
    expect([code, stderr]).toEqual([exit, '']);
    expect(stdout.split('\n').filter((line) => line.startsWith('wrong'))).toEqual([
      expect.stringMatching(/^wrong {2}Discord/u),
    ]);
    expect(stdout).toMatch(words);
    expect(stdout).not.toMatch(/wrong-token| {4}at /u);
  });

  it('says that no logins are left', async () => {
    const spent = await FakeDiscord.start({ identifiesLeft: 0 });
    const { code, stdout } = await program.run(['--check-config'], '', environmentOf(spent));
    expect([code, stdout]).toEqual([1, expect.stringMatching(/wrong {2}Discord: 0 of \d+ logins of a day are left/u)]);
    await spent.close();
  });

  it('says that without a platform the chat opens', async () => {
    const { code, stdout } = await program.run(['--check-config']);
    expect([code, stdout]).toEqual([0, expect.stringContaining('"npm start" opens the chat in the terminal')]);
  });
});

describe('--terminal', () => {
  it('opens the chat though a token is set', async () => {
    const before = discord.requests.length;
    const ran = await program.run(['--terminal'], 'How many gigafactories?\n', GOOD);
    expect([ran.code, ran.stderr, discord.requests.length]).toEqual([0, '', before]);
    expect(ran.stdout).toContain('The plan is to open four AI gigafactories.');
  });
});
