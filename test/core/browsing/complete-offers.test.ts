// What is offered, whatever is typed: nothing that the bot would put right, in one style, what the article states first.
import { describe, expect, it } from 'vitest';
import { read } from '../../../src/core/reading/reading.ts';
import { examplesOf } from '../../../src/runtime/examples.ts';
import { bot, knowledge, lexiconOf } from '../../support/bot.ts';
import { failuresOf } from '../../support/rows.ts';

const LANGUAGES = bot.languages.map(({ code }) => code);
/** As many as Discord shows. */
const MOST = 25;

interface Row {
  readonly fact: string;
  readonly text: string;
  readonly kind: 'title' | 'question';
}

const isUnstated = (fact: string): boolean => knowledge.facts[fact]?.kind === 'unstated';

/** Beginnings as a person has typed them after some letters: of all titles and of what is curated first. */
function beginnings(language: string): string[] {
  const own = Object.values(knowledge.languages[language]?.wordings ?? {});
  const texts = own.flatMap(({ title, questions }) => [title, ...questions.slice(0, 6)]);
  return [
    ...new Set(texts.flatMap((text) => [1, 2, 4, 7, 12, 20].map((length) => text.slice(0, length).toLowerCase()))),
  ];
}

const offered = LANGUAGES.flatMap((language) =>
  beginnings(language).map((typed) => ({ language, typed, rows: bot.complete(typed, language, MOST) })),
);
const questions = new Map<string, Row>(
  offered.flatMap(({ rows }) => rows.flatMap((row) => (row.kind === 'question' ? [[row.text, row] as const] : []))),
);

describe('whatever is typed', () => {
  it('what the article states is offered before what it leaves out', () => {
    const wrong = offered.filter(({ rows }) => {
      const unstated = rows.map(({ fact }) => isUnstated(fact));
      return unstated.lastIndexOf(false) > unstated.indexOf(true) && unstated.includes(true);
    });
    expect(wrong).toEqual([]);
    expect(offered.some(({ rows }) => rows.some(({ fact }) => isUnstated(fact)))).toBe(true);
  });

  it('no two rows are of one fact', () => {
    expect(offered.filter(({ rows }) => new Set(rows.map(({ fact }) => fact)).size < rows.length)).toEqual([]);
  });

  it('each text begins with a capital letter, and each question ends with its mark', () => {
    const texts = offered.flatMap(({ rows }) => rows);
    expect(texts.filter(({ text }) => !/^\P{L}*\p{Lu}/u.test(text))).toEqual([]);
    expect([...questions.values()].filter(({ text }) => !text.endsWith('?'))).toEqual([]);
  });

  it('no question is offered that the bot puts right, or answers about something else', () => {
    expect(questions.size).toBeGreaterThan(500);
    const wrong = [...questions.values()].filter(({ fact, text }) => {
      const { premise, told } = bot.ask({ text });
      return premise === 'corrected' || told.every(({ entry }) => entry !== fact);
    });
    expect(wrong).toEqual([]);
  });

  it('no question holds a figure that the article does not give', () => {
    const figures = Object.values(knowledge.facts).flatMap((fact) => Object.values(fact.figures));
    const own = new Set(figures.map(({ value }) => value));
    const wrong = [...questions.keys()].filter((text) => {
      const { language } = bot.ask({ text });
      return read(text, language, lexiconOf(language)).quantities.some(({ value }) => !own.has(value));
    });
    expect(wrong).toEqual([]);
  });

  it('no question names what no answer tells of', () => {
    const named = [...questions.keys()].filter((text) =>
      /Nvidia|BlackRock|Macron|Germany|Stargate|Spain|Mistral/u.test(text),
    );
    expect(named).toEqual([]);
  });
});

describe("the bot's own examples", () => {
  it.each(LANGUAGES)('are found by their beginning in %s, once it tells them from others', (language) => {
    const examples = examplesOf(bot.phrase, language).map((example) => example.replaceAll('\u00a0', ' '));
    const lost = examples.flatMap((example) => {
      const begun = Array.from({ length: example.length }, (_, at) => example.slice(0, at + 1)).slice(
        'When do'.length - 1,
      );
      return begun.filter((typed) => !bot.complete(typed, language, MOST).some(({ text }) => text === example));
    });
    expect(lost).toEqual([]);
  });

  it('come first of what begins so', () => {
    expect(
      failuresOf(
        [
          ['when do', 'en', 'When do the gigafactories open?'],
          ['How much is the', 'en', 'How much is the plan worth?'],
          ['quand ou', 'fr', 'Quand ouvrent les gigafactories ?'],
        ],
        ([typed, language, text]) => {
          expect(bot.complete(typed, language, 1)).toMatchObject([{ text }]);
        },
      ),
    ).toEqual([]);
  });
});

describe('what the bot would not say', () => {
  it('finds what it asks for by its title', () => {
    expect(
      failuresOf(
        [
          ['is it 300', 'total'],
          ['so half of it', 'public_share'],
          ['is it nvid', 'chip_maker'],
          ['why did germ', 'legal_basis'],
          ['environm', 'energy'],
        ],
        ([typed, fact]) => {
          expect(bot.complete(typed, 'en', 1)).toMatchObject([{ fact, kind: 'title' }]);
        },
      ),
    ).toEqual([]);
  });
});

describe('the language', () => {
  const titlesIn = (language: string): string[] =>
    bot.topics(language).flatMap(({ facts }) => facts.map(({ title }) => title));

  it.each(LANGUAGES)("is the person's, where it has what is typed: %s", (language) => {
    const own = titlesIn(language);
    const found = ['gigafactories', 'public', 'cern', 'c', 'total'].flatMap((typed) =>
      bot.complete(typed, language, MOST).filter(({ kind }) => kind === 'title'),
    );
    expect(found.length).toBeGreaterThan(5);
    expect(found.filter(({ text }) => !own.includes(text))).toEqual([]);
  });

  it('is the other one, where only that has it', () => {
    expect(
      failuresOf(
        [
          ['le montant tot', 'en', 'Le montant total'],
          ['combien de puc', 'en', 'Combien de puces ?'],
          ['the total am', 'fr', 'The total amount'],
          ['how many chips w', 'fr', 'How many chips will there be?'],
          ['who anounced', 'fr', 'Who announced InvestAI, and where?'],
        ],
        ([typed, language, text]) => {
          expect(bot.complete(typed, language, MOST)[0]?.text).toBe(text);
        },
      ),
    ).toEqual([]);
  });
});
