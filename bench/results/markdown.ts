// RESULTS.md as a whole.
import { renderAccuracy, summariseAccuracy } from './markdown-accuracy.ts';
import { renderPlan } from './markdown-plan.ts';
import { renderRuns, renderSets, renderSystems } from './markdown-sources.ts';
import { renderSpeed, summariseSpeed } from './markdown-speed.ts';
import type { Plot } from './plots.ts';
import type { Stored } from './result.ts';

export interface Surroundings {
  /** The folder of the plots, from RESULTS.md. */
  readonly folder: string;
  readonly plots: readonly Plot[];
  /** Markdown written by hand, taken over as it stands: what was tried, and what others published. */
  readonly notes: string;
  readonly published: string;
}

const HEAD = `# Results

Written by \`npm run bench -- accuracy speed plan --save\` from what was measured, except what is written by hand: the notes, in
\`results/notes.md\`, and what others published, in \`results/published.md\`. [README.md](README.md) says how each figure is measured and
how to measure it again. Shares and AUROC are in percent; the best of each comparison is bold.
`;

const CLOSED = `Closed accuracy, and AUROC in against out of scope where a set has both: \`closed / AUROC\`.`;
const COLUMNS = `*closed*: the best label is the right one, nothing refused. *mistyped*: the same with typing errors. *hit@3*: the right one is among the
best three. *in* and *out*: at one threshold, in scope answered right and out of scope refused. *questions*, drawn: a seeded sample,
where a system is too slow for all of them.`;
const MEDIAN = 'Median microseconds of a clean question, and how many times faster than fuse.js default.';

/** The whole file. */
export function renderResults(stored: Stored, { folder, plots, notes, published }: Surroundings): string {
  const { accuracy, speed, plan } = stored;
  const image = (name: Plot['name']): string =>
    plots
      .filter((plot) => plot.name === name)
      .map(({ alt }) => `![${alt.replaceAll(/[[\]]/gu, '')}](${folder}/${name}.svg)\n`)
      .join('');
  const has = { accuracy: accuracy.length > 0, speed: speed.length > 0, plan: plan.length > 0 };
  const measured = has.accuracy || has.speed || has.plan;
  const sections = [
    HEAD,
    measured || 'Nothing has been measured yet.\n',
    has.accuracy && `## Accuracy at a glance\n\n${CLOSED}\n\n${summariseAccuracy(accuracy)}`,
    image('accuracy'),
    image('scope'),
    has.speed && `## Speed at a glance\n\n${MEDIAN}\n\n${summariseSpeed(speed)}`,
    image('speed'),
    has.plan && `## On the plan itself\n\n${renderPlan(plan)}`,
    image('plan'),
    notes.trim() && `${notes.trim()}\n`,
    has.accuracy && `## Accuracy, set by set\n\n${COLUMNS}\n\n${renderAccuracy(accuracy)}`,
    has.speed && `## Speed, size by size\n\n${renderSpeed(speed)}`,
    image('training'),
    image('memory'),
    published,
    has.accuracy && `## Sets\n\n${renderSets(accuracy)}`,
    measured && `## Systems\n\n${renderSystems(stored)}`,
    measured && `## Runs\n\n${renderRuns(stored)}`,
  ];
  return sections.filter((section) => typeof section === 'string' && section !== '').join('\n');
}
