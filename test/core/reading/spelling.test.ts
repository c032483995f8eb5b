import { describe, expect, it } from 'vitest';
import { createRepair } from '../../../src/core/reading/spelling.ts';
import { editDistance } from '../../../src/core/text/edit-distance.ts';

describe('editDistance', () => {
  it.each([
    ['', '', 0],
    ['abc', '', 3],
    ['', 'abc', 3],
    ['budget', 'budget', 0],
    ['budjet', 'budget', 1],
    ['bugdet', 'budget', 1],
    ['bdget', 'budget', 1],
    ['buddget', 'budget', 1],
    ['gigafactori', 'gigafactory', 1],
    ['ca', 'abc', 3],
    ['kitten', 'sitting', 3],
  ])('from "%s" to "%s" is %d', (from, to, distance) => {
    expect(editDistance(from, to)).toBe(distance);
  });
});

const repair = createRepair({
  budget: 10,
  gigafactory: 5,
  gigafactories: 9,
  public: 20,
  the: 900,
  who: 100,
  how: 100,
  puce: 3,
  puces: 30,
  total: 12,
});

describe('createRepair', () => {
  it.each([
    ['budjet', 'budget'],
    ['bugdet', 'budget'],
    ['buget', 'budget'],
    ['pubic', 'public'],
    ['gigafactoris', 'gigafactories'],
    ['gigafatcory', 'gigafactory'],
    ['gigfactries', 'gigafactories'],
    ['totla', 'total'],
    ['teh', 'the'],
    ['hwo', 'how'],
  ])('takes "%s" for "%s"', (typed, meant) => {
    expect(repair(typed)).toBe(meant);
  });

  it.each(['budget', 'puce', 'the'])('leaves the known word "%s" alone', (known) => {
    expect(repair(known)).toBeUndefined();
  });

  it.each([
    '',
    'ab',
    'tha',
    'zebra',
    'budgie',
    'bdgt',
    '2budget',
    'constructor',
    '__proto__',
    'toString',
    'gigantesque',
  ])('does not guess at "%s"', (typed) => {
    expect(repair(typed)).toBeUndefined();
  });
});

describe('repairing', () => {
  it('prefers the word asked for more often among equally near ones', () => {
    expect(createRepair({ late: 1, lame: 50 })('lace')).toBe('lame');
  });

  it('gives the same answer the second time', () => {
    expect([repair('budjet'), repair('budjet'), repair('zebra'), repair('zebra')]).toEqual([
      'budget',
      'budget',
      undefined,
      undefined,
    ]);
  });

  it.each([
    ['xbudget', 'total', 'budget'],
    ['udget', 'total', 'budget'],
    ['tota', 'the', 'total'],
    ['puc', 'the', 'puce'],
  ])('lets the neighbours decide for "%s" behind "%s"', (typed, before, meant) => {
    const pairs = new Set(['total budget', 'the total', 'the puce']);
    const beside = createRepair({ budget: 10, total: 12, puce: 3 }, [], (one, other) => pairs.has(`${one} ${other}`));
    expect(beside(typed, before)).toBe(meant);
  });

  it.each(['xbudget', 'udget', 'puc'])('leaves "%s" alone where no neighbours speak for a word', (typed) => {
    expect(repair(typed, 'zebra', 'zebra')).toBeUndefined();
  });

  it('repairs nothing without vocabulary', () => {
    expect(createRepair({})('budjet')).toBeUndefined();
  });
});
