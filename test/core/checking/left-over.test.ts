// Words that are left over when a text's claims are found.
import { describe, expect, it } from 'vitest';
import { bot } from '../../support/bot.ts';

const verdictOf = (text: string, language = 'en'): string => bot.check(text, { language }).verdict;

describe('words that are left over', () => {
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
