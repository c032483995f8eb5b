// The corpora of Braun et al.: JSON of sentences, each marked for training or for testing.
import { z } from 'zod';
import type { Split } from './set.ts';
import { issuesOf, parseJson, wrongIn } from './set-error.ts';

const shape = z.object({
  sentences: z.array(z.object({ text: z.string().min(1), intent: z.string().min(1), training: z.boolean() })).min(1),
});

/**
 * "None" is an intent like the others, as in the published comparisons; nothing is out of scope.
 * @param file as the error names it
 * @throws SetError with every wrong value and its place
 */
export function parseBraun(json: string, file: string): Split {
  const { success, data, error } = shape.safeParse(parseJson(json, file));
  if (!success) throw wrongIn(file, issuesOf(error));
  const of = (training: boolean) =>
    data.sentences
      .filter((sentence) => sentence.training === training)
      .map(({ text, intent }) => ({ text, label: intent }));
  return { train: of(true), val: [], test: of(false), oosVal: [], oosTest: [] };
}
