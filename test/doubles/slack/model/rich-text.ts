import type { Wire } from './wire.ts';

/** Mentions and links as a text holds them, and emoji. */
const entity = /<([@#!]?)([^>|]*)(?:\|([^>]*))?>|:(\+1|-1|[a-z][a-z0-9_'-]*):/g;

function special(word: string, label: string | undefined): Wire {
  const [kind, id = ''] = word.split('^');
  if (kind === 'subteam') return { type: 'usergroup', usergroup_id: id };
  if (kind === 'date') return { type: 'date', timestamp: Number(id), fallback: label ?? '' };
  return { type: 'broadcast', range: word };
}

function elementOf([, sign, target = '', label, emoji]: RegExpMatchArray): Wire {
  if (emoji !== undefined) return { type: 'emoji', name: emoji };
  if (sign === '@') return { type: 'user', user_id: target };
  if (sign === '#') return { type: 'channel', channel_id: target };
  if (sign === '!') return special(target, label);
  return { type: 'link', url: target, ...(label === undefined ? {} : { text: label }) };
}

function words(text: string): Wire[] {
  const plain = text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
  return plain === '' ? [] : [{ type: 'text', text: plain }];
}

/** The elements of a section that Slack makes of a text that a person types; styles stay in the text. */
export function richElements(text: string): Wire[] {
  const elements: Wire[] = [];
  let end = 0;
  for (const match of text.matchAll(entity)) {
    elements.push(...words(text.slice(end, match.index)), elementOf(match));
    end = match.index + match[0].length;
  }
  return [...elements, ...words(text.slice(end))];
}
