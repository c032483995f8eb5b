// Every figure, stated or computed.
import type { Fact } from '../knowledge/fact.ts';
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
}

export function listFigures({ facts }: Knowledge, wording: Wording): FigureLine[] {
  return Object.values(facts).flatMap(({ id, figure, kind }: Fact) =>
    figure === undefined
      ? []
      : [
          {
            fact: id,
            title: wording.title(id),
            value: wording.figure(figure),
            said: wording.saidFigure(figure),
            computed: kind === 'derived',
          },
        ],
  );
}
