import { describe, expect, it } from 'vitest';
import { propose } from '../../../src/core/matching/candidates.ts';
import { featuresOf } from '../../../src/core/matching/features.ts';
import { languageScores, score as scoreShares } from '../../../src/core/matching/matcher.ts';
import { numberOf } from '../../../src/core/matching/model.ts';
import { train } from '../../../src/core/matching/training.ts';
import { wordsOf } from '../../../src/core/text/tokenize.ts';
import { EXAMPLES } from '../../support/corpus.ts';

const model = train(EXAMPLES);

const score = (words: readonly string[]) => scoreShares(model, [[{ words }, 1]]);
const scoreBoth = (meant: readonly string[], typed: readonly string[], share: number) =>
  scoreShares(model, [
    [{ words: meant }, 1 - share],
    [{ words: typed }, share],
  ]);

function ranked(text: string): string[] {
  const { margins } = score(wordsOf(text));
  return [...model.entries].sort(
    (a, b) => (margins[model.entries.indexOf(b)] ?? 0) - (margins[model.entries.indexOf(a)] ?? 0),
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
    expect(EXAMPLES.map(({ words }) => ranked(words.join(' '))[0])).toEqual(EXAMPLES.map(({ entry }) => entry));
  });

  it('knows a little of a word by its pieces', () => {
    expect(ranked('announcements')[0]).toBe('place');
    expect(score(['announcements']).coverage).toBeGreaterThan(0);
  });

  it('covers what it knows whole, and the unknown not at all', () => {
    expect(score(EXAMPLES[0]?.words ?? []).coverage).toBeCloseTo(1, 6);
    expect(score(['zzqx']).coverage).toBe(0);
    const mixed = score(['total', 'zzqx']).coverage;
    expect(mixed).toBeGreaterThan(0);
    expect(mixed).toBeLessThan(1);
  });

  it('gives every entry its bias where nothing is known', () => {
    expect(score([])).toEqual({ margins: Float64Array.from(model.bias), coverage: 0 });
    expect(score(['zzqx']).margins).toEqual(Float64Array.from(model.bias));
  });
});

describe('the margins', () => {
  function stepsOf(feature: number, entry: number): number {
    const further = feature - model.full.length / model.entries.length;
    if (further < 0) return model.full[feature * model.entries.length + entry] ?? Number.NaN;
    const from = model.starts[further] ?? 0;
    const place = model.columns.subarray(from, model.starts[further + 1]).indexOf(entry);
    return place === -1 ? 0 : (model.weights[from + place] ?? 0);
  }

  /** From the definitions, feature by feature, with nothing shared with the code but the model and the features. */
  function bruteForce(words: readonly string[]): number[] {
    const groups = featuresOf({ words })
      .slice(0, 3)
      .map((hashes) => {
        const known = [...new Set(hashes)].filter((hash) => numberOf(model, hash) !== -1);
        const values = known.map((hash) => {
          const times = hashes.filter((other) => other === hash).length;
          return (1 + Math.log(times)) * (model.idf[numberOf(model, hash)] ?? 0);
        });
        return known.map((hash, at) => [numberOf(model, hash), (values[at] ?? 0) / Math.hypot(...values)] as const);
      });
    const [own = [], pieces = [], pairs = []] = groups;
    const weighed = [[own, 1] as const, [pieces, 1.3] as const, [pairs, 0.5] as const].flatMap(([group, weight]) =>
      group.map(([feature, value]) => [feature, weight * value] as const),
    );
    const length = Math.hypot(...weighed.map(([, value]) => value));
    return model.entries.map((_, entry) =>
      weighed.reduce(
        (sum, [feature, value]) =>
          sum + (value / length) * stepsOf(feature, entry) * (model.scales[feature] ?? Number.NaN),
        model.bias[entry] ?? 0,
      ),
    );
  }

  it.each(['total budget of the plan', 'combien de puces', 'chips chips zzqx chips', 'total', 'where was teh plan'])(
    'of "%s" are what the definition says',
    (text) => {
      const { margins } = score(wordsOf(text));
      for (const [entry, margin] of bruteForce(wordsOf(text)).entries()) expect(margins[entry]).toBeCloseTo(margin, 5);
    },
  );
});

describe('both readings', () => {
  it.each([
    ['total budget of the plan', 'totla budget of teh plan'],
    ['where was it presented', 'ou le plan a t il ete presente'],
    ['chips chips chips', 'zzqx'],
    ['zzqx', 'the number of chips'],
    ['total', 'total'],
  ])('blends "%s" and "%s" as if each were scored by itself', (meant, typed) => {
    const both = scoreBoth(wordsOf(meant), wordsOf(typed), 0.3);
    const [first, second] = [score(wordsOf(meant)), score(wordsOf(typed))];
    expect(both.coverage).toBeCloseTo(0.7 * first.coverage + 0.3 * second.coverage, 9);
    for (const [column, margin] of both.margins.entries())
      expect(margin).toBeCloseTo(0.7 * (first.margins[column] ?? 0) + 0.3 * (second.margins[column] ?? 0), 6);
  });

  it('leaves nothing of one question to the next', () => {
    const alone = score(wordsOf('total budget'));
    scoreBoth(wordsOf('where was it'), wordsOf('were was it'), 0.3);
    expect(score(wordsOf('total budget'))).toEqual(alone);
  });

  it('takes long texts whose features need more room', () => {
    const long = Array.from({ length: 400 }, (_, at) => `word${at}`);
    expect(scoreBoth([...long, 'total'], [...long, 'totla'], 0.3).coverage).toBeLessThan(0.1);
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
