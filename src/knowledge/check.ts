// All rules, over the files that can be read.
import type { Problem } from './problem.ts';
import * as conceptRules from './rules/concepts.ts';
import * as factRules from './rules/facts.ts';
import * as figureRules from './rules/figures.ts';
import * as languageRules from './rules/language.ts';
import * as numberRules from './rules/numbers.ts';
import * as pairRules from './rules/pairs.ts';
import * as phraseFormRules from './rules/phrase-forms.ts';
import * as phraseRules from './rules/phrases.ts';
import * as questionRules from './rules/questions.ts';
import * as recognisedRules from './rules/recognised.ts';
import * as roleRules from './rules/roles.ts';
import type { Rule } from './rules/rule.ts';
import * as statementRules from './rules/statements.ts';
import * as unitRules from './rules/units.ts';
import * as wordingRules from './rules/wordings.ts';
import type { Sources } from './sources.ts';

/** Each module exports rules and nothing else. */
const RULES: readonly Rule[] = [
  conceptRules,
  factRules,
  figureRules,
  languageRules,
  numberRules,
  pairRules,
  phraseFormRules,
  phraseRules,
  questionRules,
  recognisedRules,
  roleRules,
  statementRules,
  unitRules,
  wordingRules,
].flatMap((rules) => Object.values<Rule>(rules));

export function checkSources(sources: Sources): Problem[] {
  return RULES.flatMap((rule) => rule(sources));
}
