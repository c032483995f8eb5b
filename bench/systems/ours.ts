// The bot's own matcher, as it is compiled: spelling repair, features, machines and score.
import { PURPOSES, type Purpose, RECOGNISED, type Recognised } from '../../src/core/knowledge/concept.ts';
import type { Knowledge } from '../../src/core/knowledge/knowledge.ts';
import type { Model } from '../../src/core/matching/model.ts';
import { built, ROOT } from '../built.ts';
import { codeOf } from '../results/circumstances.ts';
import { GUESSES, type Guess, type System, type Trained } from './system.ts';

const NO_LISTS = Object.fromEntries([...PURPOSES, ...RECOGNISED].map((key) => [key, []])) as unknown as Record<
  Purpose | Recognised,
  []
>;

/** A model is kept with the knowledge that it was trained from; a public set has none. */
const NO_KNOWLEDGE: Knowledge = {
  hash: '',
  plan: { name: '', slug: '' },
  units: {},
  concepts: {
    concepts: {},
    ...NO_LISTS,
    subjects: {},
    aspects: {},
    names: {},
    figures: { currency: [], share: [], count: [], multiple: [] },
  },
  source: { language: '', paragraphs: [] },
  facts: {},
  languages: {},
  otherLanguages: {},
};

/** A class's name may not hold a colon: it parts the kind from the id. */
const classOf = (label: string): string => encodeURIComponent(label);

export async function ours(): Promise<System> {
  const { train } = await built('core/matching/training');
  const { propose } = await built('core/matching/candidates');
  const { createRepairs, repairedWords } = await built('core/reading/spelling');
  const { wordsOf } = await built('core/text/tokenize');
  const { encode, decode } = await built('knowledge/model-file');

  function trained(model: Model): Trained {
    // A set is in one language.
    const repair = createRepairs(model).get(model.languages[0] ?? '') ?? (() => undefined);
    return {
      ask: (text): Guess[] => {
        const typed = wordsOf(text);
        const { best } = propose(model, { typed, meant: repairedWords(typed, repair) });
        return best.slice(0, GUESSES).map(({ id, score }) => ({ label: decodeURIComponent(id), confidence: score }));
      },
      save: () => encode({ knowledge: NO_KNOWLEDGE, model }),
    };
  }

  return {
    name: 'ours',
    version: codeOf(ROOT),
    settings: 'as the bot runs it (src/core), with nothing set for a set',
    train: ({ rows, language }) =>
      trained(train(rows.map(({ text, label }) => ({ entry: classOf(label), language, words: wordsOf(text) })))),
    load: (bytes) => {
      const kept = decode(bytes);
      if (kept === undefined) throw new Error('The bytes are not those of a saved model, or they are damaged.');
      return trained(kept.model);
    },
    patience: () => Number.POSITIVE_INFINITY,
  };
}
