// Plain text as Discord shows it: what is escaped comes back as it was.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { plain, unescaped } from '../../../src/adapters/discord/text.ts';

it('whatever is escaped is read back', () => {
  const piece = fc.oneof(fc.string(), fc.constantFrom('\\', '*', '_', '`', '||', '> ', '\n', '-# ', '1. ', '[a](b)'));
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
      const text = pieces.join('');
      expect(unescaped(plain(text))).toBe(text);
    }),
    { numRuns: 2_000 },
  );
});
