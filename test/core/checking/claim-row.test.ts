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
    const [row, ...more] = bot.claimRows(check);
    if (row === undefined) throw new Error('a claim has its row');
    const line = check.text.split('\n')[1];
    const isUnsaid = knowledge.facts[claim.entry ?? '']?.kind === 'unstated';
    expect(line).toContain(row.answer);
    // "Not in the article: the article doesn't say" would say it twice.
    expect(line).toContain(isUnsaid ? row.sign : `${row.sign} ${row.verdict}`);
    expect(line?.endsWith(`(§ ${row.paragraphs})`)).toBe(row.paragraphs !== '');
    expect(more).toEqual([]);
  }
});

test('as many as are told in words', () => {
  const claims = CLAIMS.slice(0, MOST_SHOWN + 2);
  const check = bot.retellCheck(claims, 'en', false);
  expect(check && bot.claimRows(check)).toHaveLength(MOST_SHOWN);
});
