// Evaluation sets: JSON Lines of dialogs, each turn labelled with the outcome and the facts expected.
import { readFileSync } from 'node:fs';
import { z } from 'zod';

const turn = z.strictObject({
  question: z.string(),
  outcome: z.enum(['answer', 'unstated', 'clarify', 'smalltalk', 'fallback']),
  /** The accepted lists. */
  facts: z.array(z.array(z.string())),
  /** What is asked and the article leaves out: all of it has to be named, */
  unstated: z.array(z.string()).optional(),
  /** or any of these where several are fair. */
  unstated_any: z.array(z.string()).optional(),
  /** Absent where the answer should neither confirm nor correct. */
  premise: z.enum(['confirmed', 'corrected']).optional(),
});

const dialog = z.strictObject({
  id: z.string(),
  language: z.string(),
  kind: z.string(),
  noise: z.string(),
  turns: z.array(turn).min(1),
});

export type Turn = z.infer<typeof turn>;
export type Dialog = z.infer<typeof dialog>;

/** The reason why a line is no dialog, in words that repeat nothing of it: blind questions stay unread. */
function reason(error: unknown): string {
  if (!(error instanceof z.ZodError)) return 'not JSON';
  return error.issues.map(({ path, code }) => `${path.join('.')} ${code}`.trim()).join(', ');
}

/** @throws an error naming the file and line that is not of this form */
export function readDialogs(file: string): Dialog[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line, index) => {
      if (line.trim() === '') return [];
      try {
        return [dialog.parse(JSON.parse(line))];
      } catch (error) {
        throw new Error(`${file}:${index + 1} is not a dialog: ${reason(error)}`);
      }
    });
}
