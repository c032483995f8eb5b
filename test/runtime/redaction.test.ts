// What no log may show, whatever it stands in, and the words around it that stay as they are.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createLog } from '../../src/runtime/json-log.ts';
import { hideForms, SHORTEST } from '../../src/runtime/redaction.ts';
import { ROOT } from '../support/bot.ts';

/** The lines that one entry of each level makes, at the level that keeps all. */
function linesOf(fields: object, message: string, secrets: readonly string[] = []): string {
  const chunks: string[] = [];
  const log = createLog({ level: 'debug', secrets, destination: { write: (chunk) => void chunks.push(chunk) } });
  for (const level of ['debug', 'info', 'warn', 'error'] as const) log[level](fields, message);
  return chunks.join('');
}

const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'];
const DIGITS = [...'0123456789'];
const letters = (least: number, most: number, more: readonly string[] = []) =>
  fc.string({ unit: fc.constantFrom(...LETTERS, ...DIGITS, ...more), minLength: least, maxLength: most });
const digits = (least: number, most: number) =>
  fc.string({ unit: fc.constantFrom(...DIGITS), minLength: least, maxLength: most });
const hex = (length: number) =>
  fc.string({ unit: fc.constantFrom(...DIGITS, ...'abcdef'), minLength: length, maxLength: length });

/** In the forms that the platforms give them, each with the part of it that proves something. */
const bot = fc.tuple(digits(10, 13), digits(10, 13), letters(24, 24)).map((parts) => ['xoxb', ...parts].join('-'));
const app = fc.tuple(letters(9, 11), digits(13, 13), hex(64)).map((parts) => ['xapp', '1', ...parts].join('-'));
const rotating = fc
  .tuple(fc.constantFrom('xoxe.xoxb', 'xoxe.xoxp', 'xoxe'), letters(140, 166))
  .map(([kind, text]) => [kind, '1', text].join('-'));
const discord = fc
  .tuple(fc.bigInt({ min: 10n ** 16n, max: 10n ** 19n }), letters(6, 6, ['-', '_']), letters(27, 38, ['-', '_']))
  .map(([id, ...rest]) => [Buffer.from(String(id)).toString('base64url'), ...rest].join('.'));
const byForm = fc.oneof(bot, app, rotating, discord);

/** Known to the configuration alone: hexadecimal, or a text of an operator's own, with whatever there is on a keyboard. */
const own = fc.string({ unit: 'grapheme', minLength: SHORTEST, maxLength: 40 }).filter((text) => text.trim() === text);
const byValue = fc.oneof(hex(32), own);

/** What may stand right before and behind a secret. */
const beside = fc.oneof(
  fc.constantFrom('', ' ', '\n', '\t', '"', "'", '=', ':', ',', '…', '\\', 'é', '(', '{"a":"'),
  fc.string(),
);

/** Somewhere in what is logged. */
const PLACES: readonly ((text: string) => readonly [object, string])[] = [
  (text) => [{}, text],
  (text) => [{ reason: text }, 'failed'],
  (text) => [{ [text]: true }, 'failed'],
  (text) => [{ deep: { list: [{ text }] } }, 'failed'],
  (text) => [{ body: JSON.stringify({ token: text }) }, 'failed'],
  (text) => [{ err: new Error(text) }, 'failed'],
  (text) => [{ err: new Error('outer', { cause: new Error(text) }) }, 'failed'],
  (text) => [{ failure: new Error(text) }, text],
];
const place = fc.constantFrom(...PLACES);

function expectLines(written: string): void {
  const lines = written.split('\n').slice(0, -1);
  expect(lines).toHaveLength(4);
  for (const line of lines) expect(() => JSON.parse(line)).not.toThrow();
}

/** All that a line says, read back: what was escaped is as it was. */
function textsIn(written: string): string {
  const texts: string[] = [];
  const collect = (value: unknown): void => {
    if (typeof value === 'string') texts.push(value);
    else if (typeof value === 'object' && value !== null)
      for (const [key, one] of Object.entries(value)) {
        texts.push(key);
        collect(one);
      }
  };
  for (const line of written.split('\n').slice(0, -1)) collect(JSON.parse(line));
  return texts.join('\n');
}

describe('no line at the level debug holds', () => {
  test('a secret in its form, which no configuration names', () => {
    fc.assert(
      fc.property(byForm, beside, beside, place, (secret, before, behind, where) => {
        const written = linesOf(...where(`${before}${secret}${behind}`));
        expectLines(written);
        // Of Discord's token, the first part is the bot's id, which is no secret.
        const proof = secret.slice(secret.lastIndexOf(secret.startsWith('x') ? '-' : '.') + 1);
        expect(written).not.toContain(proof);
      }),
      { numRuns: 2_000, seed: 1 },
    );
  });

  test('a secret that the configuration names, as it is, in a text within a text, or in an address', () => {
    const spelling = fc.constantFrom<(text: string) => string>(
      (text) => text,
      encodeURIComponent,
      (text) => new URLSearchParams({ text }).toString(),
    );
    fc.assert(
      fc.property(byValue, spelling, beside, beside, place, (secret, spell, before, behind, where) => {
        const written = linesOf(...where(`${before}${spell(secret)}${behind}`), [secret]);
        expectLines(written);
        expect(written).not.toContain(secret);
        expect(textsIn(written)).not.toContain(secret);
        expect(textsIn(written)).toContain('[secret]');
      }),
      { numRuns: 2_000, seed: 1 },
    );
  });

  test('the credentials of a request', () => {
    const name = fc.constantFrom('authorization', 'Authorization', 'proxy-authorization');
    const scheme = fc.constantFrom('Bot ', 'Bearer ', 'Basic ', '');
    const value = fc.tuple(letters(15, 60, ['+', '/', '.', '-', '_']), digits(1, 3)).map((parts) => parts.join(''));
    fc.assert(
      fc.property(name, scheme, value, (header, kind, secret) => {
        const given = `${kind}${secret}`;
        const written = [
          linesOf({ headers: { [header]: given } }, 'failed'),
          linesOf({ headers: { [header]: [given] } }, 'failed'),
          linesOf({ request: JSON.stringify({ [header]: given }) }, 'failed'),
          linesOf({}, `${header}: ${given}`),
        ];
        for (const one of written) {
          expectLines(one);
          expect(one).not.toContain(secret);
        }
      }),
      { numRuns: 500, seed: 1 },
    );
  });

  test.each([
    ['the address of an answer in Slack', 'https://hooks.slack.com/commands/T0001/1234/SECRETPART', 'SECRETPART'],
    [
      'the address of an answer in Discord',
      'https://discord.com/api/v10/webhooks/123456789012345678/SECRETPART/messages/@original',
      'SECRETPART',
    ],
    ["an interaction's address", '/interactions/123456789012345678/SECRETPART/callback', 'SECRETPART'],
    ['the address of a proxy', 'HTTPS_PROXY=http://ann:SECRETPART@proxy.example:3128', 'SECRETPART'],
    ['what a proxy is sent', JSON.stringify({ 'Proxy-Authorization': 'Basic c2VjcmV0' }), 'c2VjcmV0'],
    ["a socket's address", 'wss://wss-primary.slack.com/link/?ticket=SECRETPART&app_id=1', 'SECRETPART'],
  ])('%s', (_, text, secret) => {
    expect(linesOf({ text }, text)).not.toContain(secret);
  });
});

/** Every word of what people read and write here: guides, knowledge, the bot's own texts. */
const PROSE = [
  ...['README.md', '.env.example', 'docs/discord.md', 'docs/slack.md', 'docs/architecture.md', 'knowledge/README.md'],
  ...readdirSync(join(ROOT, 'knowledge'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => `knowledge/${name}`),
].map((name) => readFileSync(join(ROOT, name), 'utf8').replace(/https?:\S+/gu, ''));
const WORDS = [...new Set(PROSE.flatMap((text) => text.split(/\s+/u)))].filter((word) => word !== '');

describe('no ordinary word is damaged', () => {
  test('of any sentence, whatever short values the configuration has', () => {
    const sentence = fc
      .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 30 })
      .map((words) => words.join(' '));
    const short = fc.array(fc.constantFrom(...WORDS.filter(({ length }) => length < SHORTEST)), { maxLength: 5 });
    fc.assert(
      fc.property(sentence, short, (text, secrets) => {
        const lines = linesOf({ text, [text]: text }, text, secrets)
          .split('\n')
          .slice(0, -1);
        for (const line of lines) expect(JSON.parse(line)).toMatchObject({ text, [text]: text, msg: text });
      }),
      { numRuns: 2_000, seed: 1 },
    );
  });

  test('of any line of the guides and of the knowledge', () => {
    const damaged = PROSE.flatMap((text) => text.split('\n')).filter((line) => hideForms(line) !== line);
    expect(damaged).toEqual([]);
  });

  test.each([
    'SLACK_BOT_TOKEN is not what Slack calls so, which begins with xoxb-.',
    'a token of Slack that rotates (xoxe…), xapp-… and xoxb-token',
    'AuthorizationError: User cancelled the OAuth installation flow!',
    'authorization: granted, Basic Information → App-Level Tokens',
    'see http://proxy.example:3128 and ann@example.org; https://a.example/x:y@z, mailto:ann@example.org',
    'Proxy-Authorization: Basic',
    'Bearer tokens are refused; Bot Commands are registered',
    '/applications/123456789012345678/guilds/123456789012345678/commands',
    'Error: x\n    at Module._compile (node:internal/modules/cjs/loader:1529:14)\n    at MessageManager.prototype._add',
  ])('of "%s"', (text) => {
    expect(JSON.parse(linesOf({ text }, text).split('\n')[0] ?? '')).toMatchObject({ text, msg: text });
  });
});
