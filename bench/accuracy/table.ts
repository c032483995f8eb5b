// Figures of accuracy as lines of text.
import { area, percent, row } from '../measures/table.ts';
import type { AccuracyFigures, AccuracyResult } from '../results/result.ts';

const WIDTHS = [24, 24, 24, 24, 8, 40];
/** Under so many questions a share is shown with its counts. */
const FEW = 1000;

/** @param questions in the set's test lists; who was asked fewer is shown with the counts */
function figures(own: AccuracyFigures, questions: number): string {
  const counted = own.closed.of < Math.max(questions, FEW);
  const { threshold } = own;
  const kept = threshold === undefined ? '–' : `${percent(threshold.in, counted)} / ${percent(threshold.out, counted)}`;
  const shares = [own.closed, own.noisy, own.hit3].map((share) => percent(share, counted));
  return row([own.name, ...shares, area(own.auroc), kept], WIDTHS);
}

/** @param questions in the set's test lists; a slow system was asked a sample */
export function tableOf({ title, phrasings, labels, systems }: AccuracyResult, questions: number): string {
  const head = `\n${title}: ${phrasings} phrasings, ${labels} labels, ${questions} test questions; per cent\n`;
  const columns = row(['', 'closed', 'mistyped', 'hit@3', 'AUROC', 'at the threshold: in / out of scope'], WIDTHS);
  return head + columns + systems.map((own) => figures(own, questions)).join('');
}
