// fuse.js over the phrasings: as it comes, and with token search tuned.
import FuseSearch, { type IFuseOptions } from 'fuse.js';
import type { Row } from '../sets/set.ts';
import { HITS, type Hit, ranked, voted } from './hits.ts';
import { nameAndVersion, OWN } from './packages.ts';
import { affordable, type Guess, type System, type Trained } from './system.ts';

type Choice = (hits: readonly Hit[]) => Guess[];

interface Saved {
  readonly rows: readonly Row[];
  readonly index: ReturnType<ReturnType<typeof FuseSearch.createIndex<Row>>['toJSON']>;
}

function ready(search: FuseSearch<Row>, rows: readonly Row[], choose: Choice): Trained {
  return {
    ask: (text) => {
      const found = search.search(text, { limit: HITS });
      return choose(found.map(({ item, score }) => ({ label: item.label, score: 1 - (score ?? 1) })));
    },
    save: () => Buffer.from(JSON.stringify({ rows, index: search.getIndex().toJSON() })),
  };
}

/** Methods that both ways share. */
function searching(options: IFuseOptions<Row>, choose: Choice): Pick<System, 'version' | 'train' | 'load'> {
  return {
    version: nameAndVersion('fuse.js', OWN),
    train: ({ rows }) => ready(new FuseSearch(rows, options), rows, choose),
    load: (bytes) => {
      const { rows, index } = JSON.parse(bytes.toString()) as Saved;
      return ready(new FuseSearch(rows, options, FuseSearch.parseIndex(index)), rows, choose);
    },
  };
}

/** The best hit decides, with its nearness (1 − score). */
export const fuse: System = {
  ...searching({ keys: ['text'], includeScore: true }, ranked),
  name: 'fuse.js, default',
  settings: 'keys: text; the best hit, confidence 1 − score (https://www.fusejs.io/getting-started.html)',
  patience: (phrasings) => affordable(45 * phrasings),
};

/** Token search finds words anywhere, whatever `ignoreLocation` says; one hit often ties with others, so ten vote. */
export const fuseTokens: System = {
  ...searching({ keys: ['text'], includeScore: true, useTokenSearch: true, threshold: 0.3 }, voted),
  name: 'fuse.js, token search',
  settings:
    'useTokenSearch, threshold 0.3; the ten best hits vote, each with 1 − score (https://www.fusejs.io/token-search.html, “Tips”)',
  patience: (phrasings) => affordable(23 * phrasings),
};
