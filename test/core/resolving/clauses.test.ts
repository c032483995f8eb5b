import { describe, expect, it } from 'vitest';
import { read, wholeOf } from '../../../src/core/reading/reading.ts';
import { type Slots, slotsOf } from '../../../src/core/reading/slots.ts';
import { clausesOf } from '../../../src/core/resolving/clauses.ts';
import { lexiconOf } from '../../support/bot.ts';
import { failuresOf } from '../../support/rows.ts';

const reading = (language: string, text: string) => read(text, language, lexiconOf(language));

function clauses(language: string, text: string): string[] {
  const whole = reading(language, text);
  return clausesOf(whole).map(({ start, end }) =>
    whole.tokens
      .slice(start, end)
      .map((token) => token.text)
      .join(' '),
  );
}

describe('clausesOf', () => {
  it('cuts where something else is asked', () => {
    expect(
      failuresOf(
        [
          ['en', 'How much is it worth and who announced it?', ['how much is it worth', 'who announced it ?']],
          ['en', 'Who announced it? Where?', ['who announced it', 'where']],
          ['en', 'How many sites are planned', ['how many sites are planned']],
          ['en', 'Hello! Who announced it?', ['who announced it']],
          ['en', 'How much? Thanks!', ['how much']],
          ['en', 'Is it over 100 billion and 50?', ['is it over 100 billion and 50 ?']],
          ['en', 'InvestAI, how much?', ['investai , how much']],
          ['en', 'the chips, who makes them', ['the chips , who makes them']],
          ['fr', 'qui a annoncé ça et où ?', ['qui a annonce ca', 'ou']],
          ['fr', 'Combien ; quand ; où', ['combien', 'quand', 'ou']],
          ['fr', 'Bonjour, combien de puces ? Merci !', ['combien de puces']],
          ['fr', 'Et alors ?', ['alors']],
          ['en', '', []],
          ['en', '?!', []],
        ],
        ([language, text, expected]) => {
          expect(clauses(language, text).map((clause) => clause.replace(/[ ?!]+$/u, ''))).toEqual(
            expected.map((clause) => clause.replace(/[ ?!]+$/u, '')),
          );
        },
      ),
    ).toEqual([]);
  });

  it('tells a cut at a comma, and what asks by itself', () => {
    const shown = clausesOf(reading('en', 'who announced it, my neighbour likes sites, and where?')).map(
      ({ weak, asks }) => [weak, asks],
    );
    expect(shown).toEqual([
      [false, true],
      [true, false],
      [false, true],
    ]);
  });
});

describe('slotsOf', () => {
  const slots = (language: string, text: string): Slots => {
    const whole = reading(language, text);
    return slotsOf(whole, wholeOf(whole));
  };

  it('reads subject, aspect and what is left over', () => {
    expect(
      failuresOf<[string, string, Slots]>(
        [
          ['en', 'and private?', { subject: 'private', opener: true, pronoun: false, leftover: 0, words: 2 }],
          ['en', 'as a percentage?', { aspect: 'share', opener: false, pronoun: false, leftover: 0, words: 3 }],
          [
            'en',
            'how many chips?',
            { subject: 'chips', aspect: 'count', opener: false, pronoun: false, leftover: 0, words: 3 },
          ],
          ['en', 'where will they be?', { aspect: 'place', opener: false, pronoun: true, leftover: 0, words: 4 }],
          ['en', 'and the moon cheese?', { opener: true, pronoun: false, leftover: 2, words: 4 }],
          ['en', 'more than 100 billion?', { opener: false, pronoun: false, leftover: 0, words: 4 }],
          ['fr', 'et le privé ?', { subject: 'private', opener: true, pronoun: false, leftover: 0, words: 3 }],
          ['fr', 'en pourcentage ?', { aspect: 'share', opener: false, pronoun: true, leftover: 0, words: 2 }],
          [
            'fr',
            'combien de puces ?',
            { subject: 'chips', aspect: 'count', opener: false, pronoun: false, leftover: 0, words: 3 },
          ],
          ['fr', '', { opener: false, pronoun: false, leftover: 0, words: 0 }],
        ],
        ([language, text, expected]) => {
          expect(slots(language, text)).toEqual(expected);
        },
      ),
    ).toEqual([]);
  });

  it('finds no subject inside a longer aspect', () => {
    expect(slots('en', 'share of the total?')).toMatchObject({ aspect: 'share' });
    expect(slots('en', 'share of the total?').subject).toBeUndefined();
  });

  it('does not count courtesies', () => {
    expect(slots('en', 'and private, please?')).toEqual(slots('en', 'and private?'));
  });
});
