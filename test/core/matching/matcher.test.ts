import { describe, expect, it } from 'vitest';
import { propose } from '../../../src/core/matching/candidates.ts';
import { languageScores, score, scoreBoth } from '../../../src/core/matching/matcher.ts';
import { train } from '../../../src/core/matching/training.ts';
import { wordsOf } from '../../../src/core/text/tokenize.ts';
import { EXAMPLES } from '../../support/corpus.ts';

const model = train(EXAMPLES);

function ranked(text: string): string[] {
  const { margins } = score(model, wordsOf(text));
  return [...model.classes].sort(
    (a, b) => (margins[model.classes.indexOf(b)] ?? 0) - (margins[model.classes.indexOf(a)] ?? 0),
  );
}

describe('score', () => {
  it.each([
    ['total budget of the plan', 'total'],
    ['worth how much in total', 'total'],
    ['le montant du plan', 'total'],
    ['where was it presented', 'place'],
    ['la ville de l annonce', 'place'],
    ['the number of chips', 'chips'],
    ['combien de puces', 'chips'],
    ['fried potato recipe', 'out:food'],
  ])('ranks the entry of "%s" first', (text, first) => {
    expect(ranked(text)[0]).toBe(first);
  });

  it('ranks the examples themselves right', () => {
    expect(EXAMPLES.map(({ words }) => ranked(words.join(' '))[0])).toEqual(EXAMPLES.map(({ classId }) => classId));
  });

  it('knows a little of a word by its pieces', () => {
    expect(ranked('announcements')[0]).toBe('place');
    expect(score(model, ['announcements']).coverage).toBeGreaterThan(0);
  });

  it('covers what it knows whole, and the unknown not at all', () => {
    expect(score(model, EXAMPLES[0]?.words ?? []).coverage).toBeCloseTo(1, 6);
    expect(score(model, ['zzqx']).coverage).toBe(0);
    const mixed = score(model, ['total', 'zzqx']).coverage;
    expect(mixed).toBeGreaterThan(0);
    expect(mixed).toBeLessThan(1);
  });

  it('gives every class its bias where nothing is known', () => {
    expect(score(model, [])).toEqual({ margins: Float64Array.from(model.bias), coverage: 0 });
    expect(score(model, ['zzqx']).margins).toEqual(Float64Array.from(model.bias));
  });
});

describe('scoreBoth', () => {
  it.each([
    ['total budget of the plan', 'totla budget of teh plan'],
    ['where was it presented', 'ou le plan a t il ete presente'],
    ['chips chips chips', 'zzqx'],
    ['zzqx', 'the number of chips'],
    ['total', 'total'],
  ])('blends "%s" and "%s" as if each were scored by itself', (meant, typed) => {
    const both = scoreBoth(model, wordsOf(meant), wordsOf(typed), 0.3);
    const [first, second] = [score(model, wordsOf(meant)), score(model, wordsOf(typed))];
    expect(both.coverage).toBeCloseTo(0.7 * first.coverage + 0.3 * second.coverage, 9);
    for (const [column, margin] of both.margins.entries())
      expect(margin).toBeCloseTo(0.7 * (first.margins[column] ?? 0) + 0.3 * (second.margins[column] ?? 0), 6);
  });

  it('leaves nothing of one question to the next', () => {
    const alone = score(model, wordsOf('total budget'));
    scoreBoth(model, wordsOf('where was it'), wordsOf('were was it'), 0.3);
    expect(score(model, wordsOf('total budget'))).toEqual(alone);
  });

  it('takes long texts whose features need more room', () => {
    const long = Array.from({ length: 400 }, (_, at) => `word${at}`);
    expect(scoreBoth(model, [...long, 'total'], [...long, 'totla'], 0.3).coverage).toBeLessThan(0.1);
  });
});

describe('languageScores', () => {
  it.each([
    ['how much is it', 'en'],
    ['combien de puces dans le plan', 'fr'],
    ['quel nombre', 'fr'],
    ['which city', 'en'],
  ])('gives "%s" to %s', (text, language) => {
    const [en = 0, fr = 0] = languageScores(model, wordsOf(text));
    expect(en > fr ? 'en' : 'fr').toBe(language);
  });

  it('says nothing of unknown words', () => {
    expect(languageScores(model, ['zzqx'])).toEqual(new Float64Array(2));
  });
});

describe('propose', () => {
  const of = (meant: string, typed = meant) => propose(model, { meant: wordsOf(meant), typed: wordsOf(typed) });

  it('names kind and id of the best entries, best first', () => {
    const { best } = of('how do i fry chips');
    expect(best.map(({ kind, id }) => `${kind} ${id}`)[0]).toBe('out food');
    expect(best.map(({ score: own }) => own)).toEqual(best.map(({ score: own }) => own).sort((a, b) => b - a));
    expect(of('total').best[0]).toMatchObject({ kind: 'fact', id: 'total' });
  });

  it('is less sure of a repaired word than of the word itself', () => {
    const [sure, repaired] = [of('total budget'), of('total budget', 'totla budget')];
    expect(repaired.best[0]?.id).toBe('total');
    expect(repaired.coverage).toBeLessThan(sure.coverage);
    expect(repaired.best[0]?.score).toBeLessThan(sure.best[0]?.score ?? 0);
  });

  it('has no score for what is unknown', () => {
    const { best, coverage } = of('zzqx');
    expect([coverage, ...best.map(({ score: own }) => own)]).toEqual([0, 0, 0, 0, 0]);
  });
});
