// What does not change the question does not change the facts of its answer.
import { describe, expect, it } from 'vitest';
import { createBot } from '../../src/core/bot.ts';
import { run } from '../../src/inbox/evaluation/score.ts';
import { bot, knowledge, model } from '../support/bot.ts';
import { DEV, LANGUAGES } from '../support/questions.ts';
import { CLAUSES, PLAIN } from './metamorphic/questions.ts';

type Change = (question: string) => string;
type Language = (typeof LANGUAGES)[number];

const withoutEnd: Change = (question) => question.replace(/[\s?!.…]+$/u, '');
const lowerFirst: Change = (question) =>
  /^\p{Lu}\p{Ll}/u.test(question) ? question.charAt(0).toLowerCase() + question.slice(1) : question;

const POLITE: Readonly<Record<Language, readonly Change[]>> = {
  en: [
    (question) => `Could you tell me, ${lowerFirst(withoutEnd(question))}, please?`,
    (question) => `Hello! ${question} Thanks in advance.`,
  ],
  fr: [
    (question) => `Bonjour, ${lowerFirst(withoutEnd(question))} merci !`,
    (question) => `Bonjour ! Excusez-moi, ${lowerFirst(question)} Merci d'avance.`,
  ],
};

const CHANGES: readonly (readonly [string, (language: Language) => readonly Change[]])[] = [
  ['politeness around the question', (language) => POLITE[language]],
  ['capitals', () => [(question) => question.toUpperCase()]],
  ['small letters', () => [(question) => question.toLowerCase()]],
  ['no accents', () => [(question) => question.normalize('NFD').replace(/\p{M}+/gu, '')]],
  ['decomposed accents', () => [(question) => question.normalize('NFD')]],
  ['doubled spaces', () => [(question) => `  ${question.replaceAll(' ', '  ')} `]],
  ['no final punctuation', () => [withoutEnd]],
  ['another apostrophe', () => [(question) => question.replaceAll("'", '’')]],
];

const factsOf = (text: string, language: Language): readonly string[] => bot.ask({ text, locale: language }).facts;

/** "2 of 300" as a share, with what changed. */
function kept(
  questions: readonly string[],
  language: Language,
  changes: readonly Change[],
): { share: number; message: string } {
  const rows = questions.flatMap((question) =>
    changes.map((change) => ({ before: factsOf(question, language), changed: change(question) })),
  );
  const lost = rows.filter(({ before, changed }) => factsOf(changed, language).join() !== before.join());
  const examples = lost
    .slice(0, 20)
    .map(
      ({ before, changed }) => `${before.join(' ')} → ${factsOf(changed, language).join(' ') || 'nothing'}: ${changed}`,
    );
  return {
    share: 1 - lost.length / rows.length,
    message: `${lost.length} of ${rows.length} change:\n${examples.join('\n')}`,
  };
}

/** First turns of the dev set that the bot answers with facts. */
const ANSWERED = Object.fromEntries(
  LANGUAGES.map((language) => {
    const first = DEV.filter((dialog) => dialog.language === language).flatMap(({ turns }) => turns[0]?.question ?? []);
    return [language, first.filter((text) => bot.ask({ text, locale: language }).outcome === 'answer')];
  }),
) as Record<Language, string[]>;

const AT_LEAST = 0.97;
const CASES = LANGUAGES.flatMap((language) =>
  CHANGES.map(([name, changes]) => ({ language, name, changes: changes(language) })),
);

describe('the facts of an answer stay the same', () => {
  it('over enough questions to say so', () => {
    for (const language of LANGUAGES) expect(ANSWERED[language].length).toBeGreaterThan(250);
  });

  it.each(CASES)('$language: $name, over the dev set', ({ language, changes }) => {
    const { share, message } = kept(ANSWERED[language], language, changes);
    expect(share, message).toBeGreaterThanOrEqual(AT_LEAST);
  });

  it.each(CASES)('$language: $name, over twenty plain questions without exception', ({ language, changes }) => {
    expect(new Set(PLAIN[language]).size).toBe(20);
    for (const question of PLAIN[language]) expect(factsOf(question, language), question).not.toEqual([]);
    const { share, message } = kept(PLAIN[language], language, changes);
    expect(share, message).toBe(1);
  });
});

describe('the order of two clauses', () => {
  it.each(
    LANGUAGES.flatMap((language) =>
      CLAUSES[language].map(([first, second, joined]) => ({ language, first, second, joined })),
    ),
  )('changes only the order of the facts: $first / $second', ({ language, first, second, joined }) => {
    const [one, other] = [factsOf(`${first} ?`, language), factsOf(`${second} ?`, language)];
    const join = (before: string, after: string): string => `${before}${joined}${lowerFirst(after)} ?`;
    expect(factsOf(join(first, second), language)).toEqual([...one, ...other]);
    expect(factsOf(join(second, first), language)).toEqual([...other, ...one]);
  });
});

describe('spelling repair', () => {
  it.each(LANGUAGES)('raises the accuracy on noisy questions in %s', (language) => {
    const noisy = DEV.filter((dialog) => dialog.language === language && dialog.noise !== 'clean');
    const right = (tested: typeof bot): number => run(tested, noisy).filter(({ grade }) => grade === 'right').length;
    const [mended, unmended] = [right(bot), right(createBot(knowledge, model, { repairSpelling: false }))];
    expect(mended, `${mended} right with it, ${unmended} without`).toBeGreaterThan(unmended);
  });
});
