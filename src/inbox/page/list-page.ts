// The inbox: two columns, and folded below them what has an answer by now, and what the bot knows to be about something else.
import type { Knowledge } from '../../core/knowledge/knowledge.ts';
import type { Group } from '../group.ts';
import type { Listing } from '../listing.ts';
import type { Miss } from '../miss.ts';
import { asListed, counted, groupTitle, languageName, times } from '../names.ts';
import { notShown } from '../not-shown.ts';
import { asidePart } from './aside-part.ts';
import { type Html, html } from './html.ts';
import { layOut } from './layout.ts';
import { ratingsPart } from './ratings-part.ts';

/** Wordings shown of a group: the most asked. */
const SHOWN = 4;

function wording({ text, language, count }: Miss): Html {
  const often = count === 1 ? '' : ` × ${count}`;
  return html`<li><span lang="${language}">${text}</span> <span class="quiet">${languageName(language)}${often}</span></li>`;
}

/** Of a group without an entry, the first wording is its heading. */
function wordings({ entry, misses }: Group): Html {
  const listed = entry === undefined ? misses.slice(1) : misses;
  const left = listed.length - SHOWN;
  if (listed.length === 0) return html``;
  return html`<ul class="wordings">${listed.slice(0, SHOWN).map(wording)}</ul>
${left > 0 && html`<p class="quiet">and ${left} more</p>`}`;
}

function card(group: Group, knowledge: Knowledge): Html {
  const { id, entry, misses, count, ratings } = group;
  const isFact = entry !== undefined && !entry.includes(':');
  return html`<li class="card">
<h3><a href="group/${encodeURIComponent(id)}">${groupTitle(group, knowledge)}</a>${isFact && html` <code class="quiet">${entry}</code>`}</h3>
${misses.length > 0 && html`<p class="quiet">Asked ${times(count)}, in ${counted(misses.length, 'wording')}</p>`}
${wordings(group)}
${misses.some(({ told }) => told !== undefined) && html`<p class="quiet">${asListed(knowledge)}</p>`}
${ratings && ratingsPart(ratings)}
</li>`;
}

function column(id: string, title: string, about: string, groups: readonly Group[], knowledge: Knowledge): Html {
  const cards =
    groups.length === 0
      ? html`<p>Nothing waits here.</p>`
      : html`<ol class="cards">${groups.map((group) => card(group, knowledge))}</ol>`;
  return html`<section aria-labelledby="${id}"><h2 id="${id}">${title} (${groups.length})</h2><p class="quiet">${about}</p>${cards}</section>`;
}

function declinedPart(groups: readonly Group[], knowledge: Knowledge): Html | undefined {
  if (groups.length === 0) return undefined;
  const count = groups.reduce((sum, { misses }) => sum + misses.length, 0);
  return html`<details><summary>${counted(count, 'question')} that the bot takes to be about something else</summary>
<p class="quiet">It is sure of these. Look through them now and then: one that is about the plan belongs to an entry.</p>
<ol class="cards">${groups.map((group) => card(group, knowledge))}</ol></details>`;
}

/** With what the bot says, so that a wrong answer is seen. */
function answeredCard(group: Group, knowledge: Knowledge): Html {
  const rows = group.misses.map(
    ({ text, language, told }) =>
      html`<li><span lang="${language}">${text}</span><blockquote lang="${language}">${told?.text}</blockquote></li>`,
  );
  return html`<li class="card"><h3><a href="group/${encodeURIComponent(group.id)}">${groupTitle(group, knowledge)}</a></h3><ul class="answers">${rows}</ul></li>`;
}

function answeredPart(groups: readonly Group[], knowledge: Knowledge): Html | undefined {
  if (groups.length === 0) return undefined;
  const count = groups.reduce((sum, { misses }) => sum + misses.length, 0);
  return html`<details id="answered"><summary>${counted(count, 'question')} answered by now</summary>
<p class="quiet">With what the bot says today. Where that is wrong, open the group: it can be added to the right entry all the same.</p>
<ol class="cards">${groups.map((group) => answeredCard(group, knowledge))}</ol></details>`;
}

/** @param notice of what was just done */
export function listPage(listing: Listing, knowledge: Knowledge, notice?: string): string {
  const { nearly, fresh, declined, answered } = listing;
  const left = notShown(listing);
  const body = html`<header><h1>Inbox of ${knowledge.plan.name}</h1>
<p class="quiet">Questions that had no answer, and answers that people rated down.</p>
${left !== '' && html`<p>${left}</p>`}</header>
${notice !== undefined && html`<p class="message good" role="status">${notice}</p>`}
<main>
<div class="columns">
${column('nearly', 'Nearly', 'By the entry that comes nearest: it may answer them, if it learns their words.', nearly, knowledge)}
${column('new', 'New', 'No entry of its own comes near. Written alike, by how often they were asked.', fresh, knowledge)}
</div>
${answeredPart(answered, knowledge)}
${declinedPart(declined, knowledge)}
${asidePart(listing.putAside, knowledge)}
</main>`;
  return layOut({ title: `Inbox of ${knowledge.plan.name}`, body, depth: 0 });
}
