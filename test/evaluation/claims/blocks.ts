// What came of the texts that were checked, laid out as tables and a list.
import type { Block, Item, Table } from '../report.ts';
import { type Rate, rateOf } from '../wilson.ts';
import type { GradedText } from './score.ts';

const percent = (share: number): string => (100 * share).toFixed(1);
const cell = ({ count, total, share, low, high }: Rate): string =>
  total === 0 ? '–' : `${count} of ${total} · ${percent(share)} % [${percent(low)}–${percent(high)}]`;

export interface ClaimSet {
  readonly name: string;
  readonly graded: readonly GradedText[];
}

const share = <T>(all: readonly T[], holds: (one: T) => boolean): string =>
  cell(rateOf(all.filter(holds).length, all.length));

function overview(sets: readonly ClaimSet[]): Table {
  return {
    title: 'claims: what came of the texts (in brackets the 95 % Wilson interval)',
    columns: ['set', 'whole verdict right', 'claim right', 'wrongly supported', 'wrongly matches'],
    rows: sets.map(({ name, graded }) => {
      const claims = graded.flatMap((text) => text.claims);
      return [
        name,
        share(graded, ({ right }) => right),
        share(claims, ({ right }) => right),
        share(graded, ({ grave }) => grave),
        share(claims, ({ grave }) => grave),
      ];
    }),
  };
}

/** Per label, how often each verdict came out. */
function confusion(title: string, pairs: readonly (readonly [label: string, found: string])[]): Table {
  const found = [...new Set(pairs.map(([, own]) => own))].sort();
  const labels = [...new Set(pairs.map(([label]) => label))].sort();
  const count = (label: string, own: string): number =>
    pairs.filter((pair) => pair[0] === label && pair[1] === own).length;
  return {
    title,
    columns: ['labelled', 'right', ...found],
    rows: labels.map((label) => {
      const all = pairs.filter(([own]) => own === label).length;
      return [label, `${count(label, label)} of ${all}`, ...found.map((own) => String(count(label, own) || '·'))];
    }),
  };
}

function claimPairs(graded: readonly GradedText[]): [string, string][] {
  return graded.flatMap(({ claims }) =>
    claims.map(({ label, found }): [string, string] => {
      const same = found.find(({ verdict }) => verdict === label.verdict) ?? found[0];
      return [label.verdict, same?.verdict ?? 'not found'];
    }),
  );
}

function itemOf({ row, checked, claims, grave }: GradedText): Item {
  const told = checked.claims.map(({ start, end, verdict, entry }) =>
    `${row.text.slice(start, end)} → ${verdict} ${entry ?? ''}`.trim(),
  );
  const missed = claims
    .filter(({ right }) => !right)
    .map(({ label }) => `${label.quote} → ${label.verdict} ${label.entry ?? ''}`.trim());
  return {
    head: `${row.id}: ${row.verdict}, and not ${checked.verdict}${grave ? ' (grave)' : ''}`,
    lines: [
      ['text', row.text.replace(/\s+/gu, ' ')],
      ['found', told.join(' | ')],
      ...(missed.length === 0 ? [] : [['missed', missed.join(' | ')] as const]),
    ],
  };
}

/** @param shown how many wrong texts are listed; none of blind ones */
export function claimBlocks(sets: readonly ClaimSet[], shown: number): Block[] {
  const graded = sets.flatMap((set) => set.graded);
  const whole = graded.map(({ row, checked }): [string, string] => [row.verdict, checked.verdict]);
  const wrong = graded.filter(({ right }) => !right).sort((one, other) => Number(other.grave) - Number(one.grave));
  return [
    overview(sets),
    confusion('whole verdicts', whole),
    confusion('claim verdicts: the one labelled where it was found, else the first found there', claimPairs(graded)),
    ...(shown === 0
      ? []
      : [
          {
            title: `texts told another verdict (${Math.min(shown, wrong.length)} of ${wrong.length})`,
            items: wrong.slice(0, shown).map(itemOf),
          },
        ]),
  ];
}
