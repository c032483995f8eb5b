// Everything of the second plan that a platform shows.
import type { View } from '../../src/runtime/view.ts';
import { bot, knowledge } from '../support/bicycles.ts';
import { QUESTIONS } from './questions.ts';

/** Every card, every entry, and an answer to every question. */
export function viewsIn(language: string): View[] {
  const told = Object.keys(knowledge.facts).flatMap((id) => bot.tell(id, language) ?? []);
  const asked = QUESTIONS.flatMap(({ questions }) => questions.map((text) => bot.ask({ text, language })));
  return [
    ...[...told, ...asked].map((answer) => ({ kind: 'answer', answer, canBePosted: true }) as const),
    { kind: 'help', language },
    { kind: 'topics', language },
    ...bot.topics(language).map((topic) => ({ kind: 'topic', topic, language }) as const),
    { kind: 'figures', language },
    { kind: 'source', citations: bot.source(language), language },
    { kind: 'about', language },
  ];
}
