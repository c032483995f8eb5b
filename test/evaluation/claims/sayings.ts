// What can be said of a figure, rightly and wrongly, by operator.
import type { ClaimVerdict } from '../../../src/core/checked-text.ts';
import type { Fact } from '../../../src/core/knowledge/fact.ts';
import type { Figure } from '../../../src/core/knowledge/figure.ts';
import type { Knowledge } from '../../../src/core/knowledge/knowledge.ts';
import { wordFigure } from '../../../src/core/wording/figure.ts';
import type { Templates } from './templates.ts';

interface Said {
  readonly operator: string;
  readonly words: string;
  readonly verdict: ClaimVerdict;
  readonly entry?: string;
}

const OTHER = 1.3;
const NEAR = 0.99;
const LESS = 0.75;
const MORE = 1.5;
const THOUSAND = 1000;
const LEAST_SCALED = 1e9;

/** What can be said of a figure, by operator. */
export class Sayings {
  readonly #knowledge: Knowledge;
  readonly #language: string;
  readonly #templates: Templates;

  constructor(knowledge: Knowledge, language: string, templates: Templates) {
    this.#knowledge = knowledge;
    this.#language = language;
    this.#templates = templates;
  }

  #word(figure: Figure): string {
    const rules = this.#knowledge.languages[this.#language]?.rules;
    if (rules === undefined) throw new Error(`there is no language ${this.#language}`);
    return wordFigure(figure, rules);
  }

  of(fact: Fact, figure: Figure): Said[] {
    const exact = fact.kind === 'derived' ? 'computed' : 'matches';
    const { about, over, under } = this.#templates;
    const scaled = (times: number): string => this.#word({ ...figure, value: figure.value * times });
    const isCount = figure.unit.kind === 'count' && figure.value < THOUSAND;
    return [
      { operator: 'right', words: this.#word(figure), verdict: exact },
      ...about.map(
        (word): Said => ({ operator: 'hedged', words: `${word} ${this.#word(figure)}`, verdict: 'approximated' }),
      ),
      ...(isCount
        ? []
        : [{ operator: 'rounded', words: `${about[0]} ${scaled(NEAR)}`, verdict: 'approximated' } as const]),
      { operator: 'bound', words: `${over} ${scaled(LESS)}`, verdict: 'bound_holds' },
      { operator: 'bound', words: `${under} ${scaled(MORE)}`, verdict: 'bound_holds' },
      { operator: 'wrong bound', words: `${over} ${scaled(MORE)}`, verdict: 'bound_fails' },
      { operator: 'wrong bound', words: `${under} ${scaled(LESS)}`, verdict: 'bound_fails' },
      {
        operator: 'other value',
        words: this.#word({ ...figure, value: isCount ? figure.value + 3 : figure.value * OTHER }),
        verdict: 'differs',
      },
      ...this.#slips(fact, figure),
      ...this.#swapped(fact, figure),
    ];
  }

  #slips(fact: Fact, figure: Figure): Said[] {
    if (figure.unit.kind !== 'currency') return [];
    const dollars = this.#knowledge.units['USD'];
    const share = Object.values(this.#knowledge.facts).some(
      ({ figure: own, inputs }) => own?.unit.kind === 'share' && inputs[0] === fact.id,
    );
    const percent = this.#knowledge.units['percent'];
    const digits = figure.value / LEAST_SCALED;
    return [
      {
        operator: 'wrong scale',
        words: this.#word({ ...figure, value: figure.value / THOUSAND }),
        verdict: 'unit_slip',
      },
      ...(dollars === undefined
        ? []
        : [
            {
              operator: 'wrong currency',
              words: this.#word({ value: figure.value, unit: dollars }),
              verdict: 'unit_slip',
            } as const,
          ]),
      ...(share && percent !== undefined
        ? [{ operator: 'per cent', words: this.#word({ value: digits, unit: percent }), verdict: 'unit_slip' } as const]
        : []),
    ];
  }

  #swapped({ complement = '' }: Fact, figure: Figure): Said[] {
    const other = this.#knowledge.facts[complement]?.figure;
    return other === undefined || other.unit.id !== figure.unit.id
      ? []
      : [{ operator: 'swapped', words: this.#word(other), verdict: 'swapped' }];
  }

  right(figure: Figure): string {
    return this.#word(figure);
  }
}
