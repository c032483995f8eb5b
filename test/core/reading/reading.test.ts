import { describe, expect, it } from 'vitest';
import { wordsOfConcepts } from '../../../src/core/knowledge/concept.ts';
import type { Lexicon } from '../../../src/core/reading/lexicon.ts';
import { read, wholeOf, wordsIn } from '../../../src/core/reading/reading.ts';
import { createRepairs } from '../../../src/core/reading/spelling.ts';
import type { PhraseTable } from '../../../src/core/text/phrase-table.ts';
import { knowledge, lexiconOf, model } from '../../support/bot.ts';
import { LANGUAGES } from '../../support/questions.ts';
import { failuresOf } from '../../support/rows.ts';

const repairs = createRepairs(model);
const reading = (language: string, text: string) => read(text, language, lexiconOf(language), repairs.get(language));
const words = (language: string, text: string): readonly string[] => {
  const whole = reading(language, text);
  return wordsIn(whole, wholeOf(whole)).meant;
};

describe('a question as it is read', () => {
  it('writes text-speak and misspellings out', () => {
    expect(
      failuresOf(
        [
          ['fr', 'c koi le montan total', ['c', 'est', 'quoi', 'le', 'montant', 'total']],
          ['fr', "c'est quoi l'IA", ['c', 'est', 'quoi', 'l', 'ia']],
          ['fr', 'Bonjour, combien de puces svp ?', ['combien', 'de', 'puces']],
          ['en', 'wats teh totl budjet', ['what', 's', 'the', 'total', 'budget']],
          ['en', 'Could you tell me how many chips, please?', ['how', 'many', 'chips']],
          ['en', 'is it 200 billion or 25%', ['is', 'it', 'figcur', 'or', 'figpct']],
          ['en', 'is it 200', ['is', 'it', 'fignum']],
          ['en', 'hello', ['hello']],
          ['en', 'who is Ursula von der Leyen', ['who', 'is', 'ursula', 'von', 'der', 'leyen']],
        ],
        ([language, text, expected]) => {
          expect(words(language, text)).toEqual(expected);
        },
      ),
    ).toEqual([]);
  });

  it('keeps what was typed beside what was meant', () => {
    const whole = reading('en', 'totl budget');
    expect(wordsIn(whole, wholeOf(whole))).toEqual({
      meant: ['total', 'budget'],
      typed: ['totl', 'budget'],
      concepts: [['total'], ['money']],
    });
  });

  it('is taken as it is where nothing repairs it', () => {
    const whole = read('totl budget', 'en', lexiconOf('en'));
    expect(wordsIn(whole, wholeOf(whole)).meant).toEqual(['totl', 'budget']);
  });
});

/** Those of the phrases that are no longer found once they have been read. */
function lost(language: string, phrases: readonly string[], table: PhraseTable<unknown>): string[] {
  return phrases.filter((phrase) => !table.has(reading(language, phrase).tokens));
}

describe.each(LANGUAGES)("the %s lists' own words survive text-speak and spelling repair:", (language) => {
  const own = knowledge.languages[language];
  if (own === undefined) throw new Error(`no language ${language}`);
  const { rules, concepts: words } = own;
  const { names, subjects, aspects, ...lists } = knowledge.concepts;
  const { pointers } = lists;
  /** Of other concepts spelling repair doesn't know the short words, which are forms and abbreviations as often as not. */
  const wordsIn = (ids: readonly string[]): string[] =>
    wordsOfConcepts(
      ids.filter((id) => pointers.includes(id)),
      words,
    );
  const lexicon: Lexicon = lexiconOf(language);

  it('names', () => {
    const written = Object.values(names).flatMap(({ right, wrong }) => wordsIn([...right, ...wrong]));
    expect(lost(language, written, lexicon.names)).toEqual([]);
  });

  it.each([
    ['the plan', wordsIn(lists.plan), lexicon.plan],
    ['its parts', wordsIn(lists.plan_parts), lexicon.planParts],
    ['other plans', wordsIn(lists.other_plans), lexicon.otherPlans],
    ['elsewhere', wordsIn(lists.elsewhere), lexicon.elsewhere],
    ['subjects', Object.values(subjects).flatMap(wordsIn), lexicon.subjects],
    ['aspects', Object.values(aspects).flatMap(wordsIn), lexicon.aspects],
    ['comparisons', Object.values(rules.comparisons).flat(), lexicon.comparisons],
    ['openers', rules.questions.openers, lexicon.openers],
    ['tags', rules.questions.tags, lexicon.tags],
    ['question words', wordsIn(lists.question_words), lexicon.wh],
  ] as const)('%s', (_, phrases, table) => {
    expect(lost(language, phrases, table)).toEqual([]);
  });
});
