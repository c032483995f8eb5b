// Every figure, stated or computed.
import type { Fact, Facts } from '../knowledge/fact.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Wording } from '../wording/wording.ts';

export interface FigureLine {
  readonly fact: string;
  readonly title: string;
  /** Worded: "€200 billion". */
  readonly value: string;
  /** As a sentence says it: "four" for 4. */
  readonly said: string;
  /** Derived by arithmetic, not stated by the article. */
  readonly computed: boolean;
  /** What a derived one is computed of: "€20 billion ÷ 4". */
  readonly working?: string;
  /** The paragraphs that state it, or what it is computed of. */
  readonly paragraphs: readonly number[];
}

function workingOf({ inputs }: Fact, facts: Facts, wording: Wording): { readonly working?: string } {
  const figures = inputs.flatMap((id) => facts[id]?.figure ?? []);
  return figures.length === 0 ? {} : { working: figures.map(wording.figure).join(' ÷ ') };
}

export function listFigures({ facts }: Knowledge, wording: Wording): FigureLine[] {
  return Object.values(facts).flatMap((fact) => {
    const { id, figure, kind, paragraphs } = fact;
    return figure === undefined
      ? []
      : [
          {
            fact: id,
            title: wording.title(id),
            value: wording.figure(figure),
            said: wording.saidFigure(figure),
            computed: kind === 'derived',
            ...workingOf(fact, facts, wording),
            paragraphs,
          },
        ];
  });
}
