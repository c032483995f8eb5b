// What was put aside, folded: each can be taken back.
import type { Knowledge } from '../../core/knowledge/knowledge.ts';
import { counted, entryTitle, oneLine } from '../names.ts';
import type { PutAside } from '../put-aside.ts';
import { type Html, html } from './html.ts';

const WORDS: Readonly<Record<PutAside['how'], string>> = {
  ignored: 'ignored',
  merged: 'put together',
  dismissed: 'ratings put aside',
};

function about({ ids, misses }: PutAside, knowledge: Knowledge): Html {
  if (misses.length === 0) return html`${entryTitle(ids[0] ?? '', knowledge)}`;
  return html`${misses.map(({ text, language }) => html`<span lang="${language}">“${oneLine(text)}”</span> `)}`;
}

function row(own: PutAside, knowledge: Knowledge): Html {
  const ids = own.ids.map((id) => html`<input type="hidden" name="id" value="${id}">`);
  return html`<li><div>${about(own, knowledge)}<span class="quiet">${WORDS[own.how]}</span></div>
<form method="post" action="aside">${ids}<input type="hidden" name="how" value="${own.how}"><button class="second">Take back</button></form></li>`;
}

export function asidePart(all: readonly PutAside[], knowledge: Knowledge): Html | undefined {
  if (all.length === 0) return undefined;
  return html`<details id="aside"><summary>${counted(all.length, 'decision')} of yours to put something aside or together</summary>
<ul class="aside">${all.map((own) => row(own, knowledge))}</ul></details>`;
}
