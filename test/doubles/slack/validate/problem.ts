/** One thing wrong in blocks: which error Slack answers with, in which words, and where. */
export type Problem = { error: string; message: string; pointer: string };

export function wrong(pointer: string, message: string, error = 'invalid_blocks'): Problem[] {
  return [{ error, message, pointer }];
}

/** The `response_metadata.messages` for problems. */
export function messagesOf(problems: Problem[]): string[] {
  return problems.map(({ message, pointer }) => `[ERROR] ${message} [json-pointer:${pointer}]`);
}
