// What the button carries that posts a check for everyone: the claims, so that it works after a restart. Never a typed word.
import type { Bot } from '../core/bot.ts';
import {
  type CheckOutcome,
  type ClaimReference,
  type ClaimVerdict,
  lineKeyOf,
  namesClaimed,
  shownClaims,
} from '../core/checked-text.ts';
import type { Language } from '../core/knowledge/language.ts';

const LETTERS: Readonly<Record<ClaimVerdict, string>> = {
  matches: 'm',
  computed: 'c',
  approximated: 'a',
  bound_holds: 'h',
  bound_fails: 'f',
  unit_slip: 'u',
  swapped: 's',
  reversed: 'r',
  differs: 'd',
  not_in_source: 'n',
  unclear: 'o',
};

/** Slack's limit on the value of a button, in characters. */
const LONGEST = 2000;
/** The text was longer than is checked. */
const TRUNCATED = 'cut';
const ITEM = /^([a-z])(?:\.([a-z0-9_]+(?:\.[a-z0-9_]+)?))?(?:-([^*]+))?(?:\*(\d{1,4}))?$/u;

/** "d.total-300~billion~EUR" */
function formatClaim({ verdict, entry, claimed }: ClaimReference): string {
  const about = entry === undefined ? '' : `.${entry.replace(':', '.')}`;
  const figure = claimed === undefined || !namesClaimed(verdict) ? '' : `-${claimed.replaceAll(' ', '~')}`;
  return `${LETTERS[verdict]}${about}${figure}`;
}

/** "m.total*12": those that aren't told in words count by their verdict alone. */
function formatRest(rest: readonly ClaimReference[]): string[] {
  const first = [...new Set(rest.map(({ verdict }) => verdict))].flatMap(
    (wanted) => rest.find(({ verdict }) => verdict === wanted) ?? [],
  );
  return first.map(({ verdict, entry }) => {
    const count = rest.filter((claim) => claim.verdict === verdict).length;
    return `${formatClaim({ verdict, ...(entry === undefined ? {} : { entry }) })}*${count}`;
  });
}

function parseClaims(item: string): readonly ClaimReference[] | undefined {
  const [, letter, entry, claimed, count = '1'] = ITEM.exec(item) ?? [];
  const verdict = (Object.keys(LETTERS) as ClaimVerdict[]).find((key) => LETTERS[key] === letter);
  if (verdict === undefined) return undefined;
  const claim = {
    verdict,
    ...(entry === undefined ? {} : { entry: entry.replace('.', ':') }),
    ...(claimed === undefined ? {} : { claimed: claimed.replaceAll('~', ' ') }),
  };
  return Array.from({ length: Number(count) }, () => claim);
}

/** @returns undefined where there is no claim, and where an entry is called by so long an id that ten don't fit */
export function formatCheck(check: CheckOutcome): string | undefined {
  const { claims, truncated } = check;
  const shown = shownClaims(claims);
  const lines = new Set(shown.map(({ claim }) => lineKeyOf(claim)));
  const told = shown.map(({ claim, times }) => `${formatClaim(claim)}${times === 1 ? '' : `*${times}`}`);
  const rest = claims.filter((claim) => !lines.has(lineKeyOf(claim)));
  const items = [...(truncated ? [TRUNCATED] : []), ...told, ...formatRest(rest)].join('+');
  return claims.length === 0 || items.length > LONGEST ? undefined : items;
}

function parseCheck(carried: string, language: Language, bot: Bot): CheckOutcome | undefined {
  const items = carried.split('+');
  const truncated = items[0] === TRUNCATED;
  const claims = (truncated ? items.slice(1) : items).map(parseClaims);
  const known = claims.filter((some) => some !== undefined);
  return known.length === claims.length ? bot.retellCheck(known.flat(), language, truncated) : undefined;
}

/** What comes with a click besides the action. */
export interface Carried {
  /** What was picked in a menu, or what a button carries. */
  readonly value?: string;
  /** What our card says that was clicked, as plain text, where the platform sends it along. */
  readonly card?: string;
}

/** @returns the check that it posts, word for word; undefined where something of it is none of ours */
export function checkBehind({ value, card }: Carried, language: Language, bot: Bot): CheckOutcome | undefined {
  if (card !== undefined) return { language, claims: [], text: card };
  return value === undefined ? undefined : parseCheck(value, language, bot);
}
