// What a plot is, and what all plots look like.

export interface Plot {
  /** The file's name without ".svg". */
  readonly name: 'accuracy' | 'scope' | 'speed' | 'training' | 'memory' | 'plan';
  /** What the plot shows, in words. */
  readonly alt: string;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
  /** As echarts takes it; plain data. */
  readonly option: Readonly<Record<string, unknown>>;
}

export const WIDTH = 900;
export const INK = '#1f2328';
export const FAINT = '#59636e';
export const RULE = '#d1d9e0';

/** Its own background, so that it reads on a light page as on a dark one; still, so that every run draws the same. */
export const LOOK = {
  animation: false,
  backgroundColor: '#ffffff',
  textStyle: { fontFamily: 'Helvetica, Arial, sans-serif', color: INK },
};

export interface Heading {
  readonly text: string;
  readonly subtext: string;
}

/** The title and, below it, how to read the plot. */
export function headed({ text, subtext }: Heading): object {
  return {
    text,
    subtext,
    left: 16,
    top: 12,
    itemGap: 6,
    textStyle: { fontSize: 17, color: INK },
    subtextStyle: { fontSize: 13, color: FAINT },
  };
}
