// The command "ask" without a process: lines in, lines out.
import { describe, expect, it } from 'vitest';
import { type AskOptions, runAsk } from '../../../src/cli/ask/ask.ts';
import type { Answer } from '../../../src/core/answer.ts';
import { contextOf } from '../../../src/core/question.ts';
import { bot } from '../../support/bot.ts';

type Line = Partial<Answer> & { readonly error?: string; readonly line?: number };

interface Asked {
  readonly code: number;
  readonly text: string;
  readonly lines: readonly Line[];
}

async function* chunks(parts: readonly (string | Buffer)[]): AsyncGenerator<string | Buffer> {
  for (const part of parts) yield await Promise.resolve(part);
}

async function ask(input: string | readonly (string | Buffer)[], options: Partial<AskOptions> = {}): Promise<Asked> {
  let text = '';
  const write = (more: string): void => {
    text += more;
  };
  const json = options.json ?? true;
  const code = await runAsk({
    bot,
    words: [],
    why: false,
    input: chunks(typeof input === 'string' ? [input] : input),
    write,
    ...options,
    json,
  });
  return {
    code,
    text,
    lines: json
      ? text
          .trimEnd()
          .split('\n')
          .map((line) => JSON.parse(line) as Line)
      : [],
  };
}

const TOTAL = 'How much is InvestAI worth in total?';
const total = bot.ask({ text: TOTAL });

describe('under --json', () => {
  it('one line comes out for each line in, in order', async () => {
    const { code, text, lines } = await ask(`${TOTAL}\nWho announced the plan?\n${TOTAL}\n`);
    expect(code).toBe(0);
    expect(lines).toEqual([total, bot.ask({ text: 'Who announced the plan?' }), total]);
    expect(text.endsWith('}\n')).toBe(true);
  });

  it('a line may be a request of its own', async () => {
    const { lines } = await ask(
      '{"question": "?", "language": "fr"}\n{"question":"?","locale":"fr-BE"}\n{"question":"?"}',
    );
    expect(lines.map(({ language }) => language)).toEqual(['fr', 'fr', 'en']);
  });

  it('an empty line gets a fallback', async () => {
    const { code, lines } = await ask(`\n   \n${TOTAL}\n{"question":""}\n`);
    expect(code).toBe(0);
    expect(lines.map(({ outcome }) => outcome)).toEqual(['fallback', 'fallback', 'answer', 'fallback']);
  });

  it('the words of the arguments are one question', async () => {
    const { lines } = await ask('never read', { words: ['How', 'much', 'is', 'InvestAI', 'worth', 'in', 'total?'] });
    expect(lines).toEqual([total]);
  });

  it('no input gives no output', async () => {
    expect(await ask('', { json: false })).toMatchObject({ code: 0, text: '' });
  });
});

describe('a broken line', () => {
  it.each([
    ['{"question": "x"'],
    ['{'],
    ['{}'],
    ['{"question": 3}'],
    ['{"question": null}'],
    ['{"question": "x", "language": "xx"}'],
    ['{"question": "x", "language": 1}'],
    ['{"question": "x", "lang": "fr"}'],
    ['{"question": "x"} {"question": "y"}'],
  ])('%s is an error with its number, and the rest is answered', async (broken) => {
    const { code, lines } = await ask(`${TOTAL}\n${broken}\n${TOTAL}\n`);
    expect(code).toBe(1);
    expect(lines).toEqual([total, { error: expect.stringMatching(/^[A-Z"].{10,}\.$/u), line: 2 }, total]);
  });

  it('does not repeat what was typed', async () => {
    const { text } = await ask(
      '{"question": "x", "secretkey": "secretvalue"}\n{"language":"secretlanguage","question":""}\n',
    );
    expect(text).not.toContain('secret');
  });

  it('is a question where no JSON is asked for', async () => {
    const { code, text } = await ask('{"question": "How much', { json: false });
    expect(code).toBe(0);
    expect(text.length).toBeGreaterThan(20);
  });
});

describe('lines', () => {
  it('end at a line feed, with or without a carriage return', async () => {
    const { lines } = await ask(`${TOTAL}\r\n${TOTAL}\n${TOTAL}`);
    expect(lines).toEqual([total, total, total]);
  });

  it('may start with a byte-order mark', async () => {
    const { code, lines } = await ask(`\ufeff{"question": ${JSON.stringify(TOTAL)}}\n`);
    expect([code, lines]).toEqual([0, [total]]);
  });

  it.each(['\u2028', '\u2029', '\u0085', '\u000b', '\f'])('do not end at %j', async (mark) => {
    const { code, lines } = await ask(
      `${JSON.stringify({ question: `Who announced${mark}the plan?` })
        .replace('\\u000b', ' ')
        .replace('\\f', ' ')}\nInvestAI${mark}total\n`,
    );
    expect([code, lines.length]).toEqual([0, 2]);
  });

  it('may come in pieces, even of a letter', async () => {
    const bytes = Buffer.from('Où le plan a-t-il été annoncé ?\nQui ?');
    const single = Array.from(bytes, (_, at) => bytes.subarray(at, at + 1));
    const { lines } = await ask(single);
    expect(lines[0]).toEqual(bot.ask({ text: 'Où le plan a-t-il été annoncé ?' }));
    expect(lines.length).toBe(2);
  });

  it('may be malformed text', async () => {
    const { code, lines } = await ask([Buffer.from([0xff, 0xfe, 0xc3, 0x0a, 0xed, 0xa0, 0x80, 0x0a])]);
    expect([code, lines.map(({ outcome }) => outcome)]).toEqual([0, ['fallback', 'fallback']]);
  });
});

describe('a conversation', () => {
  const request = (question: string, conversation?: string): string =>
    JSON.stringify({ question, ...(conversation === undefined ? {} : { conversation }) });

  it('is followed, beside others and beside questions of none', async () => {
    const rows = [
      ['Quel est le budget des gigafactories ?', 'a', 'giga_budget'],
      ['Combien de gigafactories sont prévues ?', 'b', 'giga_count'],
      ['en pourcentage ?', 'a', 'giga_share'],
      ['où seront-elles ?', 'b', 'giga_count site_locations'],
      ['en pourcentage ?', undefined, bot.ask({ text: 'en pourcentage ?' }).facts.join(' ')],
    ] as const;
    const { lines } = await ask(rows.map(([question, conversation]) => request(question, conversation)).join('\n'));
    expect(lines.map(({ facts = [], unstated = [] }) => [...facts, ...unstated].join(' '))).toEqual(
      rows.map(([, , expected]) => expected),
    );
    expect(rows[4][2]).not.toBe('giga_share');
  });

  it('carries nothing but the last answer', async () => {
    const { lines } = await ask(
      ['What is Stargate?', 'Combien met le privé ?', 'bonjour', 'en pourcentage ?']
        .map((question) => request(question, '__proto__'))
        .join('\n'),
    );
    const context = contextOf(bot.ask({ text: 'bonjour' }));
    expect(lines[3]).toEqual(bot.ask({ text: 'en pourcentage ?', context }));
  });
});

describe('plain text', () => {
  it('is the answer and its source, a blank line between two', async () => {
    const { text } = await ask(`${TOTAL}\nbonjour\n`, { json: false });
    const [first, source, blank, second, ...rest] = text.split('\n');
    expect([first, source, blank, rest]).toEqual([total.text, 'Source: the article, § 1', '', ['']]);
    expect(second).toBe(bot.ask({ text: 'bonjour' }).text);
  });

  it('tells with --why how the answer was found', async () => {
    const { text } = await ask('', { json: false, why: true, words: ['whats teh totl budjet'] });
    expect(text).toMatch(/budjet → budget/u);
    expect(text).toMatch(/decided by the rule understood/u);
  });

  it('holds with --json --why the explanation in the same line', async () => {
    const { lines } = await ask('', { why: true, words: [TOTAL] });
    expect(lines).toEqual([{ ...total, why: bot.explain({ text: TOTAL }) }]);
  });
});
