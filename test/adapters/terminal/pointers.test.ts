// What the operator points to, in the terminal: the article itself, privacy, where problems are reported.
import { expect, it } from 'vitest';
import { startSession } from '../../../src/adapters/terminal/session.ts';
import { respond } from '../../../src/adapters/terminal/turn.ts';
import { bot } from '../../support/bot.ts';

const linesOf = (pointers: object, line: string): string[] =>
  respond(startSession({ bot, version: '1.2.3', locale: 'en_GB.UTF-8', ...pointers }), line).lines.map(
    ({ text }) => text,
  );

it('the source ends with the title and the address of the article', () => {
  const original = { title: 'The plan', url: 'https://example.org/plan' };
  expect(linesOf({ original }, '/source 2')).toEqual([
    expect.stringMatching(/^§ 2: /u),
    'The plan',
    'https://example.org/plan',
  ]);
  expect(linesOf({}, '/source 2').length).toBe(1);
});

it('what the bot says of itself ends with privacy and reports', () => {
  const links = { privacy: 'https://example.org/privacy', report: 'https://example.org/issues' };
  expect(linesOf({ links }, '/about').slice(1)).toEqual([
    'How your data is handled: https://example.org/privacy',
    'Report a problem: https://example.org/issues',
  ]);
  expect(linesOf({}, '/about').length).toBe(1);
});
