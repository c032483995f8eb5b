// The button that posts a check for everyone: it carries the claims, so that it works after a restart.
import type { Bot } from '../core/bot.ts';
import { type CheckOutcome, type ClaimReference, type ClaimVerdict, namesClaimed } from '../core/checked-text.ts';
import { type Action, formatAction, parseAction } from './action.ts';

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

/** The text was longer than is checked. */
const TRUNCATED = 'cut';
const ITEM = /^([a-z])(?:\.([a-z0-9_]+(?:\.[a-z0-9_]+)?))?(?:-(.+))?$/u;

/** "d.total-300~billion~EUR" */
function formatClaim({ verdict, entry, claimed }: ClaimReference): string {
  const about = entry === undefined ? '' : `.${entry.replace(':', '.')}`;
  const figure = claimed === undefined || !namesClaimed(verdict) ? '' : `-${claimed.replaceAll(' ', '~')}`;
  return `${LETTERS[verdict]}${about}${figure}`;
}

function parseClaim(item: string): ClaimReference | undefined {
  const [, letter, entry, claimed] = ITEM.exec(item) ?? [];
  const verdict = (Object.keys(LETTERS) as ClaimVerdict[]).find((key) => LETTERS[key] === letter);
  if (verdict === undefined) return undefined;
  return {
    verdict,
    ...(entry === undefined ? {} : { entry: entry.replace('.', ':') }),
    ...(claimed === undefined ? {} : { claimed: claimed.replaceAll('~', ' ') }),
  };
}

/** @returns undefined where not every claim fits */
export function checkAction({ claims, language, truncated }: CheckOutcome): Action | undefined {
  const ids = [...(truncated ? [TRUNCATED] : []), ...claims.map(formatClaim)];
  const action: Action = { action: 'check', language, ids };
  const carried = claims.length === 0 ? undefined : parseAction(formatAction(action));
  return carried?.ids?.length === ids.length ? action : undefined;
}

/** @returns undefined where something of it is none of ours */
export function checkIn({ ids = [], language }: Action, bot: Bot): CheckOutcome | undefined {
  const truncated = ids[0] === TRUNCATED;
  const items = truncated ? ids.slice(1) : ids;
  const claims = items.map(parseClaim).filter((claim) => claim !== undefined);
  return claims.length === items.length ? bot.retellCheck(claims, language, truncated) : undefined;
}
