// Questions that stand elsewhere already, and the offer to move them.
import type { Knowledge } from '../../core/knowledge/knowledge.ts';
import type { CuratedQuestion } from '../evaluation/curated.ts';
import type { Group } from '../group.ts';
import { entryTitle } from '../names.ts';
import { hiddenFields } from './fields.ts';
import { type Html, html } from './html.ts';

export interface Standing {
  readonly questions: readonly CuratedQuestion[];
  /** As it was typed. */
  readonly form: URLSearchParams;
}

export function standingPart({ questions, form }: Standing, { id }: Group, knowledge: Knowledge): Html {
  const rows = questions.map(
    ({ entry, question, language }) =>
      html`<li><span lang="${language}">“${question}”</span> stands under “${entryTitle(entry, knowledge)}” already.</li>`,
  );
  return html`<div class="message" role="alert" id="standing"><p><strong>Nothing is changed yet.</strong></p><ul>${rows}</ul>
<p>A question stands in one place. Move it, and it is taken away there and put here; or leave it out below.</p>
<form method="post" action="${encodeURIComponent(id)}">${hiddenFields(form)}<input type="hidden" name="move" value="yes"><button>Move it here</button></form></div>`;
}
