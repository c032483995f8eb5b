// What keeps the page from being shown, in words.
import { html } from './html.ts';
import { layOut, rootFrom } from './layout.ts';

/** @param path that was asked for: it says how deep the page lies */
export function problemPage(message: string, path: string): string {
  const depth = path.split('/').length - 2;
  const [first = '', ...lines] = message.split('\n');
  const body = html`<header><h1>That doesn’t work</h1></header>
<main><div class="message bad" role="alert"><p>${first}</p>${lines.length > 0 && html`<ul>${lines.map((line) => html`<li>${line}</li>`)}</ul>`}</div>
<p><a href="${rootFrom(depth)}">To the inbox</a></p></main>`;
  return layOut({ title: 'That doesn’t work', body, depth });
}
