// All rules, over files that parse.
import type { Problem } from './problem.ts';
import { combinedEntriesHaveParts, paragraphsAreCited, relatedFactsExist, summariesAreInEveryLanguage } from './rules/facts.ts';
import { computationsUseStatedFigures, figureNamesAreUnique, figuresAreFigures } from './rules/figures.ts';
import { cuesBelongToFacts, namesBelongToFacts } from './rules/language.ts';
import { phrasesAreInEveryLanguage, phrasesKeepTheirPlaceholders } from './rules/phrases.ts';
import { questionsAreUnique } from './rules/questions.ts';
import type { Rule } from './rules/rule.ts';
import { answersHoldNoNumbers, factsAreWorded, placeholdersAreFigures, smalltalkIsInEveryLanguage, wordingsHaveAFact } from './rules/wordings.ts';
import type { Sources } from './sources.ts';

const RULES: readonly Rule[] = [
  figuresAreFigures,
  computationsUseStatedFigures,
  figureNamesAreUnique,
  paragraphsAreCited,
  relatedFactsExist,
  combinedEntriesHaveParts,
  summariesAreInEveryLanguage,
  factsAreWorded,
  wordingsHaveAFact,
  smalltalkIsInEveryLanguage,
  placeholdersAreFigures,
  answersHoldNoNumbers,
  questionsAreUnique,
  phrasesAreInEveryLanguage,
  phrasesKeepTheirPlaceholders,
  namesBelongToFacts,
  cuesBelongToFacts,
];

export function checkSources(sources: Sources): Problem[] {
  return RULES.flatMap((rule) => rule(sources));
}
