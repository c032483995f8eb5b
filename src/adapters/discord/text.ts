// A message of Discord to plain text: what is a question in it.

/** Users, roles, channels, commands, emoji and timestamps, as Discord writes them. */
const MARKUP = /<(?:@[!&]?\d+|#\d+|a?:\w+:\d+|t:-?\d+(?::[a-zA-Z])?|\/[^:>]+:\d+|id:\w+)>/gu;

export function textOf(content: string): string {
  return content
    .replace(MARKUP, ' ')
    .replace(/(?<=^|\s)@(?:everyone|here)\b/gu, ' ')
    .replace(/ {2,}/gu, ' ')
    .trim();
}
