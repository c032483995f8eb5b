import { describe, expect, it } from 'vitest';
import type { Fact } from '../../../src/core/knowledge/fact.ts';
import { contextOf } from '../../../src/core/question.ts';
import type { Slots } from '../../../src/core/reading/slots.ts';
import { continueFrom, pairsOf } from '../../../src/core/resolving/slot-pairs.ts';
import { bot, dialog, knowledge } from '../../support/bot.ts';

const pairs = pairsOf(knowledge);
const factOf = (id: string): Fact => {
  const fact = knowledge.facts[id];
  if (fact === undefined) throw new Error(`no fact ${id}`);
  return fact;
};
const slots = (own: Partial<Slots>): Slots => ({ opener: false, pronoun: false, leftover: 0, words: 1, ...own });

describe('contextOf', () => {
  it('keeps outcome, ids and language, and no text', () => {
    const answer = bot.ask({ text: 'How much is it in total, and when does it start?' });
    expect(contextOf(answer)).toEqual({
      outcome: 'answer',
      facts: ['total'],
      unstated: ['opening_date'],
      language: 'en',
    });
  });
});

describe('pairsOf', () => {
  it('gives each subject and aspect to the first entry that answers it', () => {
    const first = new Map<string, string>();
    for (const { id, pairs: own } of Object.values(knowledge.facts))
      for (const pair of own) if (!first.has(pair.join('/'))) first.set(pair.join('/'), id);
    expect(pairs).toEqual(first);
    expect(pairs.get('private/share')).toBe('private_share');
  });
});

describe('continueFrom', () => {
  it.each([
    ['total', { subject: 'private' }, 'private'],
    ['private', { aspect: 'share' }, 'private_share'],
    ['giga_budget', { aspect: 'average' }, 'avg_giga'],
    ['giga_count', { aspect: 'place' }, 'site_locations'],
    ['quote', { aspect: 'person' }, 'announcer'],
    ['total', { subject: 'gigafactories', aspect: 'count' }, 'giga_count'],
    ['total', {}, undefined],
    ['total', { subject: 'nobody' }, undefined],
    ['sectors', { aspect: 'ratio' }, undefined],
  ])('from %s, %o is %s', (before, own, after) => {
    expect(continueFrom(factOf(before), slots(own), pairs)).toBe(after);
  });
});

describe('a follow-up', () => {
  it.each([
    [['How much public money is there?', 'and private?'], ['private']],
    [['How much public money is there?', 'and private?', 'as a percentage?'], ['private_share']],
    [['How many gigafactories are planned?', 'where?'], ['giga_count']],
    [['Who announced the plan?', 'where?'], ['place']],
    [['Who announced the plan?', 'her role?'], ['role']],
    [['Quel est le budget des gigafactories ?', 'et combien chacune ?'], ['avg_giga']],
    [["Combien d'argent public est prévu ?", 'et le privé ?'], ['private']],
    [['Qui a annoncé le plan ?', 'où ça ?'], ['place']],
    [['Combien de gigafactories sont prévues ?', 'six ?'], ['giga_count']],
    [['Qui a annoncé le plan ?', 'Macron ?'], ['announcer']],
  ])('%j is about %j', (questions, facts) => {
    expect(dialog(questions).facts).toEqual(facts);
  });

  it.each([
    ['How much public money is there?', 'Who announced the plan?'],
    ['Who announced the plan?', 'How many chips will the gigafactories have?'],
    ['What is Stargate?', 'How much is InvestAI worth in total?'],
    ["Combien d'argent public est prévu ?", 'Qui a annoncé le plan ?'],
    ['Combien de gigafactories sont prévues ?', 'Quel est le montant total du plan ?'],
    ['Combien de gigafactories sont prévues ?', 'Quelle est la capitale de la Mongolie ?'],
  ])('"%s" changes nothing for the full question "%s"', (before, question) => {
    expect(dialog([before, question])).toEqual(bot.ask({ text: question }));
  });

  it('keeps the language of the conversation where its own words tell none', () => {
    expect(dialog(['Combien de puces auront les gigafactories ?', '?']).language).toBe('fr');
    expect(dialog(['How many chips will the gigafactories have?', '?'], { locale: 'fr' }).language).toBe('en');
  });
});

describe('something else altogether', () => {
  const before = [
    'How many gigafactories are planned?',
    'How much is InvestAI worth in total?',
    'Who announced the plan?',
    'Combien de gigafactories sont prévues ?',
  ];
  it.each([
    'Who won that match?',
    'Is it raining?',
    'Who wrote Hamlet?',
    'What time is it?',
    'Tu connais ça, le hockey ?',
    'Il fait quel temps à Lyon ?',
  ])('stays uncovered, whatever was asked before: %s', (question) => {
    expect(before.map((first) => dialog([first, question]).outcome)).toEqual(before.map(() => 'fallback'));
  });
});
