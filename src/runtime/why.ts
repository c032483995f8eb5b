// How an answer was found, as lines of text; every adapter that shows text says it the same way.
import type { Bot } from '../core/bot.ts';
import type { Trace, TracedPart } from '../core/trace.ts';

/** How many candidates of a part are shown. */
const CANDIDATES = 4;

/** @param shown the language of the labels */
export function whyLines(trace: Trace, phrase: Bot['phrase'], shown: string): string[] {
  const format = new Intl.NumberFormat(shown, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const list = (items: readonly string[]): string => items.join(', ') || phrase('why_none', shown);
  const partLines = ({ words, entry, score, continued, candidates }: TracedPart, at: number): string[] => {
    const values = { number: String(at + 1), words: words.join(' '), entry, score: format.format(score) };
    const nearest = candidates.slice(0, CANDIDATES).map((each) => `${each.entry} ${format.format(each.score)}`);
    return [phrase(continued ? 'why_part_continued' : 'why_part', shown, values), `  ${list(nearest)}`];
  };
  const { language, words, repairs, figures, concepts, names, domain, parts, rule, threshold, score } = trace;
  const { verdicts, unaccounted } = trace;
  const decided = { rule, score: format.format(score) };
  return [
    phrase('why_language', shown, { language }),
    phrase('why_words', shown, { words: words.join(' ') || phrase('why_none', shown) }),
    phrase('why_repairs', shown, { repairs: list(repairs.map(({ typed, meant }) => `${typed} → ${meant}`)) }),
    phrase('why_figures', shown, {
      figures: list(
        figures.map(({ figure, comparison }) => (comparison === undefined ? figure : `${comparison} ${figure}`)),
      ),
    }),
    phrase('why_concepts', shown, { concepts: list(concepts) }),
    phrase('why_names', shown, { names: list(names.map(({ entry, right }) => `${entry} ${right ? '=' : '≠'}`)) }),
    phrase('why_domain', shown, { domain: list(domain) }),
    ...parts.flatMap(partLines),
    threshold === undefined
      ? phrase('why_rule', shown, decided)
      : phrase('why_rule_threshold', shown, { ...decided, threshold: format.format(threshold) }),
    phrase('why_verdicts', shown, {
      verdicts: list(
        verdicts.map(({ entry, verdict, claimed }) => [entry, verdict, ...(claimed ? [`(${claimed})`] : [])].join(' ')),
      ),
    }),
    ...(unaccounted.length === 0 ? [] : [phrase('why_unaccounted', shown, { words: list(unaccounted) })]),
  ];
}
