import { describe, expect, it } from 'vitest';
import { createRepair } from '../../../src/core/reading/spelling.ts';
import { editDistance } from '../../../src/core/text/edit-distance.ts';
import { failuresOf } from '../../support/rows.ts';

describe('editDistance', () => {
  it('counts what is added, lost, changed or swapped', () => {
    expect(
      failuresOf(
        [
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
        ],
        ([from, to, distance]) => {
          expect(editDistance(from, to)).toBe(distance);
        },
      ),
    ).toEqual([]);
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
  it('takes a misspelling for the word that is meant', () => {
    expect(
      failuresOf(
        [
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
        ],
        ([typed, meant]) => {
          expect(repair(typed)).toBe(meant);
        },
      ),
    ).toEqual([]);
  });

  it('leaves known words alone', () => {
    expect(
      failuresOf(['budget', 'puce', 'the'], (known) => {
        expect(repair(known)).toBeUndefined();
      }),
    ).toEqual([]);
  });

  it('does not guess', () => {
    expect(
      failuresOf(
        [
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
          'budgetary',
          'publican',
        ],
        (typed) => {
          expect(repair(typed)).toBeUndefined();
        },
      ),
    ).toEqual([]);
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

  it('lets the neighbours decide', () => {
    expect(
      failuresOf(
        [
          ['xbudget', 'total', 'budget'],
          ['udget', 'total', 'budget'],
          ['tota', 'the', 'total'],
          ['puc', 'the', 'puce'],
        ],
        ([typed, before, meant]) => {
          const pairs = new Set(['total budget', 'the total', 'the puce']);
          const beside = createRepair({ budget: 10, total: 12, puce: 3 }, [], (one, other) =>
            pairs.has(`${one} ${other}`),
          );
          expect(beside(typed, before)).toBe(meant);
        },
      ),
    ).toEqual([]);
  });

  it('leaves a word alone where no neighbours speak for another', () => {
    expect(
      failuresOf(['xbudget', 'udget', 'puc'], (typed) => {
        expect(repair(typed, 'zebra', 'zebra')).toBeUndefined();
      }),
    ).toEqual([]);
  });

  it('repairs nothing without vocabulary', () => {
    expect(createRepair({})('budjet')).toBeUndefined();
  });
});
