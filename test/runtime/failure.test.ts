// A failure stands in the operator's log under the reference that the asker is told.
import { expect, test } from 'vitest';
import { report } from '../../src/runtime/failure.ts';
import { OperatorError } from '../../src/runtime/operator-error.ts';
import { recordedLog } from './recorded-log.ts';

test.each([[new Error('broken')], ['a text'], [undefined], [null]])('%o is logged as an error', (error) => {
  const { lines, log } = recordedLog();
  const reference = report(log, error, 'a command failed');
  expect(reference).toMatch(/^[0-9a-f]{6}$/u);
  expect(lines).toEqual([['error', { reference, err: error }, 'a command failed']]);
});

test('each failure has a reference of its own, which says nothing of the failure', () => {
  const { log } = recordedLog();
  const error = new Error('broken');
  const references = Array.from({ length: 20 }, () => report(log, error, 'a command failed'));
  // Of 16 million, twenty may meet once in a blue moon; never all.
  expect(new Set(references).size).toBeGreaterThan(15);
});

test('an error for the operator names itself, and is told from others', () => {
  const error = new OperatorError('The port is taken.');
  expect([error.name, error.message, error instanceof Error]).toEqual(['OperatorError', 'The port is taken.', true]);
  expect(new Error('The port is taken.')).not.toBeInstanceOf(OperatorError);
});
