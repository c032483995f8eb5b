import { expect, test } from 'vitest';
import type { Question } from '../../../src/core/question.ts';
import { run } from '../../../src/inbox/evaluation/score.ts';
import { answer, dialog, graded, label } from '../../evaluation/doubles.ts';

const outcome = (name: Parameters<typeof answer>[0]['outcome'] & string) => answer({ outcome: name });
const total = label({ facts: [['total'], ['total', 'public']] });
const wrongFigure = label({ facts: [['total']], premise: 'corrected' });
const rightFigure = label({ facts: [['total']], premise: 'confirmed' });
const unstated = label({ outcome: 'unstated', facts: [[]], unstated: ['deadline'] });
const both = label({ outcome: 'unstated', unstated: ['deadline', 'companies'] });
const either = label({ outcome: 'unstated', unstated_any: ['deadline', 'companies'] });
const partly = label({ facts: [['total']], unstated: ['deadline'] });
const notSaid = (...ids: string[]) => answer({ outcome: 'unstated', unstated: ids });
const told = (of: Parameters<typeof answer>[0]) => answer({ facts: ['total'], ...of });
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
  ['a false premise put right', wrongFigure, told({ premise: 'corrected' }), 'right'],
  ['a false premise let pass', wrongFigure, told({}), 'missed'],
  ['a false premise confirmed', wrongFigure, told({ premise: 'confirmed' }), 'wrong'],
  ['a false premise put right with another fact', wrongFigure, told({ facts: ['x'], premise: 'corrected' }), 'wrong'],
  ['a true premise confirmed', rightFigure, told({ premise: 'confirmed' }), 'right'],
  ['a true premise without a "Yes"', rightFigure, told({}), 'missed'],
  ['a true premise denied', rightFigure, told({ premise: 'corrected' }), 'wrong'],
  ['a "Yes" to what claims nothing', total, told({ premise: 'confirmed' }), 'wrong'],
  ['a "No" to what claims nothing', total, told({ premise: 'corrected' }), 'wrong'],
  [
    'a premise put right where nothing is said',
    unstated,
    answer({ ...notSaid('deadline'), premise: 'corrected' }),
    'wrong',
  ],
  [
    '"not said" as labelled, with facts beside',
    unstated,
    answer({ ...notSaid('deadline'), facts: ['total'] }),
    'right',
  ],
  ['"not said" without the topic', unstated, notSaid(), 'missed'],
  ['"not said" of another topic', unstated, notSaid('companies'), 'wrong'],
  ['"not said" of a topic more', unstated, notSaid('deadline', 'companies'), 'wrong'],
  ['"not said" of both topics', both, notSaid('companies', 'deadline'), 'right'],
  ['"not said" of one of two topics', both, notSaid('companies'), 'missed'],
  ['"not said" of either topic', either, notSaid('companies'), 'right'],
  ['"not said" of neither topic', either, notSaid('other'), 'wrong'],
  ['a fact and what is not said beside it', partly, told({ unstated: ['deadline'] }), 'right'],
  ['a fact and silence on what is not said', partly, told({}), 'missed'],
  ['a fact and "not said" of another topic', partly, told({ unstated: ['companies'] }), 'wrong'],
  ['a fact and "not said" of what nobody asked', total, told({ unstated: ['deadline'] }), 'wrong'],
  ['what is wrong before what is missed', partly, told({ premise: 'confirmed' }), 'wrong'],
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

test('names the gravest difference, and none where the answer is right', () => {
  const answers = [
    told({}),
    told({ facts: ['x'] }),
    told({ premise: 'confirmed' }),
    notSaid(),
    told({ unstated: ['y'] }),
  ];
  const asked = dialog([total, partly, partly, total, total]);
  expect(graded(asked, answers).map(({ differs }) => differs)).toEqual([
    undefined,
    'facts',
    'premise',
    'outcome',
    'unstated',
  ]);
});

test('says whether every unstated id is named, or any where any will do', () => {
  const one = notSaid('companies');
  expect(graded(dialog([both, either, label({})]), [one, one, one]).map((result) => result.unstated)).toEqual([
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
