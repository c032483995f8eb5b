// node-nlp (NLP.js): a classifier trained on the phrasings.
import nlp, { type NlpManager } from 'node-nlp';
import { nameAndVersion, PEERS } from './packages.ts';
import { affordable, GUESSES, type Guess, type Lesson, type System, type Trained } from './system.ts';

/** Its own class for what it doesn't know; a set may have a label of that name, which is then trained as any other. */
const NONE = 'None';

const SILENT = Object.fromEntries(
  ['trace', 'debug', 'info', 'log', 'warn', 'error', 'fatal'].map((level) => [level, (): void => {}]),
);

/** Without `autoSave: false` it writes model.nlp into the working directory; without `log: false` it prints its epochs. */
function create({ language }: Lesson): NlpManager {
  const languages = language.split(',');
  const settings = { languages, autoSave: false, autoLoad: false, calculateSentiment: false, nlu: { log: false } };
  const manager = new nlp.NlpManager(settings);
  manager.container.register('logger', SILENT);
  return manager;
}

/** Undefined where it is to guess among several, as it does by default. */
const onlyOne = ({ language }: Lesson): string | undefined => (language.includes(',') ? undefined : language);

/** A "%" by itself is taken for an entity, and one entity has dates and numbers sought in every question. It is no part of a word. */
const withoutEntities = (text: string): string => text.replaceAll('%', ' ');

function ready(manager: NlpManager, language: string | undefined, hasNone: boolean): Trained {
  return {
    ask: async (text): Promise<readonly Guess[]> => {
      if (text.trim() === '') return [];
      const { classifications } = await manager.process(language, text);
      return classifications
        .filter(({ intent, score }) => score > 0 && (hasNone || intent !== NONE))
        .slice(0, GUESSES)
        .map(({ intent, score }) => ({ label: intent, confidence: score }));
    },
    save: () => Buffer.from(JSON.stringify({ hasNone, model: manager.toObj() })),
  };
}

/** Of the classifications the best that isn't "None": it scores in scope without its threshold, as every system here. */
export const nodeNlp: System = {
  name: 'node-nlp',
  version: nameAndVersion('node-nlp', PEERS),
  settings:
    'NlpManager with the language of the set (several: each phrasing with its own, a question’s is guessed), without sentiment and entities; the best classification but “None”, confidence its score (https://github.com/axa-group/nlp.js/blob/master/docs/v3/nlp-manager.md, https://github.com/axa-group/nlp.js/pull/516)',
  train: async (lesson) => {
    const language = onlyOne(lesson);
    const manager = create(lesson);
    for (const { text, label, language: own } of lesson.rows)
      manager.addDocument(own ?? language ?? manager.guessLanguage(text), withoutEntities(text), label);
    await manager.train();
    const hasNone = lesson.rows.some(({ label }) => label === NONE);
    return ready(manager, language, hasNone);
  },
  load: (bytes, lesson) => {
    const { hasNone, model } = JSON.parse(bytes.toString()) as { hasNone: boolean; model: unknown };
    const manager = create(lesson);
    manager.import(model);
    return ready(manager, onlyOne(lesson), hasNone);
  },
  patience: () => affordable(200),
};
