// The environment: what is read, what is documented, and every problem said at once.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { readConfig, VARIABLES } from '../src/config.ts';
import { ConfigError } from '../src/config-reader.ts';

const OWN = fileURLToPath(new URL('../knowledge', import.meta.url));
/** Set by the system or the user's shell, not in .env. */
const SYSTEM = ['LC_ALL', 'LC_MESSAGES', 'LANG', 'NO_COLOR'];

test('an empty environment is the terminal with the knowledge that comes with the bot', () => {
  expect(readConfig({}, OWN)).toMatchObject({ knowledgeFolder: OWN, noColor: false });
});

test.each([
  [{ LANG: 'fr_FR.UTF-8' }, 'fr_FR.UTF-8'],
  [{ LANG: 'fr_FR.UTF-8', LC_ALL: 'en_IE' }, 'en_IE'],
  [{ LANG: 'fr_FR.UTF-8', LC_MESSAGES: 'en_IE', LC_ALL: ' ' }, 'en_IE'],
])('of %o the locale is %s', (environment, locale) => {
  expect(readConfig(environment, OWN)).toMatchObject({ knowledgeFolder: OWN, noColor: false, locale });
});

test('NO_COLOR counts when it is not empty', () => {
  expect(readConfig({ NO_COLOR: '1' }, OWN).noColor).toBe(true);
  expect(readConfig({ NO_COLOR: '' }, OWN).noColor).toBe(false);
});

test('a knowledge folder without facts.yaml is refused with its remedy', () => {
  expect(() => readConfig({ KNOWLEDGE_DIR: '/nowhere' }, OWN)).toThrow(
    new ConfigError([
      'KNOWLEDGE_DIR names "/nowhere", where there is no facts.yaml. Name a knowledge folder, or leave the variable out for the one that comes with the bot.',
    ]),
  );
});

test('.env.example documents the variables that are ours, and no other', () => {
  const text = readFileSync(new URL('../.env.example', import.meta.url), 'utf8');
  const documented = [...text.matchAll(/^#?([A-Z][A-Z_]*)=/gmu)].map((match) => match[1]);
  expect(documented.sort()).toEqual(VARIABLES.filter((name) => !SYSTEM.includes(name)).sort());
});
