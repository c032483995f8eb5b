// MiniSearch over the phrasings.
import MiniSearch from 'minisearch';
import { HITS, ranked } from './hits.ts';
import { nameAndVersion, PEERS } from './packages.ts';
import { affordable, type System, type Trained } from './system.ts';

const OPTIONS = {
  fields: ['text'],
  storeFields: ['label'],
  searchOptions: { prefix: true, fuzzy: 0.2 },
};

function ready(search: MiniSearch): Trained {
  return {
    ask: (text) => {
      const found = search.search(text).slice(0, HITS);
      return ranked(found.map(({ label, score }) => ({ label: String(label), score })));
    },
    save: () => Buffer.from(JSON.stringify(search)),
  };
}

export const minisearch: System = {
  name: 'MiniSearch',
  version: nameAndVersion('minisearch', PEERS),
  settings:
    'prefix: true, fuzzy: 0.2, no boost, as there is one field; the best hit, confidence its score (https://lucaong.github.io/minisearch/classes/MiniSearch.MiniSearch.html#search, “Combining strategies”)',
  train: ({ rows }) => {
    const search = new MiniSearch(OPTIONS);
    search.addAll(rows.map((row, id) => ({ id, ...row })));
    return ready(search);
  },
  load: (bytes) => ready(MiniSearch.loadJSON(bytes.toString(), OPTIONS)),
  patience: (phrasings) => affordable(2 * phrasings),
};
