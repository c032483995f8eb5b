import { expect, test } from 'vitest';
import type { Session } from '../../../src/adapters/terminal/session.ts';
import { NAMES, respond } from '../../../src/adapters/terminal/turn.ts';
import { contextOf, type Question } from '../../../src/core/question.ts';
import { bot } from '../../support/bot.ts';
import { failuresOf } from '../../support/rows.ts';
import { fresh, play } from './play.ts';

/** What the last answer answers, where that was put in words. */
function questionOf({ reached }: Session): Question | undefined {
  return reached?.by === 'question' ? reached.question : undefined;
}

test('a number without suggestions on screen is a question', () => {
  expect(play('3').lines).not.toContain(bot.phrase('number_unknown', 'fr'));
  expect(questionOf(play('3').session)?.text).toBe('3');
});

test('a number may be none of three suggestions, which stay', () => {
  expect(
    failuresOf(['0', '4', '99999999999999999999'], (number) => {
      const { session, lines } = play('Combien coûte le plan ?', number);
      expect(session.offered).toHaveLength(3);
      expect(lines).toEqual([bot.phrase('number_unknown', 'fr')]);
    }),
  ).toEqual([]);
});

test('every suggestion on screen has a number that tells it', () => {
  const { offered } = play('Combien coûte le plan ?').session;
  const told = offered.map((_, index) => play('Combien coûte le plan ?', String(index + 1)).lines[0]);
  expect(told).toEqual(offered.map(({ fact }) => bot.tell(fact, 'fr')?.text));
});

test('a follow-up refers to the last answer, picked or looked up as well as asked', () => {
  const afterPublic = contextOf(bot.tell('public', 'fr') ?? bot.ask({ text: '' }));
  const { session } = play('Qui a annoncé le plan ?', '/fact public', 'en pourcentage ?');
  expect(questionOf(session)?.context).toEqual(afterPublic);
  expect(session.answer?.facts).toEqual(['public_share']);
  expect(questionOf(play('en pourcentage ?').session)).not.toHaveProperty('context');
});

test('a fact is found by its id, with its related ones', () => {
  const { session, lines } = play('/fact avg_giga');
  expect(lines[0]).toBe(bot.tell('avg_giga', 'fr')?.text);
  expect(lines[2]).toBe(bot.phrase('related', 'fr'));
  expect(session.offered).toEqual(bot.tell('avg_giga', 'fr')?.suggestions);
});

test('a fact is found by mistyped words that ask nothing, the others that they may mean offered', () => {
  const found = bot.find('rasons', 'fr');
  const { session, lines } = play('/fact rasons');
  expect(lines[0]).toBe(bot.tell(found[0] ?? '', 'fr')?.text);
  expect(lines).toContain(bot.phrase('did_you_mean', 'fr'));
  expect(session.offered.map(({ fact }) => fact)).toEqual(found.slice(1, 6));
});

test('a fact is found by its words in any order, whatever was answered before', () => {
  expect(
    failuresOf(
      [
        ['Who announced it?', 'en', ['gigafactory budget', "the gigafactories' budget", 'budgett gigafactory']],
        [
          'Combien de puces ?',
          'fr',
          ['budget gigafactories', 'Le budget des gigafactories', 'bugdet des gigafactories'],
        ],
      ],
      ([before, language, looked]) => {
        const found = looked.map((words) => play(before, `/fact ${words}`).lines[0]);
        expect(found).toEqual(looked.map(() => bot.tell('giga_budget', language)?.text));
      },
    ),
  ).toEqual([]);
});

test('what is no fact is asked as a question, and nothing gives the topics', () => {
  for (const words of ['zzzzqqq', 'constructor', '__proto__', 'qui va construire les gigafactories ?'])
    expect(play(`/fact ${words}`).lines[0]).toBe(bot.ask({ text: words, locale: 'fr' }).text);
  expect(play('/fact').lines).toEqual(play('/topics').lines);
});

test('a command may be written in other ways', () => {
  expect(
    failuresOf(
      [
        ['/sujets', '/topics'],
        ['/Chiffres', '/figures'],
        ['/apropos', '/about'],
        ['/fait avg_giga', '/fact avg_giga'],
      ],
      ([typed, meant]) => {
        expect(play(typed).lines).toEqual(play(meant).lines);
      },
    ),
  ).toEqual([]);
});

test('the source is shown whole, or by paragraph as a citation writes it', () => {
  const [first = '', ...paragraphs] = play('/source').lines;
  expect(first).toBe(bot.phrase('source_title', 'fr'));
  expect(paragraphs).toHaveLength(6);
  expect(play('/source 2').lines).toEqual(paragraphs.slice(1, 2));
  expect(play('/source § 2').lines).toEqual(paragraphs.slice(1, 2));
});

test('a wrong number behind /source is told how many paragraphs there are', () => {
  expect(
    failuresOf(['0', '7', '-1', '1.5', 'two'], (wrong) => {
      expect(play(`/source ${wrong}`).lines).toEqual([bot.phrase('source_missing', 'fr', { count: '6' })]);
    }),
  ).toEqual([]);
});

test('the help names every command, and every command has its own answer', () => {
  const help = bot.phrase('help', 'fr');
  expect(NAMES.filter((name) => name !== 'help' && !help.includes(`\n/${name}`))).toEqual([]);
  expect(play('/about').lines).toEqual([bot.about('fr', '1.2.3').text]);
  expect(play('/TOPICS').lines).toContain(`  total             ${bot.topics('fr')[0]?.facts[0]?.title}`);
  expect(respond(fresh, '/quit')).toEqual({ session: fresh, lines: [], over: true });
});

test('words for it leave, whatever the sign in front, and only when they are all that is typed', () => {
  const leaving = [
    'exit',
    'quit',
    ':q',
    ':q!',
    '/exit',
    'Quit.',
    'exit()',
    '.exit',
    'q',
    'QUITTER',
    '/sortir',
    'au revoir !',
  ];
  expect(leaving.filter((line) => respond(fresh, line).over !== true)).toEqual([]);
  const staying = ['Who will quit?', 'exit the plan', 'quitter le plan', ':q?', 'q2', '/quick', ':'];
  expect(staying.filter((line) => respond(fresh, line).over === true)).toEqual([]);
});

test.each([
  ['/fgures', '/figures'],
  ['/hlep', '/help'],
  ['/quti', '/quit'],
  ['/', '/help'],
  ['/zzzzzz', '/help'],
  [`/${'z'.repeat(100_000)}`, '/help'],
])('an unknown command gets the nearest (%#)', (typed, meant) => {
  expect(play(typed).lines).toEqual([bot.phrase('unknown_command', 'fr', { command: meant })]);
});

test('/why explains what was last answered: a question, a number, a name, a pasted text', () => {
  const question = 'combien coute le plna ?';
  const picked = play(question).session.offered[1]?.fact ?? '';
  const near = bot.find('rasons', 'fr').slice(0, 6).join(', ');
  const checked = {
    number: '1',
    entry: 'total',
    verdict: 'differs',
    claimed: '300 billion EUR',
    stated: '200 billion EUR',
  };
  const why = (...typed: string[]): string[] => play(question, ...typed, '/figures', '/why').lines;
  expect(why()).toContain(bot.phrase('why_repairs', 'fr', { repairs: 'plna → plan' }));
  expect(why('2')).toEqual([bot.phrase('why_picked', 'fr', { number: '2', entry: picked })]);
  expect(why('2', '9')).toEqual(why('2'));
  expect(why('/fact jobs')).toEqual([bot.phrase('why_named', 'fr', { entries: 'jobs' })]);
  expect(why('/fact rasons')).toEqual([bot.phrase('why_named', 'fr', { entries: near })]);
  expect(why('/fact qui a annoncé le plan ?')).toEqual(play('qui a annoncé le plan ?', '/why').lines);
  expect(why('/check InvestAI : 300 milliards.')).toEqual([bot.phrase('why_claim', 'fr', checked)]);
  expect(why('/check Bonjour.')).toEqual(bot.check('Bonjour.', { locale: 'fr' }).text.split('\n'));
});

test('nothing that is typed comes back with its control characters', () => {
  const typed = '\u001b[31mrouge\u0007 \u202eplna\u009b1m ?';
  const shown = [play(typed), play(typed, '/why'), play(`/${typed}`), play(`/fact ${typed}`), play(`/lang ${typed}`)];
  expect(shown.flatMap(({ lines }) => lines).filter((line) => /[\p{Cc}\p{Cf}]/u.test(line))).toEqual([]);
});
