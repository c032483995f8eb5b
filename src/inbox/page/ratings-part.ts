// What people thought of an entry's answers.
import { times } from '../names.ts';
import type { EntryRatings } from '../ratings.ts';
import { type Html, html } from './html.ts';

/** Of people's own words. */
const SHOWN = 5;

export function ratingsPart({ up, down, reasons, details }: EntryRatings): Html {
  const why = reasons.map(({ reason, count }) => `${reason} ${count}`).join(', ');
  return html`<p><strong>Rated down ${times(down)}</strong>${up > 0 && html`, up ${times(up)}`}${why !== '' && html`: ${why}`}</p>
${details.slice(0, SHOWN).map((words) => html`<blockquote>${words}</blockquote>`)}`;
}
