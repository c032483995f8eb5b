// Words that merely colour a text, and such as say more than the article.
import { describe, expect, it } from 'vitest';
import { bot } from '../../support/bot.ts';

const verdictOf = (text: string, language = 'en'): string => bot.check(text, { language }).verdict;

describe('words that are left over', () => {
  it('are colour where they speak of nothing that is unsaid, and the sentence is like statements that are held', () => {
    const text = 'In plainer terms, health and industry are fields where the plan spurs innovation.';
    expect(verdictOf(text)).toBe('supported');
    expect(
      verdictOf('Un seul chiffre à retenir du plan IA européen, les amis : le privé y pèse le triple du public.', 'fr'),
    ).toBe('supported');
  });

  it('are colour in a stretch that has nothing of the plan', () => {
    const text = 'Work it out yourself. A pot of 20 billion euros is shared among four gigafactories.';
    expect(verdictOf(text)).toBe('supported');
  });

  it('are a detail where they turn an aim into what nobody knows', () => {
    expect(verdictOf('With this programme the Union means to loosen its digital sovereignty.')).not.toBe('supported');
  });

  it('are a detail where they turn a claim round', () => {
    const text = 'The US and China are winding down their AI initiatives. InvestAI is a European plan.';
    expect(verdictOf(text)).not.toBe('supported');
  });

  it('are a detail where they speak of what is unsaid', () => {
    expect(verdictOf('The plan hopes to spur innovation in health, thanks to interest-free loans.')).toBe(
      'not_in_source',
    );
  });
});

describe('right figures in a sentence like statements that are not held', () => {
  it.each([
    ['en', 'Three quarters of the private money in InvestAI goes to industry.'],
    ['en', 'A quarter of the investors in the plan are public.'],
    ['fr', 'Le public rembourse un tiers de ce que met le privé.'],
  ])('are not said to be supported, in %s', (language, text) => {
    expect(verdictOf(text, language)).not.toBe('supported');
  });
});
