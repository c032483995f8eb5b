import { expect, test } from 'vitest';
import type { Question } from '../../src/core/question.ts';
import { answer, dialog, graded, label } from './doubles.ts';
import { run } from './score.ts';

const outcome = (name: Parameters<typeof answer>[0]['outcome'] & string) => answer({ outcome: name });
const total = label({ facts: [['total'], ['total', 'public']] });
const unstated = label({ outcome: 'unstated', facts: [[]], unstated: ['deadline'] });
const declined = label({ outcome: 'fallback' });
const smalltalk = label({ outcome: 'smalltalk' });
const unclear = label({ outcome: 'clarify' });

test.each([
  ['an accepted list', total, answer({ facts: ['total'] }), 'right'],
  ['the other accepted list', total, answer({ facts: ['public', 'total'] }), 'right'],
  ['one fact more', total, answer({ facts: ['total', 'site_locations'] }), 'right'],
  ['one fact more than the longer list', total, answer({ facts: ['total', 'public', 'private'] }), 'right'],
  ['two facts more', total, answer({ facts: ['total', 'private', 'chips'] }), 'wrong'],
  ['another fact', total, answer({ facts: ['public'] }), 'wrong'],
  ['half of what was asked', label({ facts: [['total', 'announcer']] }), answer({ facts: ['total'] }), 'wrong'],
  ['a question back', total, outcome('clarify'), 'clarified'],
  ['nothing for a fact', total, outcome('fallback'), 'missed'],
  ['small talk for a fact', total, outcome('smalltalk'), 'missed'],
  ['"not said" for a fact', total, answer({ outcome: 'unstated', facts: ['total'] }), 'missed'],
  ['"not said" as labelled, with facts beside', unstated, answer({ outcome: 'unstated', facts: ['total'] }), 'right'],
  ['a fact for what is not said', unstated, answer({ facts: ['total'] }), 'wrong'],
  ['a question back for what is not said', unstated, outcome('clarify'), 'clarified'],
  ['nothing for what is not said', unstated, outcome('fallback'), 'missed'],
  ['a decline as labelled', declined, outcome('fallback'), 'right'],
  ['small talk for a decline', declined, outcome('smalltalk'), 'right'],
  ['"not said" for a decline', declined, outcome('unstated'), 'missed'],
  ['a fact for a decline', declined, answer({ facts: ['total'] }), 'wrong'],
  ['a question back for a decline', declined, outcome('clarify'), 'wrong'],
  ['small talk as labelled', smalltalk, outcome('smalltalk'), 'right'],
  ['a decline for small talk', smalltalk, outcome('fallback'), 'missed'],
  ['a question back as labelled', unclear, outcome('clarify'), 'right'],
  ['a fact where a question back is due', unclear, answer({ facts: ['total'] }), 'wrong'],
])('grades %s', (_, turn, given, grade) => {
  expect(graded(dialog([turn]), [given]).map((result) => result.grade)).toEqual([grade]);
});

test('says whether a premise was taken as labelled, and nothing where none was', () => {
  const turns = [label({ facts: [['total']], premise: 'corrected' }), label({ premise: 'confirmed' }), label({})];
  const [put, taken, none] = graded(dialog(turns), [
    answer({ facts: ['total'], premise: 'corrected' }),
    answer({}),
    answer({ premise: 'confirmed' }),
  ]);
  expect(put).toMatchObject({ grade: 'right', premise: true });
  expect(taken).toMatchObject({ grade: 'right', premise: false });
  expect(none).not.toHaveProperty('premise');
});

test('says whether every unstated id is named, or any where any will do', () => {
  const both = label({ outcome: 'unstated', unstated: ['deadline', 'companies'] });
  const any = label({ outcome: 'unstated', unstated_any: ['deadline', 'companies'] });
  const one = answer({ outcome: 'unstated', unstated: ['companies'] });
  expect(graded(dialog([both, any, label({})]), [one, one, one]).map((result) => result.unstated)).toEqual([
    false,
    true,
    undefined,
  ]);
});

test('asks each turn with the context of the answer before, and each dialog without', () => {
  const asked: Question[] = [];
  const bot = {
    ask: (question: Question) => {
      asked.push(question);
      return answer({ facts: [`fact${asked.length}`] });
    },
  };
  run(bot, [dialog([label({}), label({})]), dialog([label({})])]);
  expect(asked.map(({ context }) => context?.facts)).toEqual([undefined, ['fact1'], undefined]);
});
