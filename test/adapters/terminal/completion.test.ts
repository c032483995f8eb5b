import { expect, test } from 'vitest';
import { complete } from '../../../src/adapters/terminal/completion.ts';
import { startSession } from '../../../src/adapters/terminal/session.ts';
import { fold } from '../../../src/core/text/normalise.ts';
import { bot } from '../../support/bot.ts';
import { failuresOf } from '../../support/rows.ts';

const session = startSession({ bot, version: '1.2.3', locale: 'fr_FR.UTF-8' });

test('completes commands, ids and languages', () => {
  expect(
    failuresOf(
      [
        ['/fi', ['/figures'], '/fi'],
        ['/FI', ['/figures'], '/FI'],
        ['/f', ['/fact', '/figures'], '/f'],
        ['/zzz', [], '/zzz'],
        ['/fact avg', ['avg_giga'], 'avg'],
        ['/fact zzz', [], 'zzz'],
        ['/lang ', ['en', 'fr', 'auto'], ''],
        ['/lang f', ['fr'], 'f'],
        ['/source ', [], ''],
      ],
      ([line, completions, replaced]) => {
        expect(complete(session, line)).toEqual([completions, replaced]);
      },
    ),
  ).toEqual([]);
});

test('completes questions from their start, case and accents aside, and keeps what was typed', () => {
  const [completions, replaced] = complete(session, 'QUI a annonce');
  expect(replaced).toBe('QUI a annonce');
  expect(completions.length).toBeGreaterThan(0);
  expect(completions.filter((text) => !text.startsWith('QUI a annonce'))).toEqual([]);
});

test('completes a line that starts no question with the nearest alone', () => {
  const [completions] = complete(session, 'budget gigafactoris');
  expect(completions).toHaveLength(1);
  expect(fold(completions[0] ?? '')).toContain('gigafactories');
});

test('completes nothing of a pasted text', () => {
  const line = 'gigafactory '.repeat(10_000);
  expect(complete(session, line)).toEqual([[], line]);
});
