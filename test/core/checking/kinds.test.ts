// Kinds of expression that a claim is put in, each with its contrary beside it.
import { describe, expect, it } from 'vitest';
import { bot } from '../../support/bot.ts';

function toldOf(text: string, language: string): string[] {
  const { verdict, claims } = bot.check(text, { language });
  return [verdict, ...claims.map(({ verdict: own, entry }) => `${own} ${entry ?? ''}`)];
}

describe('a text that names no plan', () => {
  it('is about this one where several things or one large sum fit it', () => {
    expect(toldOf('Four computing centres are to open, likened to a CERN for AI.', 'en')[0]).toBe('supported');
    const [verdict] = toldOf('Of the sum, €50bn is public and takes the form of low-interest loans.', 'en');
    expect(verdict).toBe('not_in_source');
  });

  it('is about none where another plan or thing of the same name is spoken of, or only who and where fit', () => {
    const text = 'NextGenerationEU invests 150 billion euros of private money in Europe.';
    expect(toldOf(text, 'en')[0]).toBe('not_about_plan');
    expect(toldOf('Ursula von der Leyen visited Paris.', 'en')[0]).toBe('not_about_plan');
  });
});

describe('none of it, and all of it', () => {
  it.each([
    ['en', 'Not one cent of InvestAI is public.', 'reversed public'],
    ['en', 'No money from InvestAI is set aside for the gigafactories.', 'reversed giga_budget'],
    ['fr', 'InvestAI se passe de tout investissement privé.', 'reversed private'],
    ['en', 'InvestAI: all 200 billion euros is private.', 'differs private'],
    ['fr', 'InvestAI : la totalité des 200 milliards est publique.', 'differs public'],
  ])('is held against the part, in %s: %s', (language, text, told) => {
    expect(toldOf(text, language)).toContain(told);
    expect(toldOf(text, language)[0]).toBe('contradicted');
  });

  it('is no claim about a part where both are named', () => {
    expect(toldOf('InvestAI: all 200 billion euros of it, public and private.', 'en')[0]).toBe('supported');
  });
});

describe('what is left out', () => {
  it.each([
    ['en', 'The computing power of the InvestAI gigafactories is off limits to companies.', 'reversed beneficiaries'],
    ['fr', 'La cybersécurité est exclue des secteurs d’InvestAI.', 'reversed sectors'],
  ])('is the contrary of what is named, in %s', (language, text, told) => {
    expect(toldOf(text, language)).toContain(told);
  });

  it('says whose the plan isn’t', () => {
    expect(toldOf("InvestAI isn't an American plan.", 'en')).toContain('matches who');
  });
});

describe('shares and counts', () => {
  it.each([
    ['en', 'Out of 100 euros of the InvestAI plan, 25 are public and 75 are private.', 'computed private_share'],
    ['fr', 'Un milliard sur dix du plan InvestAI va aux gigafactories.', 'computed giga_share'],
    ['en', 'Public money makes up 25 cents in each euro of InvestAI.', 'computed public_share'],
    ['en', 'The InvestAI gigafactories are computing centres. They are four in number.', 'matches giga_count'],
    ['en', 'Divide the 20 billion euros of InvestAI by four gigafactories.', 'matches giga_budget'],
    ['en', 'InvestAI: 180 billion euros remains once the gigafactories have had their share.', 'computed giga_budget'],
  ])('are read as they are put, in %s: %s', (language, text, told) => {
    expect(toldOf(text, language)).toContain(told);
  });

  it.each([
    ['fr', "Moins d'un cinquième d'InvestAI va aux gigafactories.", 'bound_holds giga_share'],
    ['fr', 'InvestAI a deux rivaux : les États-Unis et la Chine.', 'matches rivals'],
  ])('are told apart from what merely compares or orders, in %s: %s', (language, text, told) => {
    expect(toldOf(text, language)).toContain(told);
    expect(toldOf(text, language)[0]).toBe('supported');
  });

  it('are none of the plan where they are for what is unsaid', () => {
    expect(toldOf('InvestAI sets aside 10 billion euros for start-ups.', 'en')[0]).toBe('not_in_source');
    expect(toldOf('InvestAI sets aside 10 billion euros for gigafactories.', 'en')[0]).toBe('contradicted');
  });

  it('are not right by how they are put', () => {
    expect(toldOf('Out of 100 euros of InvestAI, 75 are public and 25 are private.', 'en')[0]).toBe('contradicted');
    expect(toldOf('Gigafactories get one billion in five of the InvestAI plan.', 'en')[0]).toBe('contradicted');
  });
});
