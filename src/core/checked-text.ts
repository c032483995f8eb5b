// What a pasted text gets back: claim by claim, what the article says of it.
import type { Citation } from './answer.ts';
import type { Language } from './knowledge/language.ts';

/** How many code points of a text are checked: its first ones. */
export const CHECK_LIMIT = 4000;

/** How many claims are told in words, and how many in short. */
export const MOST_SHOWN = 10;
export const SHORT_SHOWN = 3;

export const CLAIM_VERDICTS = [
  /** The article says it. */
  'matches',
  /** It follows by arithmetic. */
  'computed',
  /** Near, and said as near; or rounded. */
  'approximated',
  /** "More than 100 billion". */
  'bound_holds',
  'bound_fails',
  /** The right digits with the wrong scale, currency or kind. */
  'unit_slip',
  /** The value of the other side. */
  'swapped',
  /** A relation or a negation the wrong way round. */
  'reversed',
  /** Another value, name or place. */
  'differs',
  /** About the plan, and the article doesn't say. */
  'not_in_source',
  /** About the plan, and nobody can tell of what. */
  'unclear',
] as const;

export type ClaimVerdict = (typeof CLAIM_VERDICTS)[number];

/** Nothing is wrong with these. */
const AGREEING: ReadonlySet<ClaimVerdict> = new Set(['matches', 'computed', 'approximated', 'bound_holds']);
const CONTRARY: ReadonlySet<ClaimVerdict> = new Set(['unit_slip', 'swapped', 'reversed', 'differs', 'bound_fails']);

export const agrees = (verdict: ClaimVerdict): boolean => AGREEING.has(verdict);
/** The claimed figure is put right by name: "not €300 billion". */
export const namesClaimed = (verdict: ClaimVerdict): boolean => verdict === 'differs' || verdict === 'unit_slip';
export const isContrary = (verdict: ClaimVerdict): boolean => CONTRARY.has(verdict);

/** Of the whole: what is wrong weighs more than what isn't said, and that more than what is right. */
export const TEXT_VERDICTS = ['contradicted', 'not_in_source', 'supported', 'not_about_plan'] as const;

export type TextVerdict = (typeof TEXT_VERDICTS)[number];

export interface CheckedClaim {
  /** Where it stands in the text as given, in UTF-16 units, `end` excluded. */
  readonly start: number;
  readonly end: number;
  readonly verdict: ClaimVerdict;
  /** The entry that it is about; absent where it is unclear. */
  readonly entry?: string;
  /** The figure that it claims and the one that the article states, as facts.yaml writes figures: "300 billion EUR". */
  readonly claimed?: string;
  readonly stated?: string;
}

/** What tells a claim again; `claimed` where it is put right by name. */
export type ClaimReference = Pick<CheckedClaim, 'verdict' | 'entry' | 'claimed'>;

/** The outcome of a check in words. */
export interface CheckOutcome {
  /** That of `text`. */
  readonly language: Language;
  readonly claims: readonly ClaimReference[];
  readonly text: string;
  readonly truncated?: true;
}

export interface CheckedText {
  readonly verdict: TextVerdict;
  /** That of `text`. */
  readonly language: Language;
  /** In the order of the text; all of them. */
  readonly claims: readonly CheckedClaim[];
  /** Plain text: what came of it all on the first line, then at most ten claims, a line each; never a word that was typed. */
  readonly text: string;
  readonly citations: readonly Citation[];
  /** The hash of the knowledge base. */
  readonly knowledge: string;
  /** The text was longer than is checked. */
  readonly truncated?: true;
}

export interface CheckOptions {
  /** A choice made: the language of the answer; the text is read in its own. */
  readonly language?: Language;
  /** A hint, such as "fr-FR": it breaks ties. */
  readonly locale?: string;
  /** How many claims `text` tells at most: MOST_SHOWN unless it says fewer. */
  readonly shown?: number;
}

function weightOf({ verdict }: ClaimReference): number {
  if (isContrary(verdict)) return 0;
  return agrees(verdict) ? 2 : 1;
}

/** What tells a claim in words: two with the same are told by one line. */
export function lineKeyOf({ verdict, entry, claimed }: ClaimReference): string {
  return [verdict, entry, namesClaimed(verdict) ? claimed : undefined].join(' ');
}

export interface ShownClaim {
  readonly claim: ClaimReference;
  /** How many claims this line tells of. */
  readonly times: number;
}

/**
 * The claims that are told in words, each line once, in the order of the text; where there are more claims than that, what is wrong
 * comes first, then what isn't said.
 */
export function shownClaims(claims: readonly ClaimReference[], most = MOST_SHOWN): ShownClaim[] {
  const ordered = claims.length <= most ? claims : [...claims].sort((one, other) => weightOf(one) - weightOf(other));
  const lines = new Map<string, { readonly claim: ClaimReference; times: number }>();
  for (const claim of ordered) {
    const line = lines.get(lineKeyOf(claim));
    if (line !== undefined) line.times++;
    else if (lines.size < most) lines.set(lineKeyOf(claim), { claim, times: 1 });
  }
  return [...lines.values()];
}
