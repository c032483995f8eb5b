// The verdict on a whole text, from those on its claims.
import { agrees, type CheckedClaim, isContrary, type TextVerdict } from '../checked-text.ts';

export function verdictOn(claims: readonly Pick<CheckedClaim, 'verdict'>[], aboutPlan: boolean): TextVerdict {
  if (claims.some(({ verdict }) => isContrary(verdict))) return 'contradicted';
  if (claims.some(({ verdict }) => !agrees(verdict))) return 'not_in_source';
  if (claims.length > 0) return 'supported';
  return aboutPlan ? 'not_in_source' : 'not_about_plan';
}
