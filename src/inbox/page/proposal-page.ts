// A change before it is written: the difference, the check, the evaluation; then what became of it.
import { formatProblem } from '../../knowledge/problem.ts';
import type { Difference, DifferenceLine } from '../difference.ts';
import { counted } from '../names.ts';
import { proposedMessage } from './commit-message.ts';
import { evaluationPart } from './evaluation-part.ts';
import { hiddenFields } from './fields.ts';
import { type Html, html } from './html.ts';
import { layOut } from './layout.ts';
import type { Pending, Written } from './pending.ts';

const CLASSES: Readonly<Record<DifferenceLine['sign'], string>> = { '+': 'added', '-': 'gone', ' ': 'kept' };

function difference({ path, hunks }: Difference): Html {
  const lines = hunks.map(
    ({ line, lines: own }) =>
      html`<span class="hunk">from line ${line}</span>${own.map(({ sign, text }) => html`<span class="${CLASSES[sign]}">${sign} ${text}</span>`)}`,
  );
  return html`<h3><code>${path}</code></h3><pre class="difference" tabindex="0" aria-label="What changes in ${path}">${lines}</pre>`;
}

function check({ proposal: { problems } }: Pending): Html {
  if (problems.length === 0) return html`<p class="message good">The check finds no problem.</p>`;
  return html`<div class="message bad" role="alert"><p><strong>The check finds ${counted(problems.length, 'problem')}, so this is not written:</strong></p>
<ul>${problems.map((problem) => html`<li>${formatProblem(problem)}</li>`)}</ul></div>`;
}

/** Everything that was typed, to go on from. */
function backForm({ group, form }: Pending): Html {
  return html`<form method="post" action="../group/${encodeURIComponent(group.id)}">${hiddenFields(form)}<input type="hidden" name="again" value="yes"><button class="second">Change it</button></form>`;
}

/** What changed meanwhile is not written over: the same is looked at again, on what is there now. */
function writeForm({ id, group, form, isStale }: Pending, label: string): Html {
  if (isStale)
    return html`<form method="post" action="../group/${encodeURIComponent(group.id)}">${hiddenFields(form)}<button>Look again</button></form>`;
  return html`<form method="post" action="${id}/write"><button>${label}</button></form>`;
}

/** The section of the evaluation, as it is at that moment. */
export function evaluationSection(pending: Pending): Html {
  const heading = html`<h2 id="evaluated" tabindex="-1">The evaluation</h2>`;
  if (pending.evaluated !== undefined)
    return html`${heading}${evaluationPart(pending.evaluated.evaluation)}<div class="buttons">${writeForm(pending, 'Write it')}${backForm(pending)}</div>`;
  if (pending.failed !== undefined)
    return html`${heading}<p class="message bad" role="alert">There is no evaluation: ${pending.failed}</p><div class="buttons">${writeForm(pending, 'Write it without one')}${backForm(pending)}</div>`;
  return html`${heading}<p role="status">${pending.step}</p><progress max="1" value="${pending.share}" aria-label="How far the evaluation is"></progress>
<p class="quiet">It takes 15 to 50 seconds on most machines: the bot is trained with the change, and asked. Nothing is written before you say so.</p>`;
}

const isDone = ({ evaluated, failed }: Pending): boolean => evaluated !== undefined || failed !== undefined;

function proposed(pending: Pending): Html {
  const { id, proposal } = pending;
  if (proposal.problems.length > 0) return html`<div class="buttons">${backForm(pending)}</div>`;
  const section = evaluationSection(pending);
  return isDone(pending)
    ? html`<section id="evaluation" aria-labelledby="evaluated">${section}</section>`
    : html`<section id="evaluation" aria-labelledby="evaluated" data-status="${id}/status" data-result="${id}/evaluation">${section}</section>`;
}

function gitPart(pending: Pending, { git, commit }: Written): Html | undefined {
  if (commit !== undefined) return html`<p class="message good" role="status">Committed as <code>${commit}</code>.</p>`;
  if (git === undefined) return undefined;
  const before =
    git.before.length > 0 &&
    html`<p class="message">Changed before this already, and not committed: ${git.before.join(', ')}. A commit takes those changes too.</p>`;
  return html`<section aria-labelledby="git"><h2 id="git">Commit it to git?</h2>${before}
<form method="post" action="${pending.id}/commit"><label for="message">Message</label><p class="hint" id="message-hint">Only the files above are committed.</p>
<textarea id="message" name="message" aria-describedby="message-hint">
${proposedMessage(pending)}</textarea><button class="second">Commit</button></form></section>`;
}

const WRITTEN = html`<p class="message good" role="status"><strong>It is written.</strong> A bot on this folder answers by it a few seconds later where it runs with <code>KNOWLEDGE_RELOAD=on</code> or is sent <code>SIGHUP</code>, and after a restart where it isn’t. One that runs elsewhere has to be given the files.</p>`;

function written(pending: Pending, state: Written): Html {
  return html`${gitPart(pending, state)}
<p><a href="../">Back to the inbox</a></p>`;
}

export function proposalPage(pending: Pending): string {
  const { proposal, written: state, problem } = pending;
  const title = state === undefined ? 'Before it is written' : 'Written';
  const body = html`<nav><a href="../">Inbox</a></nav>
<header><h1>${title}</h1></header>
<main>
${state !== undefined && WRITTEN}${problem !== undefined && html`<p class="message bad" role="alert">${problem}</p>`}
<section aria-labelledby="difference"><h2 id="difference">${state === undefined ? 'What changes' : 'What changed'}</h2>${proposal.differences.map(difference)}</section>
${state === undefined ? html`<section aria-labelledby="check"><h2 id="check">The check</h2>${check(pending)}</section>${proposed(pending)}` : written(pending, state)}
</main>`;
  return layOut({
    title,
    body,
    depth: 1,
    isWaiting: state === undefined && proposal.problems.length === 0 && !isDone(pending),
  });
}
