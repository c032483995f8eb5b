// How the page looks: served as it stands, so that nothing has to be copied beside what is built.

export const STYLE = `
:root {
  color-scheme: light dark;
  --paper: light-dark(#fbfbfa, #16181c);
  --card: light-dark(#ffffff, #1e2126);
  --ink: light-dark(#1d2127, #e8eaed);
  --quiet: light-dark(#5b6370, #a3abb8);
  --line: light-dark(#dcdfe4, #363b44);
  --accent: light-dark(#0b57a4, #8ab8ee);
  --on-accent: light-dark(#ffffff, #10151c);
  --good: light-dark(#1c6b38, #86d3a0);
  --good-paper: light-dark(#e6f4ea, #17311f);
  --bad: light-dark(#a3231c, #f2a39d);
  --bad-paper: light-dark(#fbe9e7, #3c1d1b);
  --small: 0.875rem;
  --body: 1rem;
  --large: 1.25rem;
  --title: 1.625rem;
}
* { box-sizing: border-box; }
body {
  margin: 0 auto;
  max-width: 76rem;
  padding: 1.5rem clamp(1rem, 4vw, 2.5rem) 4rem;
  background: var(--paper);
  color: var(--ink);
  font: var(--body)/1.5 system-ui, "Liberation Sans", sans-serif;
  overflow-wrap: break-word;
}
h1, h2, h3 { margin: 0; line-height: 1.25; text-wrap: balance; }
h1 { font-size: var(--title); }
h2 { font-size: var(--large); }
h3 { font-size: var(--body); }
main > section > h3 { margin-top: 1.5rem; }
p, ul, ol, pre, blockquote, dl { margin: 0.5rem 0 0; }
a { color: var(--accent); }
code, pre, textarea.words { font-family: ui-monospace, "Liberation Mono", monospace; font-size: var(--small); }
.quiet { color: var(--quiet); font-size: var(--small); }
.columns { display: grid; gap: 2rem; grid-template-columns: repeat(auto-fit, minmax(min(100%, 22rem), 1fr)); margin-top: 1.5rem; }
.cards { list-style: none; padding: 0; display: grid; gap: 0.75rem; }
.card { background: var(--card); border: 1px solid var(--line); border-radius: 0.5rem; padding: 0.875rem 1rem; }
.wordings { list-style: none; padding: 0; }
.wordings li { display: flex; gap: 0.75rem; justify-content: space-between; }
.answers, .aside { list-style: none; padding: 0; }
.aside li { display: flex; gap: 0.75rem; justify-content: space-between; align-items: baseline; border-top: 1px solid var(--line); padding: 0.5rem 0; }
.aside button { margin: 0; white-space: nowrap; }
.wordings .quiet { white-space: nowrap; }
blockquote { border-left: 3px solid var(--line); padding-left: 0.75rem; color: var(--quiet); }
section, .actions, .columns + details { margin-top: 2rem; }
nav + header { margin-top: 0.5rem; }
main > p { margin-top: 1.5rem; }
.columns > section { margin-top: 0; }
details { background: var(--card); border: 1px solid var(--line); border-radius: 0.5rem; margin-top: 0.75rem; }
summary { cursor: pointer; padding: 0.75rem 1rem; font-weight: 600; }
details > :not(summary) { margin: 0 1rem 1rem; }
form { max-width: 42rem; }
label, legend { display: block; margin-top: 0.875rem; font-weight: 600; padding: 0; }
label.box { display: flex; gap: 0.5rem; align-items: baseline; font-weight: 400; margin-top: 0.375rem; }
fieldset { border: 0; margin: 1rem 0 0; padding: 0; min-width: 0; }
form:has(select[name=is]) .kinds { display: none; }
form:has(option[value=stated]:checked) .stated, form:has(option[value=derived]:checked) .derived, form:has(option[value=combined]:checked) .combined { display: block; }
.hint { margin: 0; color: var(--quiet); font-size: var(--small); }
input:not([type=checkbox]), select, textarea {
  width: 100%; margin-top: 0.25rem; padding: 0.5rem 0.625rem; font: inherit; color: inherit;
  background: var(--paper); border: 1px solid var(--quiet); border-radius: 0.375rem;
}
textarea { min-height: 5.5rem; resize: vertical; }
button {
  margin-top: 1rem; padding: 0.5rem 1rem; font: inherit; font-weight: 600; cursor: pointer;
  border: 1px solid var(--accent); border-radius: 0.375rem; background: var(--accent); color: var(--on-accent);
}
button.second { background: transparent; color: var(--accent); }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
[tabindex='-1']:focus-visible { outline: none; }
.buttons { display: flex; flex-wrap: wrap; gap: 0.75rem; align-items: center; }
.message { margin: 1rem 0; border-left: 4px solid var(--accent); background: var(--card); padding: 0.75rem 1rem; }
.message > :first-child { margin-top: 0; }
.message.bad { border-color: var(--bad); background: var(--bad-paper); }
.message.good { border-color: var(--good); background: var(--good-paper); }
pre.difference { background: var(--card); border: 1px solid var(--line); border-radius: 0.5rem; padding: 0.5rem 0; overflow-x: auto; line-height: 1.45; }
pre.difference span { display: block; padding: 0 0.75rem; white-space: pre-wrap; }
pre.difference .added { background: var(--good-paper); }
pre.difference .gone { background: var(--bad-paper); }
pre.difference .hunk { color: var(--quiet); }
.rows { list-style: none; padding: 0; }
.rows li { border-top: 1px solid var(--line); padding: 0.625rem 0; }
.rows dl { display: grid; grid-template-columns: max-content 1fr; gap: 0 0.75rem; margin-top: 0.25rem; font-size: var(--small); }
.rows dt { color: var(--quiet); }
.rows dd { margin: 0; }
progress { width: 100%; height: 0.75rem; accent-color: var(--accent); }
@media (prefers-reduced-motion: no-preference) { a, button { transition: opacity 0.15s; } a:hover, button:hover { opacity: 0.85; } }
`;
