// The inbox as lines of a terminal: both columns, each group with its number.
import type { Knowledge } from '../core/knowledge/knowledge.ts';
import type { Group } from '../inbox/group.ts';
import type { Listing } from '../inbox/listing.ts';
import { counted, groupTitle, times } from '../inbox/names.ts';
import type { EntryRatings } from '../inbox/ratings.ts';

/** Wordings of a group that are shown: the most asked. */
const SHOWN = 5;

function ratingLines({ down, up, reasons, details }: EntryRatings): string[] {
  const why = reasons.map(({ reason, count }) => `${reason} ${count}`).join(', ');
  const head = `     rated down ${times(down)}${up === 0 ? '' : `, up ${times(up)}`}${why === '' ? '' : ` (${why})`}`;
  return [head, ...details.slice(0, SHOWN).map((words) => `       “${words.replaceAll(/\s+/gu, ' ')}”`)];
}

function groupLines(group: Group, number: number, knowledge: Knowledge): string[] {
  const { entry, misses, count, ratings } = group;
  const asked = misses.length === 0 ? '' : `, asked ${times(count)}`;
  const name = entry === undefined || entry.startsWith('out:') ? '' : ` (${entry})`;
  const left = misses.length - SHOWN;
  return [
    `${String(number).padStart(3)}. ${groupTitle(group, knowledge)}${name}${asked}`,
    ...misses
      .slice(0, SHOWN)
      .map(({ text, language, count: own }) => `     ${own} × ${text.replaceAll(/\s+/gu, ' ')} [${language}]`),
    ...(left > 0 ? [`     and ${counted(left, 'other wording')}`] : []),
    ...(ratings === undefined ? [] : ratingLines(ratings)),
  ];
}

function columnLines(title: string, groups: readonly Group[], from: number, knowledge: Knowledge): string[] {
  if (groups.length === 0) return [];
  return ['', title, ...groups.flatMap((group, at) => groupLines(group, from + at, knowledge))];
}

function summaryOf({ counts, declined }: Listing): string {
  const known = counts.waiting - declined.reduce((sum, { misses }) => sum + misses.length, 0);
  const others = [
    [counts.answered, 'have an answer by now'],
    [counts.waiting - known, 'ask of something else, as the bot knows'],
    [counts.declined, 'were put to what isn’t about the plan'],
    [counts.aside, 'are greetings, single words or in another language'],
    [counts.ignored, 'are ignored'],
  ] as const;
  const rest = others.flatMap(([count, what]) => (count === 0 ? [] : [`${count} ${what}`]));
  return `${counted(known, 'question')} without an answer${rest.length === 0 ? '' : `; of the others, ${rest.join(', ')}`}.`;
}

export function listingLines(listing: Listing, knowledge: Knowledge): string[] {
  const { nearly, fresh } = listing;
  return [
    summaryOf(listing),
    ...columnLines('Nearly: what an entry may answer that is there', nearly, 1, knowledge),
    ...columnLines('New: by how often it was asked', fresh, nearly.length + 1, knowledge),
    ...(nearly.length + fresh.length === 0 ? [] : ['', '"npm run inbox -- --page" is where they become knowledge.']),
  ];
}
