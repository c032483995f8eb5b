// How well texts that are written alike ask for the same: the curated questions of entries that the bot is taken not to know.
import { expect, it } from 'vitest';
import { clusterByLetters } from '../../src/inbox/letters.ts';
import { knowledge } from '../support/bot.ts';

/** Some entries of what isn't said, each with its first questions. */
function rowsOf(language: string): { entry: string; question: string }[] {
  const wordings = knowledge.languages[language]?.wordings ?? {};
  const unstated = Object.keys(knowledge.facts).filter((id) => knowledge.facts[id]?.kind === 'unstated');
  const entries = unstated.filter((_, at) => at % 4 === 0);
  return entries.flatMap((entry) =>
    (wordings[entry]?.questions ?? []).slice(0, 12).map((question) => ({ entry, question })),
  );
}

/** B-cubed: of a question's cluster, the share that asks for its entry, on average. */
function precisionOf(language: string): { readonly precision: number; readonly clusters: number } {
  const rows = rowsOf(language);
  const leaders = clusterByLetters(rows.map(({ question }) => question));
  const shares = rows.map(({ entry }, at) => {
    const cluster = rows.filter((_, other) => leaders[other] === leaders[at]);
    return cluster.filter((row) => row.entry === entry).length / cluster.length;
  });
  return {
    precision: shares.reduce((sum, share) => sum + share, 0) / shares.length,
    clusters: new Set(leaders).size / rows.length,
  };
}

it.each(['en', 'fr'])('keeps a cluster to one thing that is asked, in %s', (language) => {
  const { precision, clusters } = precisionOf(language);
  expect(precision).toBeGreaterThan(0.8);
  expect(clusters).toBeLessThan(0.85);
});

it('puts a text that is nothing but marks by itself', () => {
  expect(clusterByLetters(['???', 'who waters the plants', '!!!', 'Who waters the plants?'])).toEqual([0, 1, 2, 1]);
});
