// Buttons that no answer of this version carries: old, forged, of facts that are gone.
import { afterAll, describe, expect, it } from 'vitest';
import { mention, seen } from './people.ts';
import { stage } from './support.ts';
import { ASK_AGAIN_EN, ASK_AGAIN_FR } from './texts.ts';

const { discord, entries, end } = await stage();
afterAll(end);

const asker = discord.createUser({ name: 'Asker' });
const answer = await mention(discord, asker, 'How many gigafactories?');
const LONG = `v1:source:${'giga_count+'.repeat(9)}total:en`;

const BUTTONS = [
  ['of an older version', 'v0:source:giga_count:en'],
  ['of a version to come', 'v3:source:a:giga_count:en'],
  ['of a fact that is gone', 'v1:source:gone:en'],
  ['of a fact that is gone beside one that is not', 'v1:source:giga_count+gone:en'],
  ['of every object', 'v1:source:__proto__:en'],
  ['of an action that is none', 'v1:constructor:giga_count:en'],
  ['without a fact', 'v1:source::en'],
  ['without anything', 'v1'],
  ['empty', ''],
  ['of more than 100 characters', LONG],
  ['of another bot', 'page_next'],
  ['of a language that the bot lacks', 'v1:source:giga_count:xx'],
  ['that switches to a language that the bot lacks', 'v1:language:giga_count:xx'],
  ['that tells in a language that the bot lacks', 'v1:tell:giga_count:xx'],
  ['that posts in a language that the bot lacks', 'v1:post:giga_count:xx'],
  ['that rates in a language that the bot lacks', 'v1:up:giga_count:xx'],
  ['that rates down in a language that the bot lacks', 'v1:down:giga_count:xx'],
  ['of an example that is none', 'v1:example:7:en'],
  ['of an example in a language that the bot lacks', 'v1:example:0:xx'],
  ['of a topic that is none', 'v1:topic:gone:en'],
  ['that tells a fact that is gone', 'v1:tell:gone:en'],
  ['that tells nothing', 'v1:tell::en'],
  ['that posts a fact that is gone', 'v1:post:gone:en'],
  ['that rates a fact that is gone', 'v1:up:gone:en'],
  ['that rates down a fact that is gone', 'v1:down:gone:en'],
  ['that switches the language of a fact that is gone', 'v1:language:gone:fr'],
] as const;

describe('a button', () => {
  it.each(BUTTONS)('%s asks in private to ask again', async (_, id) => {
    const ann = discord.createUser({ name: 'Ann' });
    const notice = await ann.click(answer, id, { forged: true }).message();
    expect(seen(notice)).toEqual({ content: ASK_AGAIN_EN, pings: [], onlyFor: 'Ann', labels: [] });
    expect(answer.edits).toEqual([]);
  });

  it('that is old asks so in the language of the person', async () => {
    const jean = discord.createUser({ name: 'Jean', locale: 'fr' });
    const notice = await jean.click(answer, 'v0:source:giga_count:en', { forged: true }).message();
    expect(seen(notice)).toEqual({ content: ASK_AGAIN_FR, pings: [], onlyFor: 'Jean', labels: [] });
  });

  it('that is old changes nothing of one’s own answer either', async () => {
    const notice = await asker.click(answer, 'v1:language:gone:fr', { forged: true }).message();
    expect([notice.content, notice.ephemeralFor, answer.edits]).toEqual([ASK_AGAIN_EN, asker, []]);
  });
});

describe('a menu', () => {
  it.each([
    ['with a fact that is gone', 'v1:related:giga_count:en', ['gone']],
    ['with a fact of every object', 'v1:related:giga_count:en', ['constructor']],
    ['of meanings with a fact that is gone', 'v1:meant::en', ['gone']],
    ['of topics with one that is gone', 'v1:topic::en', ['gone']],
    ['of facts with one that is gone', 'v1:fact:money+0:en', ['gone']],
    ['with a language that the bot lacks', 'v1:language:giga_count:en', ['xx']],
    ['with the name of a language', 'v1:language:giga_count:en', ['English']],
    ['with nothing', 'v1:related:giga_count:en', []],
    ['of facts with nothing', 'v1:fact:money+0:en', []],
    ['of an older version', 'v0:related:giga_count:en', ['giga_count']],
  ])('%s asks in private to ask again', async (_, id, values) => {
    const ann = discord.createUser({ name: 'Ann' });
    const notice = await ann.select(answer, id, values, { forged: true }).message();
    expect(seen(notice)).toEqual({ content: ASK_AGAIN_EN, pings: [], onlyFor: 'Ann', labels: [] });
    expect(answer.edits).toEqual([]);
  });
});

it('none of this counts as a rating, nor as an error', () => {
  expect(entries.filter(({ message }) => message === 'an answer was rated')).toEqual([]);
  expect(entries.filter(({ level }) => level === 'warn' || level === 'error')).toEqual([]);
});
