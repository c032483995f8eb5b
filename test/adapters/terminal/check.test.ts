// A pasted text at the terminal: its claims marked, and told one by one.
import { expect, test } from 'vitest';
import { complete } from '../../../src/adapters/terminal/completion.ts';
import { type Session, startSession, type Turn } from '../../../src/adapters/terminal/session.ts';
import { paint } from '../../../src/adapters/terminal/style.ts';
import { respond } from '../../../src/adapters/terminal/turn.ts';
import { bot } from '../../support/bot.ts';

const fresh = startSession({ bot, version: '1.2.3', locale: 'en_GB.UTF-8' });
const TEXT = 'The plan mobilises 300 billion euros. It funds four gigafactories.';
const [RED, GREEN, RESET] = ['\u001b[31m', '\u001b[32m', '\u001b[0m'];

function play(session: Session, ...typed: string[]): Turn {
  let turn: Turn = { session, lines: [] };
  for (const line of typed) turn = respond(turn.session, line);
  return turn;
}

const told = ({ lines }: Turn) => lines.filter(({ onlyMarked }) => !onlyMarked).map(({ text }) => text);
const colored = ({ lines }: Turn, width?: number) =>
  lines.map((line) => paint(line, { color: true, width })).join('\n');

test('tells what the core tells, claim by claim, with sign and word', () => {
  const turn = play(fresh, `/check ${TEXT}`);
  expect(told(turn)).toEqual(bot.check(TEXT, { locale: 'en_GB.UTF-8' }).text.split('\n'));
  expect(
    told(turn)
      .slice(1)
      .map((line) => line[0]),
  ).toEqual(['✗', '✓']);
});

test('marks each claim in the text, red where it differs and green where it agrees, wrapped or not', () => {
  const [wrong = '', right = ''] = bot.check(TEXT).claims.map(({ start, end }) => TEXT.slice(start, end));
  const shown = colored(play(fresh, `/check ${TEXT}`));
  expect(shown).toContain(`${RED}${wrong}${RESET}`);
  expect(shown).toContain(`${GREEN}${right}${RESET}`);
  const [first] = shown.split('\n');
  const plainOf = (text: string) => [RED, GREEN, RESET].reduce((rest, code) => rest.replaceAll(code, ''), text);
  expect(plainOf(first ?? '')).toBe(TEXT);
  const narrow = colored(play(fresh, `/check ${TEXT}`), 30);
  expect(narrow).toContain(RED);
  expect(plainOf(narrow).replaceAll('\n', ' ')).toContain(TEXT);
});

test('takes lines until an empty one, whatever they look like', () => {
  const asked = play(fresh, '/check');
  expect(told(asked)).toEqual([bot.phrase('check_paste', 'en')]);
  const lines = ['/quit', 'The plan mobilises 300 billion euros.', '2'];
  const pasting = play(asked.session, ...lines);
  expect([pasting.lines, complete(pasting.session, '/fi')[0]]).toEqual([[], []]);
  const done = respond(pasting.session, '');
  expect(told(done)).toEqual(bot.check(lines.join('\n'), { locale: 'en_GB.UTF-8' }).text.split('\n'));
  expect(colored(done)).toContain(RED);
  expect(play(done.session, '/figures').lines).toEqual(play(fresh, '/figures').lines);
});

test('an empty line at once checks nothing, and one outside a text says nothing', () => {
  expect(play(fresh, '/check', '')).toEqual({ session: fresh, lines: [] });
  expect(respond(fresh, '')).toEqual({ session: fresh, lines: [] });
});

test('answers in the chosen language, and has its French name', () => {
  const french = play(fresh, '/lang fr', `/vérifier ${TEXT}`);
  expect(told(french)).toEqual(bot.check(TEXT, { language: 'fr' }).text.split('\n'));
});

test('shows a text without its control characters, marks in place', () => {
  const text = TEXT.replace('mobilises', 'mobilises\u202e');
  const turn = play(fresh, `/check ${text}`);
  expect(turn.lines.filter((line) => /[\p{Cc}\p{Cf}]/u.test(line.text))).toEqual([]);
  const { start = 0, end } = bot.check(text).claims[0] ?? {};
  expect(colored(turn)).toContain(`${RED}${text.slice(start, end).replace('\u202e', ' ')}${RESET}`);
});
