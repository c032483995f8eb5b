// Statements that are held, and those that are not, to two machines: whether a claim is held, and whether a text claims anything.
import type { Text } from './features.ts';
import type { StatementModel } from './model.ts';
import { rowsOf } from './rows.ts';
import {
  FORM_WEIGHT,
  formFeatures,
  STATEMENT_WEIGHT,
  type Statement,
  statementFeatures,
} from './statement-features.ts';
import { statementWords } from './statement-words.ts';
import { solve, type Training } from './svm.ts';
import { indexOf, vectorOf } from './weighting.ts';

/** What is known of one text only tells nothing of others. */
const FEWEST = 2;

/** A low price, as many statements differ by a word, and enough passes for the order of the rows to leave no trace. */
const TRAINING: Training = { cost: 1, passes: 40 };

interface Row {
  readonly groups: readonly number[][];
  readonly isRight: boolean;
}

/** One machine, of rows that are right against those that aren't. */
function machineOf(
  index: ReturnType<typeof indexOf>,
  rows: readonly Row[],
  weights: readonly number[],
): { readonly weights: Float32Array; readonly bias: number } {
  const vectors = rows.map(({ groups }) => vectorOf(index, groups, weights));
  const labels = Int32Array.from(rows, ({ isRight }) => (isRight ? 0 : 1));
  const set = { rows: rowsOf(vectors), labels, features: index.idf.length };
  const { weights: own, bias } = solve(set, { first: 0, end: 1 }, undefined, TRAINING);
  return { weights: own, bias: bias[0] ?? 0 };
}

/**
 * @param statements of all entries and languages
 * @param open questions and topics of the same entries, which put nothing forward
 */
export function trainStatements(statements: readonly Statement[], open: readonly Text[]): StatementModel {
  const forms = statements.map(formFeatures);
  const truth = statements.map(({ entry, isHeld }, at): Row => {
    const form = forms[at] as (typeof forms)[number];
    return { groups: statementFeatures(form, entry), isRight: isHeld };
  });
  const form = [
    ...forms.map((groups): Row => ({ groups, isRight: true })),
    ...open.map((text): Row => ({ groups: formFeatures(text), isRight: false })),
  ];
  const index = indexOf(
    [...truth, ...form].map(({ groups }) => groups),
    FEWEST,
  );
  const [held, stating] = [machineOf(index, truth, STATEMENT_WEIGHT), machineOf(index, form, FORM_WEIGHT)];
  const languages = [...new Set(statements.map(({ language }) => language))].sort();
  return {
    ...index,
    truth: held.weights,
    form: stating.weights,
    bias: { truth: held.bias, form: stating.bias },
    languages: Object.fromEntries(
      languages.map((code) => [code, statementWords(statements.filter(({ language }) => language === code))]),
    ),
  };
}
