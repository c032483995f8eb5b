import { mentioningIn } from './block-tree.ts';
import type { User } from './user.ts';
import { flagOf, type Wire } from './wire.ts';

const broadcasts = ['channel', 'here', 'everyone'];

type Written = { text: string; blocks: Wire[]; attachments: Wire[]; body: Wire };

/**
 * Who is notified by a message: the ids of users and groups, and 'channel', 'here' or 'everyone'.
 * Bare @words count only with `link_names` or `parse: 'full'`.
 */
export function notifiedBy(written: Written, users: Iterable<User>): string[] {
  const attached = written.attachments.flatMap((one) => [one['text'], one['pretext'], ...mentioningIn(one['blocks'])]);
  const texts = [written.text, ...mentioningIn(written.blocks), ...attached].filter((text) => typeof text === 'string');
  const text = texts.join('\n');
  const found = new Set([...idsIn(text, /<@([UW][A-Z0-9]+)(?:\|[^>]*)?>/g)]);
  for (const word of idsIn(text, /<!(channel|here|everyone)(?:\|[^>]*)?>/g)) found.add(word);
  for (const group of idsIn(text, /<!subteam\^(S[A-Z0-9]+)(?:\|[^>]*)?>/g)) found.add(group);
  if (flagOf(written.body['link_names']) || written.body['parse'] === 'full') linked(text, users, found);
  return [...found];
}

function linked(text: string, users: Iterable<User>, found: Set<string>): void {
  const words = new Set(idsIn(text, /@([\w.-]+)/g));
  for (const word of broadcasts) if (words.has(word)) found.add(word);
  for (const user of users) if (words.has(user.handle)) found.add(user.id);
}

function idsIn(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map((match) => match[1] ?? '');
}

/** What somebody typed, as Slack stores it: `&`, `<` and `>` escaped, so that nothing in it is a mention or a link. */
export function typed(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
