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
  { verdict: 'same', title: 'As you mean it, as before', about: 'They were answered so already.' },
  {
    verdict: 'answered',
    title: 'Answered now',
    about: 'Other questions of the inbox that had no answer. Nobody has said what is right: read them.',
  },
  {
    verdict: 'changed',
    title: 'Answered otherwise',
    about:
      'Neither right before nor now, or nobody has said what is right, or what was expected of them is what you change.',
  },
];

const ORIGINS: Readonly<Record<Origin, string>> = {
  added: 'of this change',
  inbox: 'in the inbox',
  curated: 'curated, asked of a bot trained without it',
  labelled: 'labelled, in test/questions',
};

function row({ origin, question, language, expected, before, after }: Row): Html {
  return html`<li><strong lang="${language}">${question}</strong> <span class="quiet">${ORIGINS[origin]}</span>
<dl>${expected !== undefined && html`<dt>expected</dt><dd>${expected}</dd>`}<dt>before</dt><dd lang="${language}">${before}</dd><dt>after</dt><dd lang="${language}">${after}</dd></dl></li>`;
}

/** Whether it speaks of what is changed: the others tip by themselves. */
const isOwn = ({ isNear, origin }: Row): boolean => isNear || origin === 'added' || origin === 'inbox';

const list = (rows: readonly Row[]): Html => html`<ul class="rows">${rows.map(row)}</ul>`;

function far(rows: readonly Row[]): Html | undefined {
  if (rows.length === 0) return undefined;
  return html`<details><summary>${counted(rows.length, 'question')} that ${rows.length === 1 ? 'speaks' : 'speak'} of something else</summary>
<p class="quiet">Close calls: all entries are weighed against each other, so that any change tips a few of them, either way.</p>${list(rows)}</details>`;
}

function verdictPart({ verdict, title, about }: Told, rows: readonly Row[]): Html | undefined {
  const own = rows.filter((one) => one.verdict === verdict);
  if (own.length === 0) return undefined;
  const near = own.filter(isOwn);
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

/** Of fewer questions that are asked anyway, nobody has counted how many a change tips. */
const MEASURED = 1000;
const USUAL = 10;

/** One sentence: what it comes to. */
function comesTo({ rows }: Evaluation): string {
  const broken = rows.filter(({ verdict }) => verdict === 'broken');
  const own = broken.filter(isOwn);
  const added = own.filter(({ origin }) => origin === 'added').length;
  if (added > 0)
    return `${counted(added, 'question')} of this change ${added === 1 ? 'is' : 'are'} not answered as you mean it.`;
  if (own.length > 0)
    return `${counted(own.length, 'question')} that ${own.length === 1 ? 'speaks' : 'speak'} of what you change broke: read on before you write it.`;
  const lost = broken.length - rows.filter((row) => row.verdict === 'right' && !isOwn(row)).length;
  if (lost > USUAL) return 'Many more questions of something else broke than got right: the change is too broad.';
  return 'Nothing broke that speaks of what you change.';
}

function noise({ asked: { curated, labelled }, rows }: Evaluation): string {
  const far = rows.filter((row) => !isOwn(row));
  const count = (verdict: Verdict): number => far.filter((row) => row.verdict === verdict).length;
  const all = curated + labelled;
  if (all === 0) return '';
  const usual = all < MEASURED ? 'a few' : `5 to ${USUAL} of ${all}`;
  return `Of something else, ${count('broken')} broke and ${count('right')} got right; any change tips ${usual} either way.`;
}

export function evaluationPart(evaluation: Evaluation): Html {
  const { asked, rows, notes } = evaluation;
  const from = (Object.entries(asked) as [Origin, number][]).flatMap(([origin, count]) =>
    count === 0 ? [] : [`${count} ${ORIGINS[origin]}`],
  );
  return html`<p role="status"><strong>${comesTo(evaluation)}</strong> ${noise(evaluation)}</p>
<p>${sums(evaluation)}</p>
<p class="quiet">${from.join('; ')}.</p>
${notes.map((note) => html`<p class="quiet">${note}</p>`)}
${VERDICTS.map((told) => verdictPart(told, rows)).filter((part) => part !== undefined)}`;
}
