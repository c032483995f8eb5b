// lunr over the phrasings.
import lunrSearch, { type LunrIndex } from 'lunr';
import { HITS, ranked } from './hits.ts';
import { nameAndVersion, PEERS } from './packages.ts';
import { affordable, type System, type Trained } from './system.ts';

const EXACT_BOOST = 10;
const EDITS = 1;

interface Saved {
  readonly labels: readonly string[];
  readonly index: unknown;
}

/** Words alone: lunr would take "~", "^", ":", "+", "-" and "*" of a question for its query language. */
const words = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];

function ready(index: LunrIndex, labels: readonly string[]): Trained {
  return {
    ask: (text) => {
      const terms = words(text);
      const found = index.query((query) => {
        query.term(terms, { boost: EXACT_BOOST });
        query.term(terms, { editDistance: EDITS });
      });
      return ranked(found.slice(0, HITS).map(({ ref, score }) => ({ label: labels[Number(ref)] ?? '', score })));
    },
    save: () => Buffer.from(JSON.stringify({ labels, index })),
  };
}

export const lunr: System = {
  name: 'lunr',
  version: nameAndVersion('lunr', PEERS),
  settings: `every word within ${EDITS} edit, exact ones boosted ${EXACT_BOOST} times; English stems and stop words for English, none for other languages; the best hit, confidence its score (https://lunrjs.com/guides/searching.html, “Fuzzy matches” and “Boosts”)`,
  train: ({ rows, language }) => {
    const index = lunrSearch((builder) => {
      // Its trimmer, stop words and stemmer know English only, and the trimmer cuts letters with accents.
      if (language !== 'en') for (const pipeline of [builder.pipeline, builder.searchPipeline]) pipeline.reset();
      builder.ref('id');
      builder.field('text');
      for (const [id, { text }] of rows.entries()) builder.add({ id, text: words(text).join(' ') });
    });
    const labels = rows.map(({ label }) => label);
    return ready(index, labels);
  },
  load: (bytes) => {
    const { labels, index } = JSON.parse(bytes.toString()) as Saved;
    return ready(lunrSearch.Index.load(index), labels);
  },
  patience: (phrasings) => affordable(1.5 * phrasings),
};
