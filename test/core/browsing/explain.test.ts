// What each step found is what the answer came of.
import { describe, expect, it } from 'vitest';
import { contextOf } from '../../../src/core/question.ts';
import { bot } from '../../support/bot.ts';
import { answered, DEV } from '../../support/questions.ts';

describe('a trace', () => {
  it('has the steps of a wrong figure with a typo', () => {
    const trace = bot.explain({ text: 'is it 30 billion for the gigafactorys?' });
    expect(trace).toMatchObject({
      language: 'en',
      repairs: [{ typed: 'gigafactorys', meant: 'gigafactory' }],
      figures: [{ figure: '30 billion EUR' }],
      domain: ['parts'],
      rule: 'understood',
      verdicts: [{ entry: 'giga_budget', verdict: 'corrected', claimed: '30 billion EUR' }],
    });
    expect(trace.parts.map(({ entry, continued }) => [entry, continued])).toEqual([['giga_budget', false]]);
    expect(trace.score).toBeGreaterThanOrEqual(trace.threshold ?? Number.POSITIVE_INFINITY);
  });

  it('has a part for each thing asked, and says which was found through what came before', () => {
    const { parts, names } = bot.explain({ text: 'where in Brussels was it announced, and how many chips are there?' });
    expect(parts.map(({ entry }) => entry)).toEqual(['place', 'chips']);
    expect(names).toContainEqual({ entry: 'place', right: false });
    const context = contextOf(bot.ask({ text: 'how much is private?' }));
    expect(bot.explain({ text: 'as a percentage?', context }).parts).toMatchObject([
      { entry: 'private_share', continued: true },
    ]);
  });

  it.each([
    ['', 'nothing_asked'],
    ['hello', 'small_talk'],
    ['What is Stargate?', 'other_plan'],
    ['Is InvestAI bigger than Stargate?', 'comparison'],
    ['a recipe for potato chips', 'elsewhere'],
    ['how much is InvestAI?', 'understood'],
    ['blorb zorp', 'not_understood'],
  ])('of "%s" names the rule %s', (text, rule) => {
    expect(bot.explain({ text }).rule).toBe(rule);
  });

  it('of a long text has its questions as parts, in their own words', () => {
    const text = `${'The weather was nice and everybody enjoyed the buffet at the venue. '.repeat(6)}How many gigafactories are planned? Bye.`;
    const { rule, parts } = bot.explain({ text });
    expect(rule).toBe('long_text');
    expect(parts[0]).toMatchObject({ entry: 'giga_count' });
    expect(parts[0]?.words).toContain('gigafactories');
  });

  it('is that of the answer: for every dev question, verdicts and language are those that the answer tells', () => {
    const differing = answered(DEV.slice(0, 400)).filter(({ answer, asked }) => {
      const { verdicts, language } = bot.explain(asked);
      const told = answer.told.flatMap(({ entry, verdict }) => (verdict === undefined ? [] : [`${entry} ${verdict}`]));
      return (
        language !== answer.language ||
        verdicts.map(({ entry, verdict }) => `${entry} ${verdict}`).join() !== told.join()
      );
    });
    expect(differing).toEqual([]);
  });
});
