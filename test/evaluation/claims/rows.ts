// Texts to check with their claims: JSON Lines, by hand or generated.
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { CLAIM_VERDICTS, TEXT_VERDICTS } from '../../../src/core/checked-text.ts';

const row = z.strictObject({
  id: z.string(),
  language: z.string(),
  text: z.string().min(1),
  verdict: z.enum(TEXT_VERDICTS),
  claims: z.array(
    z.strictObject({
      /** The piece of the text that holds the claim, which stands there once. */
      quote: z.string().min(1),
      verdict: z.enum(CLAIM_VERDICTS),
      entry: z.string().optional(),
    }),
  ),
});

export type ClaimRow = z.infer<typeof row>;

/** In words that repeat nothing of the line: blind texts stay unread. */
function reason(error: unknown): string {
  if (!(error instanceof z.ZodError)) return 'not JSON';
  return error.issues.map(({ path, code }) => `${path.join('.')} ${code}`.trim()).join(', ');
}

/** @throws an error naming the file and line that is not of this form, or a quote that isn't in its text */
export function readClaimRows(file: string): ClaimRow[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line, index) => {
      if (line.trim() === '') return [];
      try {
        const parsed = row.parse(JSON.parse(line));
        if (parsed.claims.some(({ quote }) => !parsed.text.includes(quote)))
          throw new SyntaxError('a quote is missing');
        return [parsed];
      } catch (error) {
        throw new Error(`${file}:${index + 1} is no text to check: ${reason(error)}`);
      }
    });
}
