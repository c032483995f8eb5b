// The command line: what is wanted, and what was meant by a slip.
import { describe, expect, test } from 'vitest';
import { type Arguments, parseArguments, UsageError } from '../../src/cli/arguments.ts';
import { COMMANDS, type Command, type Values } from '../../src/cli/commands.ts';
import { failuresOf } from '../support/rows.ts';

const of = (about: Command, options: Values = {}, words: readonly string[] = []): Arguments => ({
  command: about,
  about,
  words,
  options,
});
const GUILD = '123456789012345678';
const ADDRESS = 'https://bot.example.org';
const split = (line: string): string[] => line.split(' ').filter((word) => word !== '');

describe('what is wanted', () => {
  test('is read', () => {
    expect(
      failuresOf<[string, Arguments]>(
        [
          ['', of('start')],
          ['--terminal', of('start', { terminal: true })],
          ['--check-config', { ...of('start', { 'check-config': true }), command: 'check-config' }],
          [
            '--terminal --check-config',
            { ...of('start', { terminal: true, 'check-config': true }), command: 'check-config' },
          ],
          ['--check-health', { ...of('start', { 'check-health': true }), command: 'check-health' }],
          ['--help', { ...of('start', { help: true }), command: 'help' }],
          ['-h', { ...of('start', { help: true }), command: 'help' }],
          ['--version', { ...of('start', { version: true }), command: 'version' }],
          ['-v', { ...of('start', { version: true }), command: 'version' }],
          ['--check-config --help', { ...of('start', { 'check-config': true, help: true }), command: 'help' }],
          ['train', of('train')],
          ['ask', of('ask')],
          ['ask how much', of('ask', {}, ['how', 'much'])],
          ['ask --json --why --lang fr combien', of('ask', { json: true, why: true, lang: 'fr' }, ['combien'])],
          ['ask combien --lang=fr', of('ask', { lang: 'fr' }, ['combien'])],
          ['ask -- --json', of('ask', {}, ['--json'])],
          ['ask --help', { ...of('ask', { help: true }), command: 'help' }],
          ['ask -v', { ...of('ask', { version: true }), command: 'version' }],
          ['check', of('check')],
          ['check ../copy --warnings', of('check', { warnings: true }, ['../copy'])],
          ['check --words 100 ../copy', of('check', { words: true }, ['100', '../copy'])],
          ['check --warnings 100 ../copy', of('check', { warnings: true }, ['100', '../copy'])],
          ['check a b --help', { ...of('check', { help: true }, ['a', 'b']), command: 'help' }],
          ['discord:commands', of('discord:commands')],
          ['discord:commands --remove', of('discord:commands', { remove: true })],
          ['discord:commands --dry-run', of('discord:commands', { 'dry-run': true })],
          [`discord:commands --guild ${GUILD}`, of('discord:commands', { guild: GUILD })],
          [`discord:commands --dry-run --guild=${GUILD}`, of('discord:commands', { 'dry-run': true, guild: GUILD })],
          ['discord:commands --help', { ...of('discord:commands', { help: true }), command: 'help' }],
          ['slack:manifest --agent', of('slack:manifest', { agent: true })],
          ['slack:manifest --link --agent', of('slack:manifest', { agent: true, link: true })],
          [`slack:manifest --install --url ${ADDRESS}`, of('slack:manifest', { install: true, url: ADDRESS })],
        ],
        ([line, expected]) => {
          expect(parseArguments(split(line))).toEqual(expected);
        },
      ),
    ).toEqual([]);
  });

  test('the id of a server is taken', () => {
    expect(
      failuresOf(['1'.repeat(15), '9'.repeat(21)], (guild) => {
        expect(parseArguments(['discord:commands', '--guild', guild]).options.guild).toBe(guild);
      }),
    ).toEqual([]);
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
  test('is answered with what was meant', () => {
    expect(
      failuresOf(
        [
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
          ['train --check-config', 'There is no option "--check-config". See --help.'],
          ['chek', 'There is no command "chek". Did you mean check?'],
          ['check --warning', 'There is no option "--warning". Did you mean --warnings?'],
          [
            '--check-config --check-health',
            '--check-config tells whether the bot would start, --check-health whether the one that runs is ready: one at a time.',
          ],
          ['check a b', 'One folder at a time.'],
          ['check a 7', 'One folder at a time.'],
          ['check a 7 b --warnings', 'One folder at a time.'],
          ['slack-manifest', 'There is no command "slack-manifest". Did you mean slack:manifest?'],
          ['slack:manifest --urll', 'There is no option "--urll". Did you mean --url?'],
          [
            'slack:manifest --install',
            '--install needs --url: Slack sends people back to it when they have installed the app.',
          ],
          [
            'slack:manifest --url http://bot.example.org',
            '--url takes an address that begins with https://, and not "http://bot.example.org".',
          ],
          [
            `slack:manifest --url ${ADDRESS}?a=b`,
            `--url takes an address that begins with https://, and not "${ADDRESS}?a=b".`,
          ],
        ],
        ([line, message]) => {
          expect(slip(split(line))).toBe(message);
        },
      ),
    ).toEqual([]);
  });

  test('in the id of a server is answered with where it stands', () => {
    expect(
      failuresOf(
        [
          '12345678901234',
          '1'.repeat(22),
          'my-server',
          '12345678901234567x',
          '',
          '１２３４５６７８９０１２３４５６７８',
        ],
        (guild) => {
          expect(slip(['discord:commands', `--guild=${guild}`])).toBe(
            `--guild takes a server's id, a long number, and not "${guild}". In Discord turn on the developer mode, then right-click the server → Copy Server ID.`,
          );
        },
      ),
    ).toEqual([]);
  });
});

test.each(Object.entries(COMMANDS))(
  'the help of %s names its options, and is at most 100 columns wide',
  (_, command) => {
    const named = [...command.usage.matchAll(/^ {2}--([a-z-]+)/gmu)].map(([, option]) => option);
    expect(named.sort()).toEqual(Object.keys(command.options).sort());
    expect(Math.max(...command.usage.split('\n').map(({ length }) => length))).toBeLessThanOrEqual(100);
  },
);
