// A decision to an Answer: what is told, in which order, then worded.
import type { Answer, Told } from '../answer.ts';
import { confidenceOf } from '../deciding/confidence.ts';
import type { Asked, Decision } from '../deciding/decision.ts';
import type { Fact } from '../knowledge/fact.ts';
import { formatFigure } from '../knowledge/figure.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Language } from '../knowledge/language.ts';
import { claimsIn } from '../reading/names.ts';
import type { Reading } from '../reading/reading.ts';
import { PHRASE, present, SMALLTALK } from './present.ts';
import type { Wording } from './wording.ts';

/** The fact told beside "the article doesn't say": the first related one, or the one that the question names. */
function nearestFact({ related }: Fact, named: ReadonlySet<string>): string | undefined {
  return related.find((id) => named.has(id)) ?? related[0];
}

/** Whether the fact that was asked is told in its own words before the one that puts a claim right. */
function isAside({ fact, verdict }: Asked): boolean {
  return (
    verdict !== undefined && verdict.told !== fact.id && !fact.facts.includes(verdict.told) && fact.figure === undefined
  );
}

function toldOf(asked: Asked, opening: Decision['opening'], isFirst: boolean): Told[] {
  const { fact, verdict } = asked;
  if (fact.kind === 'unstated' || verdict === undefined) return [{ entry: fact.id }];
  const { told: entry, premise, wrong } = verdict;
  const told = {
    entry,
    verdict: premise,
    ...(opening === undefined || !isFirst ? {} : { opens: opening }),
    ...(wrong === undefined ? {} : { claimed: formatFigure(wrong) }),
  };
  return opening === undefined && isAside(asked) ? [{ entry: fact.id }, told] : [told];
}

type Decided = Pick<Decision, 'outcome' | 'asked' | 'opening' | 'remark' | 'smalltalk' | 'reply' | 'retold'>;

/** The facts whose right names the question holds. */
function namedIn(reading: Reading): ReadonlySet<string> {
  return new Set(claimsIn(reading).flatMap(({ fact, right }) => (right ? [fact] : [])));
}

/** @param reading the question; absent where an entry was looked up */
function tell(
  { outcome, asked, opening, remark, smalltalk, reply, retold }: Decided,
  reading?: Reading,
): readonly Told[] {
  if (retold !== undefined) return retold;
  if (smalltalk !== undefined) return [{ entry: `${SMALLTALK}${smalltalk}` }];
  if (reply !== undefined) return [{ entry: `${PHRASE}${reply}` }];
  const told = [
    ...asked.flatMap((part, at) => toldOf(part, opening, at === 0)),
    ...(remark === undefined ? [] : [{ entry: `${PHRASE}${remark}` }]),
  ];
  const [first] = asked;
  if (outcome !== 'unstated' || first === undefined) return told;
  const near = nearestFact(first.fact, reading === undefined ? new Set() : namedIn(reading));
  return near === undefined ? told : [...told, { entry: near }];
}

/** @param reading the question, which tells the language and what was named */
export function tellAnswer(decision: Decision, reading: Reading, knowledge: Knowledge, wording: Wording): Answer {
  const { language } = reading;
  const { outcome, offered } = decision;
  const content = { outcome, told: tell(decision, reading), offered };
  return present(content, confidenceOf(decision), language, knowledge, wording);
}

/** The answer of an entry that was looked up. */
export function tellEntry(fact: Fact, language: Language, knowledge: Knowledge, wording: Wording): Answer {
  const outcome = fact.kind === 'unstated' ? 'unstated' : 'answer';
  const told = tell({ outcome, asked: [{ fact }] });
  return present({ outcome, told, offered: [] }, 1, language, knowledge, wording);
}
