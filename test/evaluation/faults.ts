// What came out other than labelled, with what was matched and why; and which entries are taken for which others.
import type { Bot } from '../../src/core/bot.ts';
import type { Turn } from '../../src/inbox/evaluation/dialogs.ts';
import type { Grade, Result } from '../../src/inbox/evaluation/score.ts';
import { kindOf } from './tally.ts';

export interface Fault {
  readonly id: string;
  readonly language: string;
  readonly kind: string;
  readonly noise: string;
  /** The grade and what differs, "wrong premise"; "clarified"; or "language" for a right answer in another one. */
  readonly fault: string;
  readonly question: string;
  /** The entries that the answer before told, for a later turn. */
  readonly after: string;
  readonly expected: string;
  readonly got: string;
  /** The best entries with their scores. */
  readonly matched: string;
  /** The rule that decided. */
  readonly rule: string;
  /** The spelling repairs. */
  readonly repaired: string;
}

export interface Confusion {
  readonly expected: string;
  readonly got: string;
  readonly count: number;
}

/** The gravest first; right ones, in another language, last. */
const GRADES: readonly Grade[] = ['wrong', 'missed', 'clarified', 'right'];

function faultOf({ grade, differs, answer, dialog }: Result): string | undefined {
  if (grade === 'clarified') return grade;
  if (differs !== undefined) return `${grade} ${differs}`;
  return answer.language === dialog.language ? undefined : 'language';
}

function described(outcome: string, facts: string, unstated: string, premise: string | undefined): string {
  const parts = [outcome, facts, unstated === '' ? '' : `not said: ${unstated}`, premise ?? ''];
  return parts.filter((part) => part !== '').join('; ');
}

function expectedOf({ outcome, facts, unstated, unstated_any, premise }: Turn): string {
  const accepted = facts.map((ids) => ids.join(' + ')).join(' or ');
  return described(outcome, accepted, unstated?.join(' + ') ?? unstated_any?.join(' or ') ?? '', premise);
}

function describe(result: Result, fault: string, bot: Pick<Bot, 'explain'>): Fault {
  const { dialog, label, answer, context } = result;
  const { parts, rule, repairs } = bot.explain({
    text: label.question,
    ...(context === undefined ? {} : { context }),
  });
  const got = described(answer.outcome, answer.facts.join(' + '), answer.unstated.join(' + '), answer.premise);
  return {
    id: dialog.turns.length === 1 ? dialog.id : `${dialog.id}, turn ${result.turn + 1}`,
    language: dialog.language,
    kind: kindOf(result),
    noise: dialog.noise,
    fault,
    question: label.question,
    after: context === undefined ? '' : [context.outcome, ...context.facts, ...context.unstated].join(' '),
    expected: expectedOf(label),
    got: `${got}; confidence ${answer.confidence.toFixed(2)}`,
    matched: parts
      .flatMap(({ candidates }) => candidates.map(({ entry, score }) => `${entry} ${score.toFixed(2)}`))
      .join(', '),
    rule,
    repaired: repairs.map(({ typed, meant }) => `${typed} → ${meant}`).join(', '),
  };
}

interface Found {
  readonly result: Result;
  readonly fault: string;
}

function findFaults(results: readonly Result[]): Found[] {
  const found = results.flatMap((result) => {
    const fault = faultOf(result);
    return fault === undefined ? [] : [{ result, fault }];
  });
  return found.sort((a, b) => GRADES.indexOf(a.result.grade) - GRADES.indexOf(b.result.grade));
}

/** @param limit how many are explained, the gravest first */
export function explainFaults(
  results: readonly Result[],
  bot: Pick<Bot, 'explain'>,
  limit: number,
): { readonly faults: Fault[]; readonly leftOff: number } {
  const found = findFaults(results);
  const faults = found.slice(0, limit).map(({ result, fault }) => describe(result, fault, bot));
  return { faults, leftOff: found.length - faults.length };
}

const NO_PREMISE = 'no premise';

/** The accepted list that the answer comes nearest to. */
function nearestList({ facts }: Turn, told: readonly string[]): readonly string[] {
  const lacking = (ids: readonly string[]): number => ids.filter((id) => !told.includes(id)).length;
  return facts.toSorted((a, b) => lacking(a) - lacking(b))[0] ?? [];
}

function pairOf({ label, answer, differs }: Result): [expected: string, got: string] {
  if (differs === 'premise') return [label.premise ?? NO_PREMISE, answer.premise ?? NO_PREMISE];
  const wanted = [...nearestList(label, answer.facts), ...(label.unstated ?? label.unstated_any ?? [])];
  const told = label.outcome === 'answer' || answer.outcome === 'answer' ? answer.facts : [];
  const all = [...told, ...answer.unstated];
  const missing = wanted.find((id) => !all.includes(id)) ?? wanted[0];
  const extra = answer.outcome === 'clarify' ? undefined : all.find((id) => !wanted.includes(id));
  return [missing ?? label.outcome, extra ?? answer.outcome];
}

/** Which expected entry, or premise, came out as which other one; where none did, the outcome stands for it. The most frequent first. */
export function confusionsOf(results: readonly Result[]): Confusion[] {
  const counts = new Map<string, Confusion>();
  for (const { result } of findFaults(results)) {
    if (result.grade === 'right') continue;
    const [expected, got] = pairOf(result);
    const key = `${expected}\n${got}`;
    counts.set(key, { expected, got, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  return [...counts.values()].sort((a, b) => b.count - a.count || a.expected.localeCompare(b.expected, 'en'));
}
