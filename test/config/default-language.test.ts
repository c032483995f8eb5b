// The default language: one of those that the knowledge base has.
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { readConfig } from '../../src/config/config.ts';
import { defaultLanguageIn } from '../../src/config/default-language.ts';
import { ConfigError } from '../../src/config/reader.ts';

const OWN = { knowledge: fileURLToPath(new URL('../../knowledge', import.meta.url)), data: '/data' };

test('the default language is one of the bot, by its code or a name', () => {
  const chosen = (language: string) => defaultLanguageIn(readConfig({ DEFAULT_LANGUAGE: language }, OWN), ['en', 'fr']);
  expect(['fr', ' FR ', 'fr-CA', 'français', 'French', 'English', ''].map(chosen)).toEqual([
    ...['fr', 'fr', 'fr', 'fr', 'fr', 'en', undefined],
  ]);
  for (const wrong of ['de', 'auto', 'klingon'])
    expect(() => chosen(wrong)).toThrow(
      new ConfigError([`DEFAULT_LANGUAGE is "${wrong}". Set one of: en, fr; or leave it out.`]),
    );
  expect(() => defaultLanguageIn({ defaultLanguage: 'fr' }, ['en'])).toThrow('Set one of: en; or leave it out.');
  expect(() => readConfig({ DEFAULT_LANGUAGE: 'de', LOG_LEVEL: 'loud' }, OWN)).toThrow(
    new ConfigError([
      'LOG_LEVEL is "loud". Set one of: debug, info, warn, error; or leave it out.',
      'DEFAULT_LANGUAGE is "de". Set one of: en, fr; or leave it out.',
    ]),
  );
  expect(() => readConfig({ DEFAULT_LANGUAG: 'fr' }, OWN)).toThrow(
    new ConfigError(['DEFAULT_LANGUAG is no variable of the bot. Did you mean DEFAULT_LANGUAGE?']),
  );
});
