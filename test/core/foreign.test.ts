// Short questions in the other official languages of the EU, by someone who knew nothing of the word lists.
import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { curatedQuestions } from '../../src/core/reading/examples.ts';
import { bot, knowledge, ROOT } from '../support/bot.ts';
import { DEV, linesOf } from '../support/questions.ts';

const FOLDER = join(ROOT, 'test/questions/foreign');
const questions = readdirSync(FOLDER).flatMap((file) =>
  linesOf('foreign', basename(file, '.txt')).map((text) => ({ code: basename(file, '.txt'), text })),
);

const toldIn = (text: string): string | undefined =>
  /^phrase:other_language_(.+)$/u.exec(bot.ask({ text }).told[0]?.entry ?? '')?.[1];

describe('another language', () => {
  it('is recognised in 95 of 100 short questions, in 22 languages', () => {
    expect(new Set(questions.map(({ code }) => code)).size).toBe(22);
    const recognised = questions.filter(({ text }) => toldIn(text) !== undefined);
    expect(recognised.length / questions.length).toBeGreaterThanOrEqual(0.95);
  });

  it('is taken for itself in more than eight of ten', () => {
    const same = questions.filter(({ code, text }) => toldIn(text) === code);
    expect(same.length / questions.length).toBeGreaterThan(0.8);
  });

  it('is next to never seen in one of ours', () => {
    const ours = [
      ...curatedQuestions(knowledge).map(({ question }) => question),
      ...DEV.flatMap(({ turns }) => turns.map(({ question }) => question)),
    ];
    const taken = ours.filter((text) => toldIn(text) !== undefined);
    expect(taken.length / ours.length).toBeLessThan(0.005);
  });

  it('is answered in itself, and in the language of the reader', () => {
    const { text, language, outcome } = bot.ask({ text: 'Wie viele Gigafactories wird es geben?', locale: 'fr-FR' });
    expect({ language, outcome }).toEqual({ language: 'fr', outcome: 'fallback' });
    expect(text).toBe(
      "Ich antworte in diesen Sprachen: Englisch und Französisch. Je réponds dans ces langues\u00a0: anglais et français. Reposez votre question dans l'une d'elles.",
    );
  });
});
