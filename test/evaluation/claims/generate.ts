// Every fact of facts.yaml, said rightly and wrongly in every sentence of templates.yaml.
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { ClaimVerdict, TextVerdict } from '../../../src/core/checked-text.ts';
import type { Fact } from '../../../src/core/knowledge/fact.ts';
import type { Knowledge } from '../../../src/core/knowledge/knowledge.ts';
import type { ClaimRow } from './rows.ts';
import { Sayings } from './sayings.ts';
import { schema, type Templates } from './templates.ts';

export interface Generated extends ClaimRow {
  readonly operator: string;
}

const WHOLE: Readonly<Partial<Record<ClaimVerdict, TextVerdict>>> = {
  unit_slip: 'contradicted',
  swapped: 'contradicted',
  reversed: 'contradicted',
  differs: 'contradicted',
  bound_fails: 'contradicted',
  not_in_source: 'not_in_source',
};

class Rows {
  readonly rows: Generated[] = [];
  readonly #language: string;

  constructor(language: string) {
    this.#language = language;
  }

  add(
    operator: string,
    entry: string,
    text: string,
    quote: string,
    verdict: ClaimVerdict,
    further: ClaimRow['claims'] = [],
  ): void {
    const whole = [verdict, ...further.map((claim) => claim.verdict)].map((one) => WHOLE[one] ?? 'supported');
    const isWrong = whole.includes('contradicted');
    this.rows.push({
      id: `${this.#language}-g${String(this.rows.length + 1).padStart(4, '0')}`,
      language: this.#language,
      operator,
      text: text.charAt(0).toUpperCase() + text.slice(1),
      verdict: isWrong ? 'contradicted' : whole.includes('not_in_source') ? 'not_in_source' : 'supported',
      claims: [
        { quote: text.startsWith(quote) ? quote.charAt(0).toUpperCase() + quote.slice(1) : quote, verdict, entry },
        ...further,
      ],
    });
  }
}

/** A detail goes in front of the full stop. */
function withDetail(text: string, detail: string): string {
  return text.endsWith('.') ? `${text.slice(0, -1)} ${detail}.` : `${text} ${detail}`;
}

const exactly = ({ kind }: Fact): ClaimVerdict => (kind === 'derived' ? 'computed' : 'matches');

function addFigures(rows: Rows, knowledge: Knowledge, language: string, templates: Templates): void {
  const sayings = new Sayings(knowledge, language, templates);
  let turn = 0;
  for (const [id, patterns] of Object.entries(templates.figures)) {
    const fact = knowledge.facts[id];
    if (fact?.figure === undefined) throw new Error(`${id} has no figure`);
    const right = sayings.right(fact.figure);
    for (const pattern of patterns) {
      for (const { operator, words, verdict } of sayings.of(fact, fact.figure))
        rows.add(operator, id, pattern.replace('{figure}', words), words, verdict);
      const detail = templates.details[turn++ % templates.details.length] ?? '';
      const text = withDetail(pattern.replace('{figure}', right), detail);
      rows.add('detail', id, text, right, exactly(fact), [{ quote: detail, verdict: 'not_in_source' }]);
    }
    for (const pattern of templates.negated[id] ?? [])
      rows.add('negated', id, pattern.replace('{figure}', right), right, 'reversed');
  }
}

function addNames(rows: Rows, { names }: Templates): void {
  for (const [id, { sentences: patterns, right, wrong }] of Object.entries(names)) {
    const said = (name: string): string[] => patterns.map((pattern) => pattern.replace('{name}', name));
    for (const name of right) for (const text of said(name)) rows.add('right name', id, text, name, 'matches');
    for (const name of wrong) for (const text of said(name)) rows.add('wrong name', id, text, name, 'differs');
  }
}

function addStatements(rows: Rows, { statements, details }: Templates): void {
  let turn = 0;
  for (const [id, texts] of Object.entries(statements)) {
    for (const text of texts) {
      rows.add('statement', id, text, text, 'matches');
      const detail = details[turn++ % details.length] ?? '';
      rows.add('statement with a detail', id, withDetail(text, detail), text.slice(0, -1), 'matches', [
        { quote: detail, verdict: 'not_in_source' },
      ]);
    }
  }
}

/** @throws where the templates are not of their form, or speak of facts that there are not */
export function generateClaims(knowledge: Knowledge, file: string): Generated[] {
  const templates = schema.parse(parse(readFileSync(file, 'utf8')));
  return Object.entries(templates).flatMap(([language, own]) => {
    const rows = new Rows(language);
    addFigures(rows, knowledge, language, own);
    addNames(rows, own);
    addStatements(rows, own);
    return rows.rows;
  });
}

/** Per language, what the source says nothing of. */
export function detailsIn(file: string): Readonly<Record<string, readonly string[]>> {
  const templates = schema.parse(parse(readFileSync(file, 'utf8')));
  return Object.fromEntries(Object.entries(templates).map(([language, { details }]) => [language, details]));
}
