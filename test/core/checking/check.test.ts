// Pasted texts, checked claim by claim.
import { describe, expect, it } from 'vitest';
import { detailsIn, generateClaims } from '../../evaluation/claims/generate.ts';
import { bot, knowledge } from '../../support/bot.ts';

const TEMPLATES = new URL('../../questions/claims/templates.yaml', import.meta.url).pathname;
const rows = generateClaims(knowledge, TEMPLATES);

describe('a pasted text', () => {
  it('has each claim held against its own subject, a pronoun carrying it on', () => {
    const text = 'InvestAI was presented in Paris. It will cost 300 billion euros, of which 50 billion is public.';
    const { verdict, claims } = bot.check(text, { language: 'en' });
    expect(verdict).toBe('contradicted');
    expect(claims.map(({ entry, verdict: own }) => [entry, own])).toEqual([
      ['place', 'matches'],
      ['total', 'differs'],
      ['public', 'matches'],
    ]);
  });

  it('has its claims marked where they stand in it, whatever stands before', () => {
    const text = '\u{1f680}\u{1f680} Voilà : InvestAI prévoit six gigafactories.';
    const [claim] = bot.check(text, { language: 'fr' }).claims;
    expect(text.slice(claim?.start, claim?.end)).toBe('six gigafactories');
    expect(claim?.verdict).toBe('differs');
  });

  it('is not judged where it is about another plan, and holds no claim where it only asks or judges', () => {
    expect(bot.check('Stargate will cost $500 billion.', { language: 'en' }).verdict).toBe('not_about_plan');
    expect(bot.check('Is InvestAI worth it? What a waste!', { language: 'en' }).claims).toEqual([]);
  });

  it('is read to its 4,000th code point, which is said', () => {
    const text = `${'The plan is to open four gigafactories. '.repeat(120)}It was presented in Brussels.`;
    const checked = bot.check(text, { language: 'en' });
    expect(checked.claims.every(({ end }) => end <= 4000)).toBe(true);
    expect(checked.text).toContain('4000');
  });
});

describe('of the generated texts', () => {
  const supported = rows.filter(({ verdict, language }) => {
    return verdict === 'supported' && bot.languages.some(({ code }) => code === language);
  });
  const stillSupported = (text: string, language: string): boolean =>
    bot.check(text, { language }).verdict === 'supported';

  it.each(Object.entries(detailsIn(TEMPLATES)))(
    'no supported one stays so with a detail more, in %s',
    (code, details) => {
      const texts = supported.flatMap(({ text, language }) =>
        language === code && stillSupported(text, language)
          ? details.map((detail) => `${text.replace(/\.$/u, '')} ${detail}.`)
          : [],
      );
      expect(texts.length).toBeGreaterThan(100);
      expect(texts.filter((text) => stillSupported(text, code))).toEqual([]);
    },
  );

  it.each(['en', 'fr'])('a supported one with another figure is contradicted, in %s', (code) => {
    const own = supported.filter(({ text, language }) => language === code && stillSupported(text, language));
    const changed = own.flatMap(({ text }) =>
      bot.check(text, { language: code }).claims.flatMap(({ start, end, verdict }) => {
        const said = text.slice(start, end);
        if (verdict !== 'matches' || !/\d/u.test(said)) return [];
        // Thirty-seven per cent more than any figure of the plan is none of them.
        const other = said.replace(/\d+/u, (digits) => String(Math.ceil(Number(digits) * 1.37)));
        return [text.slice(0, start) + other + text.slice(end)];
      }),
    );
    expect(changed.length).toBeGreaterThan(10);
    expect(changed.filter((text) => bot.check(text, { language: code }).verdict !== 'contradicted')).toEqual([]);
  });

  it('no wrong one is supported', () => {
    const wrong = rows.filter(({ verdict }) => verdict !== 'supported');
    expect(wrong.length).toBeGreaterThan(300);
    expect(wrong.filter(({ text, language }) => stillSupported(text, language)).map(({ text }) => text)).toEqual([]);
  });
});
