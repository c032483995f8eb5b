// What a short follow-up refers to: asked, and seen in the answer.
import { describe, expect, it } from 'vitest';
import { contextOf } from '../../../src/core/question.ts';
import { bot, dialog } from '../../support/bot.ts';

describe('contextOf', () => {
  it('keeps outcome, ids, language and what was told, and no text', () => {
    const answer = bot.ask({ text: 'How much is it in total, and when does it start?' });
    expect(contextOf(answer)).toEqual({
      outcome: 'answer',
      facts: ['total'],
      unstated: ['opening_date'],
      language: 'en',
      told: [{ entry: 'total' }, { entry: 'opening_date' }],
    });
  });
});

/** What was asked, one after the other, and the ids that the last answer is about. */
const FOLLOW_UPS: readonly (readonly [questions: readonly string[], ids: readonly string[]])[] = [
  // Another subject, and the aspect of before.
  [['How much is InvestAI worth in total?', 'and private?'], ['private']],
  [['How much is InvestAI worth in total?', 'and the gigafactories?'], ['giga_budget']],
  [['How much public money is there?', 'and private?'], ['private']],
  [["Combien d'argent public est prévu ?", 'et le privé ?'], ['private']],
  [['Combien de gigafactories sont prévues ?', 'et les puces ?'], ['chips']],
  // Another aspect, and the subject of before.
  [['How much private money is there?', 'as a percentage?'], ['private_share']],
  [
    ['How much public money is there?', 'where does it come from?'],
    ['public', 'public_source'],
  ],
  [
    ['How many gigafactories are planned?', 'where?'],
    ['giga_count', 'site_locations'],
  ],
  [['Who announced the plan?', 'where?'], ['place']],
  [['Who announced the plan?', 'her role?'], ['role']],
  [['What did von der Leyen say?', 'who said it?'], ['announcer']],
  [['Quel est le budget des gigafactories ?', 'et combien chacune ?'], ['avg_giga']],
  [['Qui a annoncé le plan ?', 'où ça ?'], ['place']],
  // One after the other.
  [['How much public money is there?', 'and private?', 'as a percentage?'], ['private_share']],
  [['Combien met le privé ?', 'et le public ?', 'en pourcentage ?', 'et le privé ?'], ['private_share']],
  // Both are said, or nothing that would fit to what came before.
  [['How much is InvestAI worth in total?', 'how many gigafactories?'], ['giga_count']],
  [['Which sectors are named?', 'what ratio?'], ['ratio']],
  // A guess at what was just told.
  [['Combien de gigafactories sont prévues ?', 'six ?'], ['giga_count']],
  [['Qui a annoncé le plan ?', 'Macron ?'], ['announcer']],
  [['At which summit was it announced?', 'in Paris?'], ['place']],
  // A name of nothing that was told first.
  [['Are there loans?', 'and Belgium?'], []],
];

describe('a follow-up', () => {
  it('is about what it says, and else about what came before', () => {
    const idsOf = (questions: readonly string[]): string[] => {
      const { facts, unstated } = dialog(questions);
      return [...facts, ...unstated];
    };
    expect(FOLLOW_UPS.map(([questions]) => [questions, idsOf(questions)])).toEqual(FOLLOW_UPS);
  });

  it('changes nothing for a full question', () => {
    const full = [
      ['How much public money is there?', 'Who announced the plan?'],
      ['Who announced the plan?', 'How many chips will the gigafactories have?'],
      ['What is Stargate?', 'How much is InvestAI worth in total?'],
      ["Combien d'argent public est prévu ?", 'Qui a annoncé le plan ?'],
      ['Combien de gigafactories sont prévues ?', 'Quel est le montant total du plan ?'],
      ['Combien de gigafactories sont prévues ?', 'Quelle est la capitale de la Mongolie ?'],
    ] as const;
    expect(full.map((questions) => dialog(questions))).toEqual(full.map(([, text]) => bot.ask({ text })));
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
  const questions = [
    'Who won that match?',
    'Is it raining?',
    'Who wrote Hamlet?',
    'What time is it?',
    'Tu connais ça, le hockey ?',
    'Il fait quel temps à Lyon ?',
  ];

  it('stays uncovered, whatever was asked before', () => {
    const covered = questions.flatMap((question) =>
      before.filter((first) => dialog([first, question]).outcome !== 'fallback').map((first) => [first, question]),
    );
    expect(covered).toEqual([]);
  });
});
