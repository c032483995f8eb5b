// The log: an object a line, of the levels wanted; no token, and of an error nothing of what people wrote.
import { DiscordAPIError } from 'discord.js';
import { describe, expect, test } from 'vitest';
import { createLog } from '../../src/runtime/json-log.ts';
import type { LogLevel } from '../../src/runtime/log.ts';

/** Of a token's form, and of nobody; in parts, so that no scanner takes it for somebody's. */
const SECRET = ['MTIzNDU2Nzg5MDEyMzQ1Njc4', 'GaBcDe', 'f_ghIJklMNopQRstUVwxYZ'].join('.');
const OTHER = 'xapp-1-other-secret';

interface Line {
  readonly level: string;
  readonly time: string;
  readonly msg: string;
  readonly err: Readonly<Record<string, unknown>>;
}

function writing(level: LogLevel = 'debug', secrets: readonly string[] = [SECRET, OTHER]) {
  const chunks: string[] = [];
  const destination = { write: (chunk: string) => void chunks.push(chunk) };
  const log = createLog({ level, secrets, destination });
  const lines = (): Line[] =>
    chunks
      .join('')
      .split('\n')
      .slice(0, -1)
      .map((line) => JSON.parse(line) as Line);
  return { log, lines, written: () => chunks.join('') };
}

describe('a line', () => {
  test('is its level, its time, its fields and its message', () => {
    const { log, lines } = writing();
    log.info({ platform: 'discord', count: 2 }, 'ready');
    const [line, ...rest] = lines();
    expect(line).toEqual({ level: 'info', time: line?.time, platform: 'discord', count: 2, msg: 'ready' });
    expect(new Date(line?.time ?? '').toISOString()).toBe(line?.time);
    expect(rest).toEqual([]);
  });

  test('is one, whatever line breaks it holds', () => {
    const { log, lines, written } = writing();
    const error = new Error('first\nsecond\r\nthird\u2028fourth');
    log.error({ err: error, text: 'a\nb', 'key\n': 1 }, 'broken\n{"level":"info"}');
    log.info({}, 'next');
    expect(written().match(/\n/gu)?.length).toBe(2);
    expect(lines().map(({ level, msg }) => [level, msg])).toEqual([
      ['error', 'broken\n{"level":"info"}'],
      ['info', 'next'],
    ]);
  });

  test('is written of fields that run in a circle', () => {
    const { log, lines } = writing();
    const circle: Record<string, unknown> = { name: 'circle' };
    circle['self'] = circle;
    log.info({ circle }, 'round');
    expect(lines().map(({ msg }) => msg)).toEqual(['round']);
  });
});

const LEVELS = ['debug', 'info', 'warn', 'error'] as const;

test.each(LEVELS)('the level %s keeps itself and what is graver', (level) => {
  const { log, lines } = writing(level);
  for (const one of LEVELS) log[one]({}, one);
  const kept = LEVELS.slice(LEVELS.indexOf(level));
  expect(lines().map((line) => [line.level, line.msg])).toEqual(kept.map((one) => [one, one]));
});

/** An error that has the secret wherever an error has text. */
function telling(secret: string): Error {
  const error = Object.assign(new Error(`login with ${secret} failed`, { cause: new Error(`because of ${secret}`) }), {
    code: secret,
    status: secret,
    name: `Error ${secret}`,
    token: secret,
  });
  error.stack = `Error: ${secret}\n    at login (${secret})`;
  return error;
}

describe('a secret is left out', () => {
  test.each<[string, object, string]>([
    ['a field', { token: SECRET }, 'starting'],
    ['the name of a field', { [SECRET]: true }, 'starting'],
    ['the middle of a field', { header: `Bot ${SECRET}!` }, 'starting'],
    ['a field within a field', { headers: { authorization: [`Bot ${SECRET}`, { again: SECRET }] } }, 'starting'],
    ['the message', {}, `the token is ${SECRET}, ${SECRET}`],
    ['an error, its stack and its cause', { err: telling(SECRET) }, 'failed'],
    ['an error under another name', { failure: telling(SECRET), errors: [telling(SECRET)] }, 'failed'],
    ['what is no error', { err: `thrown: ${SECRET}` }, 'failed'],
    ['a cause that is no error', { err: new Error('failed', { cause: SECRET }) }, 'failed'],
    ['an object that tells itself', { client: { toJSON: () => ({ token: SECRET }) } }, 'failed'],
    ['the other secret', { first: OTHER, both: `${SECRET}${OTHER}` }, OTHER],
  ])('of %s', (_, fields, message) => {
    const { log, lines, written } = writing();
    for (const level of LEVELS) log[level](fields, message);
    expect(lines().length).toBe(LEVELS.length);
    expect(written()).toContain('[secret]');
    for (const secret of [SECRET, OTHER]) expect(written()).not.toContain(secret);
  });

  test('and nothing else is', () => {
    const { log, lines } = writing();
    log.info({ token: SECRET }, `before ${SECRET} after ${SECRET.slice(0, 10)}`);
    expect(lines()[0]).toMatchObject({ token: '[secret]', msg: `before [secret] after ${SECRET.slice(0, 10)}` });
  });

  test('where there are none, all is written as it is', () => {
    const { log, lines } = writing('info', []);
    log.info({ token: SECRET }, 'starting');
    expect(lines()[0]).toMatchObject({ token: SECRET, msg: 'starting' });
  });
});

describe('an error', () => {
  test('is its name, message, code, status, stack and causes', () => {
    const { log, lines } = writing();
    const inner = Object.assign(new TypeError('inner'), { code: 'ECONNRESET' });
    const error = Object.assign(new Error('outer', { cause: inner }), { code: 50_001, status: 403 });
    log.error({ err: error }, 'failed');
    expect(lines()[0]?.err).toEqual({
      name: 'Error',
      message: 'outer',
      code: 50_001,
      status: 403,
      stack: error.stack,
      cause: { name: 'TypeError', message: 'inner', code: 'ECONNRESET', stack: inner.stack },
    });
  });

  test.each([['thrown'], [42], [null], [undefined]])('that is none, %j, is its text', (thrown) => {
    const { log, lines } = writing();
    log.error({ err: thrown, reference: 'a1b2c3' }, 'failed');
    const [line] = lines();
    expect([line?.msg, line?.level]).toEqual(['failed', 'error']);
    if (thrown !== undefined) expect(line?.err).toEqual({ message: String(thrown) });
  });

  test("of Discord's API keeps neither its address nor its body, which hold what people wrote", () => {
    const url = 'https://discord.com/api/v10/interactions/123/interaction-token/callback';
    const refused = new DiscordAPIError({ code: 50_035, message: 'Invalid Form Body' }, 50_035, 400, 'POST', url, {
      body: { content: 'my private question' },
      files: [],
    });
    const { log, lines, written } = writing();
    log.error({ err: refused }, 'failed');
    log.error({ err: new Error('wrapped', { cause: refused }) }, 'failed');
    const whole = { name: 'DiscordAPIError[50035]', message: 'Invalid Form Body', code: 50_035, status: 400 };
    expect(lines().map(({ err }) => err)).toEqual([
      { ...whole, stack: refused.stack },
      expect.objectContaining({ message: 'wrapped', cause: { ...whole, stack: refused.stack } }),
    ]);
    for (const part of [url, 'interaction-token', 'my private question', 'requestBody', 'rawError'])
      expect(written()).not.toContain(part);
  });
});

test.each([
  ['a bot of a workspace', ['xoxb', '123', 'abcDEF'].join('-')],
  ['a token that rotates', ['xoxe.xoxb', '1', 'abcDEF'].join('-')],
  ['what renews it', ['xoxe', '1', 'abcDEF'].join('-')],
])('the token of %s, which no configuration names, is hidden by its form', (_, token) => {
  const lines: string[] = [];
  const log = createLog({ level: 'info', secrets: [], destination: { write: (line) => void lines.push(line) } });
  log.warn({ reason: `refused ${token}`, err: new Error(token) }, `of ${token}.`);
  expect(lines.join('')).toContain('[secret]');
  expect(lines.join('')).not.toContain('abcDEF');
});
