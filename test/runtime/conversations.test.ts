// A follow-up is understood for a quarter of an hour, in its own conversation only.
import { describe, expect, test } from 'vitest';
import { contextOf } from '../../src/core/question.ts';
import { createContexts, createConversations } from '../../src/runtime/conversations.ts';
import type { Observation } from '../../src/runtime/observation.ts';
import { bot } from '../support/bot.ts';

const FIRST = { text: 'How much is public?' };
const FOLLOW_UP = { text: 'as a percentage?' };
const ALONE = bot.ask(FOLLOW_UP);
const MINUTE = 60_000;
const MOST = 10_000;

function converse() {
  const clock = { now: 1_000 };
  return { clock, conversations: createConversations(bot, { contexts: createContexts(() => clock.now) }) };
}

test('the follow-up means something else alone', () => {
  expect(bot.ask(FIRST).facts).toEqual(['public']);
  expect(ALONE.facts).not.toEqual(['public_share']);
});

describe('a follow-up', () => {
  test('is understood by what was answered last', () => {
    const { conversations } = converse();
    expect(conversations.ask('a', FIRST)).toEqual(bot.ask(FIRST));
    expect(conversations.ask('a', FOLLOW_UP).facts).toEqual(['public_share']);
    conversations.ask('a', { text: 'How many chips will they have?' });
    expect(conversations.ask('a', FOLLOW_UP).facts).not.toEqual(['public_share']);
  });

  test('is not understood in another conversation', () => {
    const { conversations } = converse();
    conversations.ask('a', FIRST);
    expect(conversations.ask('b', FOLLOW_UP)).toEqual(ALONE);
    expect(conversations.ask('a', FOLLOW_UP).facts).toEqual(['public_share']);
  });

  test('goes by the context that it brings, where it brings one', () => {
    const { conversations } = converse();
    conversations.ask('a', { text: 'How much is private?' });
    const context = contextOf(bot.ask(FIRST));
    expect(conversations.ask('a', { ...FOLLOW_UP, context }).facts).toEqual(['public_share']);
  });

  test.each([
    ['14 minutes', 14 * MINUTE, true],
    ['15 minutes', 15 * MINUTE, true],
    ['15 minutes and a millisecond', 15 * MINUTE + 1, false],
    ['a day', 24 * 60 * MINUTE, false],
  ])('after %s', (_, later, understood) => {
    const { clock, conversations } = converse();
    conversations.ask('a', FIRST);
    clock.now += later;
    expect(conversations.languageOf('a')).toBe(understood ? 'en' : undefined);
    const answer = conversations.ask('a', FOLLOW_UP);
    expect(answer).toEqual(understood ? bot.ask({ ...FOLLOW_UP, context: contextOf(bot.ask(FIRST)) }) : ALONE);
  });

  test('has its quarter of an hour from the last answer', () => {
    const { clock, conversations } = converse();
    conversations.ask('a', { text: 'hello' });
    clock.now += 10 * MINUTE;
    conversations.ask('a', FIRST);
    clock.now += 10 * MINUTE;
    expect(conversations.ask('a', FOLLOW_UP).facts).toEqual(['public_share']);
  });
});

describe('an opening question', () => {
  test('ignores what came before, and is remembered', () => {
    const { conversations } = converse();
    conversations.ask('a', FIRST);
    expect(conversations.open('a', FOLLOW_UP)).toEqual(ALONE);
    expect(conversations.open('a', FIRST)).toEqual(bot.ask(FIRST));
    expect(conversations.ask('a', FOLLOW_UP).facts).toEqual(['public_share']);
  });
});

describe('what is told again', () => {
  test('is what the next question follows', () => {
    const { conversations } = converse();
    expect(conversations.tell('a', 'public', 'en')).toEqual(bot.tell('public', 'en'));
    expect(conversations.ask('a', FOLLOW_UP).facts).toEqual(['public_share']);
  });

  test('leaves the conversation as it was where it is nothing', () => {
    const { conversations } = converse();
    conversations.ask('a', FIRST);
    for (const told of [[], [{ entry: 'nothing' }], [{ entry: '__proto__' }]])
      expect(conversations.retell('a', { outcome: 'answer', told }, 'fr')).toBeUndefined();
    expect(conversations.tell('a', 'nothing', 'fr')).toBeUndefined();
    expect(conversations.languageOf('a')).toBe('en');
    expect(conversations.ask('a', FOLLOW_UP).facts).toEqual(['public_share']);
  });
});

test('the language is that of the last answer, whichever way it was given', () => {
  const { conversations } = converse();
  const languages = [
    conversations.languageOf('a'),
    conversations.ask('a', FIRST) && conversations.languageOf('a'),
    conversations.open('a', { text: 'Qui a annoncé le plan ?' }) && conversations.languageOf('a'),
    conversations.tell('a', 'total', 'en') && conversations.languageOf('a'),
    conversations.languageOf('b'),
  ];
  expect(languages).toEqual([undefined, 'en', 'fr', 'en', undefined]);
});

test('10,000 conversations are remembered, and the oldest goes for one more', () => {
  const { conversations } = converse();
  for (let at = 0; at < MOST; at++) conversations.tell(`conversation ${at}`, 'public', 'en');
  const known = (at: number): boolean => conversations.languageOf(`conversation ${at}`) !== undefined;
  conversations.tell('one more', 'public', 'fr');
  expect([known(0), known(1), known(MOST - 1), conversations.languageOf('one more')]).toEqual([
    false,
    true,
    true,
    'fr',
  ]);
  expect(conversations.ask('conversation 0', FOLLOW_UP)).toEqual(ALONE);
});

test.each(['__proto__', 'constructor', ''])('the conversation "%s" is like any other', (key) => {
  const { conversations } = converse();
  expect(conversations.languageOf(key)).toBeUndefined();
  conversations.ask(key, FIRST);
  expect(conversations.ask(key, FOLLOW_UP).facts).toEqual(['public_share']);
});

test('each question and each check is told to who counts; what is told again is none, nor what is not there', () => {
  const seen: Observation[] = [];
  const conversations = createConversations(bot, { observe: (observation) => void seen.push(observation) });
  const answer = conversations.ask('a', FIRST);
  conversations.open('a', { text: 'Quelle est la recette de la tarte ?' });
  conversations.tell('a', 'total', 'fr');
  conversations.tell('a', 'no such fact', 'fr');
  conversations.retell('a', bot.referenceOf(answer), 'fr');
  conversations.languageOf('a');
  const claim = 'InvestAI amounts to 300 billion euros.';
  expect(conversations.check(claim, {})).toEqual(bot.check(claim));
  const seconds = expect.any(Number);
  expect(seen).toEqual([
    { kind: 'answered', outcome: 'answer', language: 'en', seconds },
    { kind: 'answered', outcome: 'fallback', language: 'fr', seconds },
    { kind: 'answered', outcome: 'answer', language: 'fr', seconds },
    { kind: 'checked', language: 'en', seconds },
  ]);
});
