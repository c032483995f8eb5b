// The command line: what is wanted, and what was meant by a slip.
import { describe, expect, test } from 'vitest';
import { type Arguments, parseArguments, USAGE, UsageError } from '../../src/cli/arguments.ts';

const PLAIN: Arguments = {
  command: 'start',
  about: 'start',
  words: [],
  terminal: false,
  json: false,
  why: false,
  dryRun: false,
  remove: false,
};
const ASK: Arguments = { ...PLAIN, command: 'ask', about: 'ask' };
const COMMANDS: Arguments = { ...PLAIN, command: 'discord:commands', about: 'discord:commands' };
const GUILD = '123456789012345678';
const split = (line: string): string[] => line.split(' ').filter((word) => word !== '');

describe('what is wanted', () => {
  test.each<[string, Arguments]>([
    ['', PLAIN],
    ['--terminal', { ...PLAIN, terminal: true }],
    ['--check-config', { ...PLAIN, command: 'check-config' }],
    ['--terminal --check-config', { ...PLAIN, command: 'check-config', terminal: true }],
    ['--help', { ...PLAIN, command: 'help' }],
    ['-h', { ...PLAIN, command: 'help' }],
    ['--version', { ...PLAIN, command: 'version' }],
    ['-v', { ...PLAIN, command: 'version' }],
    ['--check-config --help', { ...PLAIN, command: 'help' }],
    ['train', { ...PLAIN, command: 'train' }],
    ['ask', ASK],
    ['ask how much', { ...ASK, words: ['how', 'much'] }],
    ['ask --json --why --lang fr combien', { ...ASK, json: true, why: true, language: 'fr', words: ['combien'] }],
    ['ask combien --lang=fr', { ...ASK, language: 'fr', words: ['combien'] }],
    ['ask -- --json', { ...ASK, words: ['--json'] }],
    ['ask --help', { ...ASK, command: 'help' }],
    ['ask -v', { ...ASK, command: 'version' }],
    ['discord:commands', COMMANDS],
    ['discord:commands --remove', { ...COMMANDS, remove: true }],
    ['discord:commands --dry-run', { ...COMMANDS, dryRun: true }],
    [`discord:commands --guild ${GUILD}`, { ...COMMANDS, guild: GUILD }],
    [`discord:commands --dry-run --guild=${GUILD}`, { ...COMMANDS, dryRun: true, guild: GUILD }],
    ['discord:commands --help', { ...COMMANDS, command: 'help' }],
  ])('by "%s"', (line, expected) => {
    expect(parseArguments(split(line))).toEqual(expected);
  });

  test.each(['1'.repeat(15), '9'.repeat(21)])('the server %s', (guild) => {
    expect(parseArguments(['discord:commands', '--guild', guild]).guild).toBe(guild);
  });
});

function slip(args: readonly string[]): string {
  try {
    parseArguments(args);
  } catch (error) {
    if (error instanceof UsageError) return error.message;
    throw error;
  }
  throw new Error('the arguments are accepted');
}

describe('a slip', () => {
  test.each([
    ['discord:comands', 'There is no command "discord:comands". Did you mean discord:commands?'],
    ['discord:command --dry-run', 'There is no command "discord:command". Did you mean discord:commands?'],
    ['discord-commands', 'There is no command "discord-commands". Did you mean discord:commands?'],
    ['aks how much', 'There is no command "aks". Did you mean ask?'],
    ['discord', 'There is no command "discord". See --help.'],
    ['constructor', 'There is no command "constructor". See --help.'],
    ['--chek-config', 'There is no option "--chek-config". Did you mean --check-config?'],
    ['--terminl', 'There is no option "--terminl". Did you mean --terminal?'],
    ['--something-else', 'There is no option "--something-else". See --help.'],
    ['--__proto__', 'There is no option "--__proto__". See --help.'],
    [`--guild ${GUILD}`, 'There is no option "--guild". See --help.'],
    ['ask --jsn how', 'There is no option "--jsn". Did you mean --json?'],
    ['ask --lang', '--lang needs a value behind it. See --help.'],
    ['ask --json=1', "Option '--json' does not take an argument."],
    ['--terminal now', "Unexpected argument 'now'. This command does not take positional arguments."],
    ['discord:commands all', "Unexpected argument 'all'. This command does not take positional arguments."],
    ['discord:commands --dryrun', 'There is no option "--dryrun". Did you mean --dry-run?'],
    ['discord:commands --gild=1', 'There is no option "--gild". Did you mean --guild?'],
    ['discord:commands --guild', '--guild needs a value behind it. See --help.'],
    ['discord:commands --check-config', 'There is no option "--check-config". See --help.'],
  ])('"%s" is answered: %s', (line, message) => {
    expect(slip(split(line))).toBe(message);
  });

  test.each([
    '12345678901234',
    '1'.repeat(22),
    'my-server',
    '12345678901234567x',
    '',
    '１２３４５６７８９０１２３４５６７８',
  ])('the server "%s" is answered with where its id stands', (guild) => {
    expect(slip(['discord:commands', `--guild=${guild}`])).toBe(
      `--guild takes a server's id, a long number, and not "${guild}". In Discord turn on the developer mode, then right-click the server → Copy Server ID.`,
    );
  });
});

test('the help names every option of its command, and is at most 100 columns wide', () => {
  expect([...USAGE.start.matchAll(/^ {2}(--[a-z-]+)/gmu)].map(([, option]) => option)).toEqual([
    '--terminal',
    '--check-config',
    '--help',
    '--version',
  ]);
  expect([...USAGE['discord:commands'].matchAll(/^ {2}(--[a-z-]+)/gmu)].map(([, option]) => option)).toEqual([
    '--dry-run',
    '--guild',
    '--remove',
    '--help',
  ]);
  for (const text of Object.values(USAGE))
    expect(Math.max(...text.split('\n').map(({ length }) => length))).toBeLessThanOrEqual(100);
});
