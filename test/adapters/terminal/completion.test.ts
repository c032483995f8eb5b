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

test('completes nothing but what begins with the line', () => {
  const lines = [
    'budget gigafactoris',
    'combien coute',
    'le plan',
    'Qui ',
    'où',
    'exit',
    '/fact AVG',
    '/Lang F',
    ' qui',
    '',
  ];
  const others = lines.flatMap((line) => {
    const [completions, replaced] = complete(session, line);
    const kept = line.slice(0, line.length - replaced.length);
    return completions.map((text) => kept + text).filter((text) => !fold(text).startsWith(fold(line)));
  });
  expect(others).toEqual([]);
  expect(complete(session, 'budget gigafactoris')[0]).toEqual([]);
});

test('completes nothing of a pasted text', () => {
  const line = 'gigafactory '.repeat(10_000);
  expect(complete(session, line)).toEqual([[], line]);
});
