// The rows of a check say what its lines say.
import { expect, test } from 'vitest';
import { CLAIM_VERDICTS, type ClaimReference, MOST_SHOWN, namesClaimed } from '../../../src/core/checked-text.ts';
import { bot, knowledge } from '../../support/bot.ts';

const CLAIMS: readonly ClaimReference[] = [
  ...Object.keys(knowledge.facts).flatMap((entry) =>
    CLAIM_VERDICTS.map((verdict) => ({
      verdict,
      entry,
      ...(namesClaimed(verdict) ? { claimed: '300 billion EUR' } : {}),
    })),
  ),
  { verdict: 'unclear' },
];

test.each(bot.languages)('in $name each entry under each verdict, word for word', ({ code }) => {
  for (const claim of CLAIMS) {
    const check = bot.retellCheck([claim], code, false);
    if (check === undefined) throw new Error(`${claim.verdict} of ${claim.entry} is told`);
    const [row, ...more] = bot.claimRows(check).map((cells) => ({ ...cells }));
    const line = row?.paragraphs === '' ? 'check_line' : 'check_line_source';
    expect([bot.phrase(line, code, row), more]).toEqual([check.text.split('\n')[1], []]);
  }
});

test('as many as are told in words', () => {
  const claims = Array.from({ length: MOST_SHOWN + 2 }, () => ({ verdict: 'unclear' }) as const);
  const check = bot.retellCheck(claims, 'en', false);
  expect(check && bot.claimRows(check)).toHaveLength(MOST_SHOWN);
});
