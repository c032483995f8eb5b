// The inbox of the invented plan: what waits, in which column, and what a curator decided before.
import { expect, it, test } from 'vitest';
import { listInbox } from '../../src/inbox/listing.ts';
import { type Memory, withDeclined, withDismissed, withIgnored, withMerged } from '../../src/inbox/memory.ts';
import { keyOf } from '../../src/inbox/miss.ts';
import type { Kept } from '../../src/runtime/kept.ts';
import { bot, knowledge } from '../support/bicycles.ts';
import { miss, rating } from './kept.ts';

const NOTHING: Memory = { version: 1, ignored: [], declined: [], merged: {}, dismissed: {} };

const list = ({ misses = [], ratings = [] }: Partial<Kept>, memory = NOTHING) =>
  listInbox({ kept: { version: 1, misses, ratings }, bot, knowledge, memory });

const COUNTS = { waiting: 0, answered: 0, aside: 0, ignored: 0, declined: 0 };

it('asks again: what has an answer by now has left both columns, and stands by its answer with what the bot says', () => {
  const { nearly, fresh, declined, answered, counts } = list({
    misses: [miss('How many lanes are planned?'), miss('Are helmets free?', { count: 2 })],
  });
  expect([...nearly, ...fresh, ...declined]).toEqual([]);
  expect(counts).toEqual({ ...COUNTS, answered: 2 });
  expect(answered).toMatchObject([
    { id: 'answered:helmets', entry: 'helmets', misses: [{ told: { text: bot.tell('helmets', 'en')?.text } }] },
    { id: 'answered:lanes', entry: 'lanes', misses: [{ told: { text: bot.tell('lanes', 'en')?.text } }] },
  ]);
});

it('takes what only the entry for whatever nobody listed answers for new: it may deserve one of its own', () => {
  const misses = [miss('Are there discounts for students?', { count: 4 }), miss('What colour are the cargo bikes?')];
  const { fresh, answered, counts } = list({ misses });
  expect(answered).toEqual([]);
  expect(counts).toEqual({ ...COUNTS, waiting: 2 });
  const text = bot.tell('unlisted', 'en')?.text;
  expect(fresh).toMatchObject([
    { count: 4, misses: [{ text: 'Are there discounts for students?', told: { entry: 'unlisted', text } }] },
    { count: 1, misses: [{ rule: 'catch_all' }] },
  ]);
});

test('what is answered can be ignored too', () => {
  const memory = withIgnored([keyOf('Are helmets free?', 'en')])(NOTHING);
  const { answered, counts } = list({ misses: [miss('Are helmets free?')] }, memory);
  expect(answered).toEqual([]);
  expect(counts).toEqual({ ...COUNTS, ignored: 1 });
});

it('leaves greetings, single words and other languages out', () => {
  const misses = [miss('hello there'), miss('gizmos'), miss('???')];
  expect(list({ misses }).counts).toEqual({ ...COUNTS, aside: 3 });
});

it('counts what differs in case, accents and punctuation as one, by its most frequent spelling', () => {
  const misses = [
    miss('who paints the anvils', { count: 2, last: '2026-03-02T09:00:00Z' }),
    miss('Who paints the anvils?', { count: 3, platform: 'discord', last: '2026-03-01T09:00:00Z' }),
  ];
  const { fresh } = list({ misses });
  expect(fresh).toMatchObject([
    { count: 5, misses: [{ text: 'Who paints the anvils?', count: 5, last: '2026-03-02T09:00:00Z' }] },
  ]);
});

it('puts what an entry nearly answers by that entry, and what is known to be about something else apart', () => {
  const { nearly, declined } = list({
    misses: [miss('how much wampum'), miss('what does a bike weigh', { count: 2 })],
  });
  expect(nearly).toMatchObject([{ id: 'nearly:envelope', entry: 'envelope', misses: [{ text: 'how much wampum' }] }]);
  expect(declined).toMatchObject([{ id: 'declined:out:cycle_sport', entry: 'out:cycle_sport', count: 2 }]);
});

it('puts what no entry comes near by its letters, within its language, by how often it was asked', () => {
  const misses = [
    miss('who waters the begonias'),
    miss('who waters the begonias on sundays', { count: 4 }),
    miss('qui arrose les bégonias', { language: 'fr', count: 2 }),
    miss('may I swap my locker for a shelf', { count: 3 }),
  ];
  const { nearly, fresh } = list({ misses });
  expect(nearly).toEqual([]);
  expect(fresh.map(({ count, misses: own }) => [count, ...own.map(({ text }) => text)])).toEqual([
    [5, 'who waters the begonias on sundays', 'who waters the begonias'],
    [3, 'may I swap my locker for a shelf'],
    [2, 'qui arrose les bégonias'],
  ]);
});

test('a rating stands beside its entry, with its reasons and words, the latest first', () => {
  const ratings = [
    rating(['lanes'], { reason: 'wrong', details: 'old', at: '2026-03-01T09:00:00Z' }),
    rating(['lanes', 'bikes'], { reason: 'wrong', details: 'new', at: '2026-03-05T09:00:00Z' }),
    rating(['lanes'], { reason: 'unclear' }),
    rating(['lanes'], { rating: 'up' }),
    rating(['envelope'], { rating: 'up' }),
    rating(['gone_since'], {}),
  ];
  expect(list({ ratings }).nearly).toEqual([
    {
      id: 'nearly:lanes',
      entry: 'lanes',
      misses: [],
      count: 0,
      ratings: {
        up: 1,
        down: 3,
        reasons: [
          { reason: 'wrong', count: 2 },
          { reason: 'unclear', count: 1 },
        ],
        details: ['new', 'old'],
        languages: ['en'],
        last: '2026-03-05T09:00:00Z',
      },
    },
    {
      id: 'nearly:bikes',
      entry: 'bikes',
      misses: [],
      count: 0,
      ratings: {
        up: 0,
        down: 1,
        reasons: [{ reason: 'wrong', count: 1 }],
        details: ['new'],
        languages: ['en'],
        last: '2026-03-05T09:00:00Z',
      },
    },
  ]);
});

test('what was ignored, or declined, is counted and not shown', () => {
  const misses = [miss('who paints the anvils'), miss('may I swap my locker'), miss('who waters the begonias')];
  const key = (text: string): string => keyOf(text, 'en');
  const memory = withDeclined([key('May I swap my locker?')])(withIgnored([key('who paints the anvils')])(NOTHING));
  const { fresh, counts } = list({ misses }, memory);
  expect(fresh.flatMap((group) => group.misses.map(({ text }) => text))).toEqual(['who waters the begonias']);
  expect(counts).toEqual({ ...COUNTS, waiting: 1, ignored: 1, declined: 1 });
});

test('a question that stands among those that are not about the plan is declined on purpose', () => {
  expect(list({ misses: [miss('My brakes squeal')] }).counts).toEqual({ ...COUNTS, declined: 1 });
});

test('what was put together stays so, in whichever language, and without its first question', () => {
  const [one, other] = [
    miss('who paints the anvils', { count: 9 }),
    miss('qui peint les enclumes', { language: 'fr' }),
  ];
  const into = `new:${keyOf(one.text, 'en')}`;
  const memory = withMerged([keyOf(other.text, 'fr'), keyOf(one.text, 'en')], into)(NOTHING);
  expect(list({ misses: [one, other] }, memory).fresh).toMatchObject([
    { id: into, count: 10, misses: [{ text: one.text }, { text: other.text }] },
  ]);
  expect(list({ misses: [other] }, memory).fresh).toMatchObject([{ id: into, misses: [{ text: other.text }] }]);
});

test('what was put to an entry by hand stands with it', () => {
  const memory = withMerged([keyOf('who paints the anvils', 'en')], 'nearly:lanes')(NOTHING);
  expect(list({ misses: [miss('who paints the anvils')] }, memory).nearly).toMatchObject([
    { id: 'nearly:lanes', entry: 'lanes', count: 1 },
  ]);
});

test('ratings that were put aside are not shown, and later ones are', () => {
  const [one, later] = [rating(['lanes']), rating(['lanes'], { reason: 'wrong', at: '2026-03-02T09:00:00Z' })];
  const memory = withDismissed('lanes', one.at)(NOTHING);
  expect(list({ ratings: [one] }, memory).nearly).toEqual([]);
  expect(list({ ratings: [one, later] }, memory).nearly).toMatchObject([{ entry: 'lanes', ratings: { down: 1 } }]);
});

test('what was put aside, and is still kept, is told so that it can be taken back', () => {
  const misses = [miss('who paints the anvils'), miss('may I swap my locker'), miss('Are helmets free?')];
  const key = (text: string): string => keyOf(text, 'en');
  const ignored = withIgnored([key('who paints the anvils'), key('Are helmets free?'), 'gone'])(NOTHING);
  const merged = withMerged([key('may I swap my locker'), 'gone'], 'new:gone')(ignored);
  const memory = withDismissed('bikes', '2026-03-01T09:00:00Z')(withDismissed('lanes', '2026-03-01T09:00:00Z')(merged));
  const { putAside } = list({ misses, ratings: [rating(['lanes'])] }, memory);
  expect(putAside).toMatchObject([
    { how: 'ignored', ids: [key('who paints the anvils')], misses: [{ text: 'who paints the anvils' }] },
    { how: 'ignored', ids: [key('Are helmets free?')] },
    { how: 'merged', ids: [key('may I swap my locker')] },
    { how: 'dismissed', ids: ['lanes'], misses: [] },
  ]);
});
