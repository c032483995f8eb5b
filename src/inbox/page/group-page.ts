// One group of the inbox: its questions, and what may be done about them.
import { entryTitle, groupTitle, languageName, times } from '../names.ts';
import { actionsPart, type Shown } from './actions.ts';
import { nearestOf } from './choices.ts';
import { type Html, html } from './html.ts';
import { layOut } from './layout.ts';
import { ratingsPart } from './ratings-part.ts';
import { type Standing, standingPart } from './standing-part.ts';

function wordings({ group }: Shown): Html {
  const rows = group.misses.map(
    ({ text, language, count, last, told }) => html`<li class="card"><span lang="${language}">${text}</span>
${told && html`<blockquote lang="${language}">${told.text}</blockquote>`}
<p class="quiet">${languageName(language)}, asked ${times(count)}, last on <time datetime="${last}">${last.slice(0, 10)}</time></p></li>`,
  );
  return html`${rows.length > 0 && html`<ul class="cards">${rows}</ul>`}`;
}

function nearest({ group, knowledge }: Shown): Html | undefined {
  const entries = nearestOf(group);
  if (group.misses.length === 0 || entries.length === 0) return undefined;
  return html`<p class="quiet">Nearest: ${entries.map((entry) => entryTitle(entry, knowledge)).join('; ')}</p>`;
}

function answersPart({ answers = [] }: Shown): Html | undefined {
  if (answers.length === 0) return undefined;
  const rows = answers.map(
    ({ language, text, place }) =>
      html`<p>${languageName(language)}${place !== undefined && html`, in <code>${place}</code>`}</p><blockquote lang="${language}">${text}</blockquote>`,
  );
  return html`<h3>The answer as it is now</h3>${rows}
<p class="quiet">Its words are changed in the file, at that line; “npm run check” says whether they hold. Then put the ratings aside.</p>`;
}

function missingPart(missing: readonly string[]): Html | undefined {
  if (missing.length === 0) return undefined;
  return html`<div class="message bad" role="alert" id="missing"><p><strong>Nothing is changed yet.</strong></p><ul>${missing.map((one) => html`<li>${one}</li>`)}</ul></div>`;
}

export interface Refused {
  /** What the form that was sent lacks. */
  readonly missing?: readonly string[];
  /** What it would add a second time. */
  readonly standing?: Standing;
}

export function groupPage(shown: Shown, { missing = [], standing }: Refused = {}): string {
  const { group, knowledge } = shown;
  const title = groupTitle(group, knowledge);
  const body = html`<nav><a href="../">Inbox</a></nav>
<header><h1>${title}</h1>${nearest(shown)}</header>
<main>
${missingPart(missing)}${standing && standingPart(standing, group, knowledge)}
<section aria-labelledby="asked"><h2 id="asked">${group.count === 0 ? 'How it was rated' : `Asked ${times(group.count)}`}</h2>${wordings(shown)}
${group.ratings && ratingsPart(group.ratings)}${answersPart(shown)}</section>
<section aria-labelledby="do"><h2 id="do">What to do</h2>
${actionsPart(shown)}</section>
</main>`;
  return layOut({ title, body, depth: 1 });
}
