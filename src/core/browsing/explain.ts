// A question's own decision as a trace: what each step found, as it found it.
import { signsOf } from '../deciding/confidence.ts';
import type { Decision } from '../deciding/decision.ts';
import type { Domain } from '../deciding/domain.ts';
import { formatFigure } from '../knowledge/figure.ts';
import type { Candidate } from '../matching/candidates.ts';
import { claimsIn } from '../reading/names.ts';
import type { Quantity } from '../reading/quantity.ts';
import { type Reading, shownWords, wholeOf, wordsIn } from '../reading/reading.ts';
import type { Part } from '../resolving/parts.ts';
import type { Trace, TracedCandidate, TracedClaim, TracedPart } from '../trace.ts';

function entryOf({ kind, id }: Pick<Candidate, 'kind' | 'id'>): string {
  return kind === 'fact' ? id : `${kind}:${id}`;
}

function figureOf({ value, unit, comparison }: Quantity): Trace['figures'][number] {
  const figure = unit === undefined ? String(value) : formatFigure({ value, unit });
  return { figure, ...(comparison === undefined ? {} : { comparison }) };
}

function domainOf(domain: Domain | undefined): string[] {
  const { plan, parts, otherPlan, elsewhere } = domain ?? {};
  const named = { plan, parts, other_plan: otherPlan, elsewhere };
  return Object.entries(named).flatMap(([name, is]) => (is ? [name] : []));
}

function partOf(reading: Reading, { range, top, continued, candidates }: Part): TracedPart {
  const best = candidates.best.map(
    (candidate): TracedCandidate => ({ entry: entryOf(candidate), score: candidate.score }),
  );
  const { score } = top;
  const words = wordsIn(reading, range).meant;
  return { words, entry: entryOf(top), score, continued, coverage: candidates.coverage, candidates: best };
}

function verdictsOf({ asked }: Decision): TracedClaim[] {
  return asked.flatMap(({ verdict }) => {
    if (verdict === undefined) return [];
    const { told: entry, premise, wrong } = verdict;
    return [{ entry, verdict: premise, ...(wrong === undefined ? {} : { claimed: formatFigure(wrong) }) }];
  });
}

export function traceOf(reading: Reading, decision: Decision): Trace {
  const { rule, threshold, score, domain, parts, unaccounted = [] } = decision;
  return {
    language: reading.language,
    words: shownWords(reading),
    repairs: reading.tokens.flatMap(({ text, typed }) => (typed === undefined ? [] : [{ typed, meant: text }])),
    figures: reading.quantities.map(figureOf),
    concepts: wordsIn(reading, wholeOf(reading)).concepts.map((own) => own.join('/')),
    names: claimsIn(reading).map(({ fact, right }) => ({ entry: fact, right })),
    domain: domainOf(domain),
    parts: parts.map((part) => partOf(reading, part)),
    rule,
    unlisted: decision.asked.some(({ fact }) => fact.role === 'catch_all'),
    ...(threshold === undefined ? {} : { threshold }),
    score,
    signs: signsOf(decision),
    verdicts: verdictsOf(decision),
    unaccounted,
  };
}
