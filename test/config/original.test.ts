// Where the article is found: its name and its address, harmless in any markup.
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { readConfig } from '../../src/config/config.ts';
import { ConfigError, type Environment } from '../../src/config/reader.ts';

const OWN = { knowledge: fileURLToPath(new URL('../../knowledge', import.meta.url)), data: '/data' };
const originalIn = (environment: Environment) => readConfig(environment, OWN).pointers.original;

describe('the article', () => {
  test.each<[Environment, ReturnType<typeof originalIn>]>([
    [{}, undefined],
    [{ SOURCE_TITLE: ' The plan ' }, { title: 'The plan' }],
    [{ SOURCE_URL: 'https://example.org/plan' }, { url: 'https://example.org/plan' }],
    [
      { SOURCE_TITLE: 'The plan', SOURCE_URL: 'http://example.org/v1/a_(b)|*c*~>' },
      { title: 'The plan', url: 'http://example.org/v1/a%5F%28b%29%7C%2Ac%2A%7E%3E' },
    ],
  ])('%j', (environment, original) => {
    expect(originalIn(environment)).toEqual(original);
  });

  test.each(['example.org', 'javascript:alert(1)', 'ftp://example.org/', 'https://'])(
    'is at no such address: %s',
    (url) => {
      expect(() => originalIn({ SOURCE_URL: url })).toThrow('Set the address of a page, with https:// or http://');
    },
  );

  test('is at no address with a password, which is not shown', () => {
    const words = "SOURCE_URL holds a user's name or a password. Set the address without what stands before the @.";
    expect(() => originalIn({ SOURCE_URL: 'https://me:secret@example.org/' })).toThrow(new ConfigError([words]));
  });

  test('has a title that fits', () => {
    expect(originalIn({ SOURCE_TITLE: 'x'.repeat(150) })?.title).toHaveLength(150);
    expect(() => originalIn({ SOURCE_TITLE: 'x'.repeat(151) })).toThrow('SOURCE_TITLE is too long');
  });
});
