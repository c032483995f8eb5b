// Worked questions, each with what its answer is: outcome, facts, (unstated), [premise] and opening words.
import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/core/answer.ts';
import { dialog } from '../support/bot.ts';
import { failuresOf } from '../support/rows.ts';
import { ENGLISH } from './worked/english.ts';
import { FRENCH } from './worked/french.ts';

const OPENINGS = /^(?:Yes:|No:|No, the other way round:|Oui :|Si :|Non :|Non, c'est l'inverse :)/u;

/** An answer as the tables note it. */
function noted({ outcome, facts, unstated, premise, text }: Answer): string {
  const opening = OPENINGS.exec(text.replaceAll('\u00a0', ' '))?.[0];
  return [
    outcome,
    facts.join(' '),
    unstated.length === 0 ? '' : `(${unstated.join(' ')})`,
    premise === undefined ? '' : `[${premise}]`,
    opening === undefined ? '' : `"${opening}"`,
  ]
    .filter((part) => part !== '')
    .join(' ');
}

/** "question | follow-up → outcome facts (unstated) [premise] "opening"", one a line. */
function rows(table: string): [question: string, expected: string][] {
  return table
    .trim()
    .split('\n')
    .map((line) => {
      const [question, expected, ...rest] = line.split(' → ');
      if (question === undefined || expected === undefined || rest.length > 0) throw new Error(`not a row: ${line}`);
      return [question, expected];
    });
}

describe.each([
  ['en', ENGLISH],
  ['fr', FRENCH],
])('the worked questions in %s', (language, table) => {
  it('are answered as noted', () => {
    expect(
      failuresOf(rows(table), ([question, expected]) => {
        const answer = dialog(question.split(' | '), { locale: language });
        expect(noted(answer)).toBe(expected);
        expect(answer.language).toBe(language);
      }),
    ).toEqual([]);
  });
});

describe('what is not so is not confirmed', () => {
  it('gets no yes', () => {
    expect(
      failuresOf(
        [
          ['Is Europe behind the US and China?', ['refutes', 'lag']],
          ["L'Europe est en retard sur les États-Unis et la Chine ?", ['refutes', 'lag']],
          ['Is it £200 billion in all?', ['total']],
          ['Is China one of the investors?', ['champions', 'private']],
          ['Is the money only for France?', ['total', 'public']],
          ['Is Europe ahead of China?', ['refutes', 'lag', 'rivals']],
          ['Is InvestAI a rival of China?', ['rivals', 'name']],
          ['Is health the only sector?', ['sectors']],
          ['Is it von der Leyen or Macron?', ['announcer']],
          ['Will every gigafactory have 100,000 chips?', ['chips']],
          ['Chaque gigafactory aura 100 000 puces ?', ['chips']],
          ['Are the 20 billion for the gigafactories public money?', ['giga_budget', 'public']],
        ],
        ([question, facts]) => {
          const { premise, text, facts: told } = dialog([question]);
          expect(premise).not.toBe('confirmed');
          expect(text).not.toMatch(/^(?:Yes|Oui|Si)\b/u);
          for (const id of told) expect(['who', ...facts]).toContain(id);
        },
      ),
    ).toEqual([]);
  });
});

describe('what can be read in two ways', () => {
  it('"kombien lé gigafactori" is their budget, or asked back', () => {
    const answer = dialog(['kombien lé gigafactori']);
    expect(['answer giga_budget', 'clarify']).toContain(noted(answer));
    if (answer.outcome === 'clarify')
      expect(answer.suggestions.map(({ fact }) => fact)).toEqual(expect.arrayContaining(['giga_budget', 'giga_count']));
  });

  it('"which chips, Nvidia?" asks for the maker, and the nearest fact is the chips', () => {
    expect(
      failuresOf(['which chips, Nvidia?', 'quelles puces, des Nvidia ?'], (question) => {
        const { outcome, facts, unstated } = dialog([question]);
        expect([outcome, ...facts]).toEqual(['unstated', 'chips']);
        expect(unstated).toContain('chip_maker');
      }),
    ).toEqual([]);
  });
});
