// What a run leaves: plain JSON, from which RESULTS.md and the plots are written.

/** Where and when something was measured. */
export interface Circumstances {
  /** ISO 8601, UTC. */
  readonly date: string;
  readonly node: string;
  readonly machine: string;
  readonly commit: string;
  readonly seeds: Readonly<Record<string, number>>;
}

export interface SystemLabel {
  readonly name: string;
  readonly version: string;
  readonly settings: string;
}

/** A share with what it was counted over. */
export interface Share {
  readonly count: number;
  readonly of: number;
}

export interface AccuracyResult extends Circumstances {
  readonly set: string;
  readonly title: string;
  readonly source: string;
  readonly licence: string;
  /** Of all splits together, each once: folds share theirs. */
  readonly phrasings: number;
  readonly labels: number;
  readonly systems: readonly AccuracyFigures[];
}

export interface AccuracyFigures extends SystemLabel {
  readonly closed: Share;
  readonly noisy: Share;
  readonly hit3: Share;
  /** 0 to 1, mean over splits; absent where a set has nothing out of scope. */
  readonly auroc?: number;
  /** At the threshold that makes most answers right on validation: in scope answered right, out of scope refused. */
  readonly threshold?: { readonly in: Share; readonly out: Share };
}

export interface SpeedResult extends Circumstances {
  readonly phrasings: number;
  readonly set: string;
  readonly systems: readonly SpeedFigures[];
}

/** Undefined where it wasn't reached in the time given; `why` says so. */
export interface SpeedFigures extends SystemLabel {
  readonly why?: string;
  /** Milliseconds. */
  readonly train?: number;
  readonly load?: number;
  /** Bytes: what is saved, and heap and array buffers once loaded, after garbage collection. */
  readonly saved?: number;
  readonly memory?: number;
  /** Microseconds a question. */
  readonly clean?: Times;
  readonly mistyped?: Times;
}

export interface Times {
  readonly median: number;
  readonly p99: number;
  /** On one core. */
  readonly perSecond: number;
  readonly questions: number;
}

export interface PlanResult extends Circumstances {
  readonly knowledge: string;
  readonly phrasings: number;
  readonly systems: readonly PlanFigures[];
}

/** Over the questions of the dev sets that open a dialog, per language. */
export interface PlanFigures extends SystemLabel {
  readonly languages: Readonly<Record<string, PlanLanguage>>;
  /** Microseconds a question. */
  readonly median: number;
  readonly p99: number;
}

export interface PlanLanguage {
  /** What the article answers: the first fact told is among the accepted ones, without a threshold (the bot: as it answers). */
  readonly clean: Share;
  readonly noisy: Share;
  /** What the article leaves out or the plan isn't about: not answered with a fact. */
  readonly refused: Share;
  /** In- against out-of-scope by confidence, 0 to 1. */
  readonly auroc: number;
}
