// Whatever is typed, only what is curated is offered, each text once, and no more than is asked for.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { examplesOf } from '../../../src/runtime/examples.ts';
import { bot, knowledge } from '../../support/bot.ts';
import { babble } from '../../support/inputs.ts';
import { failuresOf } from '../../support/rows.ts';

const LANGUAGES = bot.languages.map(({ code }) => code);
/** As many as Discord shows. */
const MOST = 25;

const textsOf = (typed: string, language: string, limit = MOST): string[] =>
  bot.complete(typed, language, limit).map(({ text }) => text);

const titleOf = (fact: string, language: string): string | undefined =>
  bot.topics(language).flatMap((topic) => topic.facts.flatMap((own) => (own.fact === fact ? [own.title] : [])))[0];

const EXAMPLES = LANGUAGES.flatMap((language) => examplesOf(bot.phrase, language)).map((text) =>
  text.replaceAll('\u00a0', ' '),
);

/** The texts that are neither the title of their fact, nor one of its curated questions, nor an example, in any language. */
function strangers(typed: string, language: string, limit: number): string[] {
  return bot.complete(typed, language, limit).flatMap(({ fact, text }) => {
    const known = LANGUAGES.some((code) => {
      const own = Object.hasOwn(knowledge.facts, fact) ? knowledge.languages[code]?.wordings[fact] : undefined;
      return text === titleOf(fact, code) || own?.questions.includes(text);
    });
    return known || EXAMPLES.includes(text) ? [] : [`${fact}: ${text}`];
  });
}

describe('whatever is typed', () => {
  it.each([
    ['ten thousand letters', 'a'.repeat(10_000)],
    ['ten thousand characters of words', 'how much total '.repeat(667)],
    ['ten thousand different words', Array.from({ length: 10_000 }, (_, at) => `w${at}`).join(' ')],
    ['ten thousand emoji', '🙂'.repeat(5_000)],
    ['control characters around words', '\u0000how\u0007 \u001bmuch\u202e'],
    ['half an emoji', '\ud83d how'],
    ['__proto__', '__proto__'],
    ['constructor', 'constructor'],
    ['a pattern', '.*(?:how)+[$'],
  ])('%s only brings what is curated', (_, typed) => {
    for (const language of LANGUAGES) {
      expect(strangers(typed, language, MOST)).toEqual([]);
      expect(textsOf(typed, language).length).toBeLessThanOrEqual(MOST);
    }
  });

  it('in an unknown language is English', () => {
    expect(
      failuresOf(['xx', '', '__proto__', 'constructor'], (language) => {
        expect(bot.complete('how much', language, 5)).toEqual(bot.complete('how much', 'en', 5));
      }),
    ).toEqual([]);
  });

  it('never throws, exceeds the limit, repeats a text or a fact, or brings a fact that is none', () => {
    const typed = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.string({ unit: 'grapheme', maxLength: 20 }),
      fc.constantFrom(...Object.keys(knowledge.facts)),
      fc.constantFrom('how ', 'combien ', 'g', 'the total').chain((start) => babble.map((rest) => start + rest)),
      babble,
    );
    const limit = fc.integer({ min: 0, max: MOST });
    fc.assert(
      fc.property(typed, fc.constantFrom(...LANGUAGES), limit, (text, language, most) => {
        const texts = textsOf(text, language, most);
        expect(texts.length).toBeLessThanOrEqual(most);
        expect(new Set(texts).size).toBe(texts.length);
        const facts = bot.complete(text, language, most).map(({ fact }) => fact);
        expect(new Set(facts).size).toBe(facts.length);
        expect(strangers(text, language, most)).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });
});
