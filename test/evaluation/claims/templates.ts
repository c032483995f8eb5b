// The sentences that claims are generated from: templates.yaml, as it is read.
import { z } from 'zod';

export const sentences = z.array(z.string());
const bySentences = z.record(z.string(), sentences);
export const schema = z.record(
  z.string(),
  z.strictObject({
    about: sentences,
    over: z.string(),
    under: z.string(),
    figures: bySentences,
    negated: bySentences,
    names: z.record(z.string(), z.strictObject({ sentences, right: sentences, wrong: sentences })),
    statements: bySentences,
    details: sentences,
  }),
);

export type Templates = z.infer<typeof schema>[string];
