// The inbox as lines of a terminal: both columns, each group with its number.
import type { Knowledge } from '../core/knowledge/knowledge.ts';
import type { Group } from '../inbox/group.ts';
import type { Listing } from '../inbox/listing.ts';
import { asListed, counted, groupTitle, oneLine, times } from '../inbox/names.ts';
import { notShown } from '../inbox/not-shown.ts';
import type { EntryRatings } from '../inbox/ratings.ts';

/** Wordings of a group that are shown: the most asked. */
const SHOWN = 5;

function ratingLines({ down, up, reasons, details }: EntryRatings): string[] {
  const why = reasons.map(({ reason, count }) => `${reason} ${count}`).join(', ');
  const head = `     rated down ${times(down)}${up === 0 ? '' : `, up ${times(up)}`}${why === '' ? '' : ` (${why})`}`;
  return [head, ...details.slice(0, SHOWN).map((words) => `       “${oneLine(words)}”`)];
}

function groupLines(group: Group, number: number, knowledge: Knowledge): string[] {
  const { entry, misses, count, ratings } = group;
  const asked = misses.length === 0 ? '' : `, asked ${times(count)}`;
  const name = entry === undefined || entry.startsWith('out:') ? '' : ` (${entry})`;
  const left = misses.length - SHOWN;
  return [
    `${String(number).padStart(3)}. ${groupTitle(group, knowledge)}${name}${asked}`,
    ...misses.slice(0, SHOWN).map(({ text, language, count: own }) => `     ${own} × ${oneLine(text)} [${language}]`),
    ...(left > 0 ? [`     and ${counted(left, 'other wording')}`] : []),
    ...(misses.some(({ told }) => told !== undefined) ? [`     ${asListed(knowledge)}`] : []),
    ...(ratings === undefined ? [] : ratingLines(ratings)),
  ];
}

function columnLines(title: string, groups: readonly Group[], from: number, knowledge: Knowledge): string[] {
  if (groups.length === 0) return [];
  return ['', title, ...groups.flatMap((group, at) => groupLines(group, from + at, knowledge))];
}

const sum = (groups: readonly Group[]): number => groups.reduce((all, { misses }) => all + misses.length, 0);

export function listingLines(listing: Listing, knowledge: Knowledge): string[] {
  const { nearly, fresh, declined, answered } = listing;
  const folded = [
    [sum(answered), 'answered by now'],
    [sum(declined), 'that the bot takes to be about something else'],
  ] as const;
  const told = folded.flatMap(([count, what]) => (count === 0 ? [] : [`${counted(count, 'question')} ${what}`]));
  return [
    `${counted(sum(nearly) + sum(fresh), 'question')} without an answer. ${notShown(listing)}`.trim(),
    ...columnLines('Nearly: what an entry may answer that is there', nearly, 1, knowledge),
    ...columnLines('New: by how often it was asked', fresh, nearly.length + 1, knowledge),
    ...(told.length === 0 ? [] : ['', `${told.join(', and ')}: --json lists them too.`]),
    ...(nearly.length + fresh.length === 0 ? [] : ['', '"npm run inbox -- --page" is where they become knowledge.']),
  ];
}
