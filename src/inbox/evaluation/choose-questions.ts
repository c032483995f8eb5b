// The knowledge with fewer curated questions; titles stay.
import type { LanguageKnowledge, Wording } from '../../core/knowledge/knowledge.ts';

/** @param choose those that an entry keeps; it is named as the model's entries are ("out:chess") */
export function chooseQuestions(
  own: LanguageKnowledge,
  choose: (entry: string, questions: readonly string[]) => readonly string[],
): LanguageKnowledge {
  const wordings = (all: Readonly<Record<string, Wording>>, head: string): Record<string, Wording> =>
    Object.fromEntries(
      Object.entries(all).map(([id, wording]) => [
        id,
        { ...wording, questions: choose(`${head}${id}`, wording.questions) },
      ]),
    );
  const groups = Object.entries(own.outOfScope).map(
    ([group, questions]) => [group, choose(`out:${group}`, questions)] as const,
  );
  return {
    ...own,
    wordings: wordings(own.wordings, ''),
    smalltalk: wordings(own.smalltalk, 'smalltalk:'),
    outOfScope: Object.fromEntries(groups),
  };
}
