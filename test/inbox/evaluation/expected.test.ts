// What a label expects, in words that a curator reads.
import { expect, test } from 'vitest';
import type { Turn } from '../../../src/inbox/evaluation/dialogs.ts';
import { expectedBy } from '../../../src/inbox/evaluation/expected.ts';
import { knowledge } from '../../support/bicycles.ts';

const of = (label: Partial<Turn>): string =>
  expectedBy({ question: 'who rings', outcome: 'answer', facts: [], ...label }, knowledge);

test.each([
  [{ facts: [['lanes', 'envelope']] }, 'Number of cycle lanes and The whole budget'],
  [{ facts: [['lanes'], ['envelope']] }, 'Number of cycle lanes, or The whole budget'],
  [{ facts: [['lanes']], premise: 'corrected' }, 'Number of cycle lanes, corrected'],
  [{ outcome: 'unstated', unstated: ['unlisted'] }, 'What else the article leaves out'],
  [{ outcome: 'unstated' }, 'that the article doesn’t say'],
  [{ outcome: 'clarify' }, 'a question back'],
  [{ outcome: 'fallback' }, 'that it isn’t covered'],
] satisfies [Partial<Turn>, string][])('%j', (label, words) => {
  expect(of(label)).toBe(words);
});
