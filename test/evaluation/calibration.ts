// Whether a confidence of 0.9 is right nine times in ten.

/** One answer's confidence, 0 to 1, and whether it was right. */
export interface Stated {
  readonly confidence: number;
  readonly right: boolean;
}

export interface Bin {
  /** The confidences from here, included, */
  readonly from: number;
  /** to here, excluded; the last bin includes 1. */
  readonly to: number;
  readonly count: number;
  readonly meanConfidence: number;
  readonly shareRight: number;
}

export interface Calibration {
  /** Only those that hold an answer. */
  readonly bins: readonly Bin[];
  /** How far confidence and accuracy are apart, averaged over the answers. */
  readonly expectedError: number;
}

const BINS = 10;

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** Ten bins of equal width; the error is that of Naeini, Cooper, Hauskrecht (AAAI 2015). */
export function calibrate(answers: readonly Stated[]): Calibration {
  const bins = Array.from({ length: BINS }, (_, index): Bin[] => {
    const inside = answers.filter(({ confidence }) => Math.min(BINS - 1, Math.floor(confidence * BINS)) === index);
    if (inside.length === 0) return [];
    return [
      {
        from: index / BINS,
        to: (index + 1) / BINS,
        count: inside.length,
        meanConfidence: mean(inside.map(({ confidence }) => confidence)),
        shareRight: mean(inside.map(({ right }) => Number(right))),
      },
    ];
  }).flat();
  const apart = bins.map(({ count, meanConfidence, shareRight }) => count * Math.abs(meanConfidence - shareRight));
  return { bins, expectedError: apart.reduce((sum, value) => sum + value, 0) / (answers.length || 1) };
}
