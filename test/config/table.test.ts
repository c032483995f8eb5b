// The table of variables in docs/running.md, and .env.example, against the code: every name, and every default by what it does.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readConfig, VARIABLES } from '../../src/config/config.ts';
import { ROOT } from '../support/bot.ts';
import { failuresOf } from '../support/rows.ts';

const OWN = { knowledge: resolve(ROOT, 'knowledge'), data: resolve(ROOT, 'data') };

interface Row {
  readonly names: readonly string[];
  /** Absent where the cell is empty, or says it in words. */
  readonly value?: string;
  readonly words: string;
}

const guide = readFileSync(resolve(ROOT, 'docs/running.md'), 'utf8');
const section = /^## Settings\n([\s\S]*?)^## /mu.exec(guide)?.[1] ?? '';
const ROWS: readonly Row[] = [...section.matchAll(/^\| (`[^|]+) \| ([^|]*)\| ([^|]+) \|$/gmu)].map(
  ([, first = '', second = '', words = '']) => {
    const value = /^`([^`]+)` $/u.exec(second)?.[1];
    const names = [...first.matchAll(/`([A-Za-z_]+)`/gu)].map(([, name = '']) => name);
    return { names, words, ...(value === undefined ? {} : { value }) };
  },
);
const GIVEN = ROWS.flatMap(({ names, value }) =>
  value === undefined ? [] : names.map((name) => [name, value] as const),
);

/** What makes the others count. */
const BASE = {
  HEALTH_PORT: '8080',
  DISCORD_TOKEN: `${'MTIzNDU2Nzg5MDEyMzQ1Njc4'}.${'abcdef'}.${'x'.repeat(38)}`,
  SLACK_BOT_TOKEN: 'xoxb-1',
  SLACK_SIGNING_SECRET: '0123456789abcdef0123456789abcdef',
};
/** Their values reach the libraries, which have the default. */
const LIBRARIES = ['DISCORD_API_URL', 'SLACK_API_URL'];
const OTHER: Readonly<Record<string, string>> = {
  auto: '3',
  on: 'off',
  off: 'on',
  info: 'warn',
  '127.0.0.1': '0.0.0.0',
};
const otherThan = (value: string): string => OTHER[value] ?? String(Number(value) + 1);

test('the table names every variable that is read, once, and says what it is for', () => {
  const names = ROWS.flatMap((row) => row.names);
  expect([...names].sort()).toEqual([...VARIABLES].sort());
  expect(ROWS.filter(({ words }) => words.trim() === '')).toEqual([]);
});

describe('a default in the table', () => {
  const read = GIVEN.filter(([name]) => !LIBRARIES.includes(name));

  test('is what an absent variable means, and another value means something else', () => {
    expect(read.length).toBeGreaterThan(8);
    expect(
      failuresOf(read, ([name, value]) => {
        const absent = readConfig(BASE, OWN);
        expect(readConfig({ ...BASE, [name]: value }, OWN)).toEqual(absent);
        expect(readConfig({ ...BASE, [name]: otherThan(value) }, OWN)).not.toEqual(absent);
      }),
    ).toEqual([]);
  });

  test('stands in .env.example too, which has no other', () => {
    const example = readFileSync(resolve(ROOT, '.env.example'), 'utf8');
    const shown = [...example.matchAll(/^#([A-Z_]+)=(.+)$/gmu)].map(([, name = '', value = '']) => [name, value]);
    expect(Object.fromEntries(shown)).toEqual(Object.fromEntries(GIVEN));
  });
});

test('the folder of installations is the one that the table names', () => {
  const { SLACK_BOT_TOKEN: _, ...rest } = BASE;
  const installs = {
    ...rest,
    SLACK_CLIENT_ID: '1.2',
    SLACK_CLIENT_SECRET: '0123456789abcdef0123456789abcdee',
    SLACK_STATE_SECRET: 'a long random text',
  };
  expect(readConfig(installs, OWN).slack?.connection).toMatchObject({ folder: resolve(ROOT, 'data/slack') });
  expect(section).toContain("| `SLACK_INSTALLATIONS_DIR` | data/slack in the project's folder |");
});
