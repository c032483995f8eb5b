// What an evaluation found, question by question; what broke stands first.
import type { Origin, Row, Verdict } from '../evaluation/compare.ts';
import type { Evaluation } from '../evaluation/task.ts';
import { counted } from '../names.ts';
import { type Html, html } from './html.ts';

interface Told {
  readonly verdict: Verdict;
  readonly title: string;
  readonly about: string;
}

const VERDICTS: readonly Told[] = [
  { verdict: 'broken', title: 'Broke', about: 'They were answered right before, or less wrong.' },
  { verdict: 'right', title: 'Got right', about: 'They are answered as they should be now, or less wrong.' },
  {
    verdict: 'answered',
    title: 'Answered now',
    about: 'Other questions of the inbox that had no answer. Nobody has said what is right: read them.',
  },
  {
    verdict: 'changed',
    title: 'Answered otherwise',
    about: 'Neither right before nor now, or nobody has said what is right.',
  },
];

const ORIGINS: Readonly<Record<Origin, string>> = {
  added: 'of this change',
  inbox: 'in the inbox',
  curated: 'curated, asked of a bot trained without it',
  labelled: 'labelled, in test/questions',
};

function row({ origin, question, language, before, after }: Row): Html {
  return html`<li><strong lang="${language}">${question}</strong> <span class="quiet">${ORIGINS[origin]}</span>
<dl><dt>before</dt><dd lang="${language}">${before}</dd><dt>after</dt><dd lang="${language}">${after}</dd></dl></li>`;
}

const list = (rows: readonly Row[]): Html => html`<ul class="rows">${rows.map(row)}</ul>`;

function far(rows: readonly Row[]): Html | undefined {
  if (rows.length === 0) return undefined;
  return html`<details><summary>${counted(rows.length, 'question')} that ${rows.length === 1 ? 'speaks' : 'speak'} of something else</summary>
<p class="quiet">Close calls: all entries are weighed against each other, so that any change tips a few of them, either way.</p>${list(rows)}</details>`;
}

function verdictPart({ verdict, title, about }: Told, rows: readonly Row[]): Html | undefined {
  const own = rows.filter((one) => one.verdict === verdict);
  if (own.length === 0) return undefined;
  const near = own.filter(({ isNear, origin }) => isNear || origin === 'added' || origin === 'inbox');
  const others = own.filter((one) => !near.includes(one));
  return html`<h3 id="${verdict}">${title} (${own.length})</h3><p class="quiet">${about}</p>${near.length > 0 && list(near)}${far(others)}`;
}

function sums({ asked, rows }: Evaluation): string {
  const total = Object.values(asked).reduce((sum, count) => sum + count, 0);
  const told = VERDICTS.flatMap(({ verdict, title }) => {
    const count = rows.filter((one) => one.verdict === verdict).length;
    return count === 0 ? [] : [`${count} ${title.toLowerCase()}`];
  });
  return `${counted(total, 'question')} asked: ${told.length === 0 ? 'nothing differs' : told.join(', ')}.`;
}

export function evaluationPart(evaluation: Evaluation): Html {
  const { asked, rows, notes } = evaluation;
  const from = (Object.entries(asked) as [Origin, number][]).flatMap(([origin, count]) =>
    count === 0 ? [] : [`${count} ${ORIGINS[origin]}`],
  );
  return html`<p role="status"><strong>${sums(evaluation)}</strong></p>
<p class="quiet">${from.join('; ')}.</p>
${notes.map((note) => html`<p class="quiet">${note}</p>`)}
${VERDICTS.map((told) => verdictPart(told, rows)).filter((part) => part !== undefined)}`;
}
