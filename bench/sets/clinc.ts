// CLINC150's JSON shape, which --data takes too: lists of [text, label].
import { z } from 'zod';
import { SEEDS } from '../measures/seeds.ts';
import { sample } from '../statistics.ts';
import type { Row, Split } from './set.ts';
import { issuesOf, parseJson, wrongIn } from './set-error.ts';

const text = z.string({ error: 'should be a text' }).trim().min(1, { error: 'is empty' });
const row = z.tuple([text, text], { error: 'should be a list of two: ["text", "label"]' });
const rows = z.array(row, { error: 'should be a list of ["text", "label"]' });
const code = z.string().regex(/^[a-z]{2}$/u, { error: 'should be two letters, such as "en"' });
const filled = rows.min(1, { error: 'holds no row' });

const shape = z.object(
  {
    train: filled,
    val: rows.optional(),
    test: filled,
    /** Read so that it is checked; nothing trains on it. */
    oos_train: rows.optional(),
    oos_val: rows.optional(),
    oos_test: rows.optional(),
    /** Beyond CLINC150's own keys: two letters. */
    language: code.optional(),
  },
  { error: 'should be an object with "train" and "test"' },
);

type Pairs = z.infer<typeof rows>;

export interface Parsed {
  readonly split: Split;
  /** "en" where the file doesn't say. */
  readonly language: string;
}

const rowsOf = (pairs: Pairs = []): Row[] => pairs.map(([text, label]) => ({ text, label }));
const textsOf = (pairs: Pairs = []): string[] => pairs.map(([text]) => text);

function unknownLabels(list: string, pairs: Pairs, known: ReadonlySet<string>): string[] {
  return pairs.flatMap(([, label], at) =>
    known.has(label) ? [] : [`${list}[${at}][1]: no row of train has the label "${label}"`],
  );
}

/**
 * @param file as the error names it
 * @throws SetError with every wrong value and its place
 */
export function parseClinc(json: string, file: string): Parsed {
  const { success, data, error } = shape.safeParse(parseJson(json, file));
  if (!success) throw wrongIn(file, issuesOf(error));
  const known = new Set(data.train.map(([, label]) => label));
  const unknown = [...unknownLabels('val', data.val ?? [], known), ...unknownLabels('test', data.test, known)];
  if (unknown.length > 0) throw wrongIn(file, unknown);
  const split = {
    train: rowsOf(data.train),
    val: rowsOf(data.val),
    test: rowsOf(data.test),
    oosVal: textsOf(data.oos_val),
    oosTest: textsOf(data.oos_test),
  };
  return { split, language: data.language ?? 'en' };
}

/** So many phrasings of each label, drawn by a seed: a smaller number draws from those of a greater one. */
export function thin(split: Split, perLabel: number): Split {
  const kept = new Map<string, number>();
  const train = sample(split.train, split.train.length, SEEDS.sample).filter(({ label }) => {
    const before = kept.get(label) ?? 0;
    kept.set(label, before + 1);
    return before < perLabel;
  });
  return { ...split, train };
}
