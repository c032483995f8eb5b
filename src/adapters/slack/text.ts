// Slack's text to plain text and back: entities, mentions, links.

/** The three characters that mean something to Slack: escaped, nothing in a text mentions, links or calls anybody. */
export function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** <@U…>, <#C…|name>, <!here>, <!date^…|fallback>, <https://…|label>: what a person sees of them, or nothing. */
const ENTITY = /<([@#!]?)([^>|]*)(?:\|([^>]*))?>/gu;

/** A message of Slack to plain text: what is a question in it. */
export function textOf(text: string): string {
  const shown = text.replace(ENTITY, (_, sign: string, target: string, label?: string) => {
    if (sign === '') return label ?? target;
    return sign === '!' && target.startsWith('date') ? (label ?? ' ') : ' ';
  });
  return shown
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .replace(/:[a-z0-9_+'-]+:/gu, ' ')
    .replace(/ {2,}/gu, ' ')
    .trim();
}
