// Labels and answers made by hand.
import type { Answer } from '../../src/core/answer.ts';
import type { Dialog, Turn } from '../../src/inbox/evaluation/dialogs.ts';
import { type Result, run } from '../../src/inbox/evaluation/score.ts';

export function label(of: Partial<Turn>): Turn {
  return { question: 'Combien ?', outcome: 'answer', facts: [[]], ...of };
}

export function answer(of: Partial<Answer>): Answer {
  const empty = { facts: [], unstated: [], told: [], text: '', citations: [], suggestions: [] };
  return { outcome: 'answer', language: 'fr', confidence: 1, knowledge: '000000', ...empty, ...of };
}

export function dialog(turns: readonly Turn[], of: Partial<Dialog> = {}): Dialog {
  return { id: 'fr-1', language: 'fr', kind: 'stated', noise: 'clean', turns: [...turns], ...of };
}

/** What a bot gets for these answers, one a turn. */
export function graded(asked: Dialog, answers: readonly Answer[]): Result[] {
  const left = [...answers];
  return run({ ask: () => left.shift() ?? answer({ outcome: 'fallback' }) }, [asked]);
}
