// What stands beside a number and says what it counts.
import type { Unit } from '../knowledge/figure.ts';
import type { Token } from '../text/tokenize.ts';
import type { Lexicon } from './lexicon.ts';

/** How many words may stand between a number and what it counts: "four large new sites". */
const NEAR = 2;

function counted(unit: Unit, value: number, end: number): { unit: Unit; end: number } | undefined {
  return value < (unit.below ?? Number.POSITIVE_INFINITY) ? { unit, end } : undefined;
}

/** "euros", "%", "-euro" right behind the number. */
export function unitAt(
  tokens: readonly Token[],
  end: number,
  lexicon: Lexicon,
): { unit: Unit; end: number } | undefined {
  const sign = lexicon.signs.get(tokens[end]?.text ?? '');
  if (sign !== undefined) return { unit: sign, end: end + 1 };
  const hyphen = tokens[end]?.text === '-' && tokens[end]?.glued;
  const found = hyphen ? lexicon.units.at(tokens, end + 1) : undefined;
  return found === undefined ? undefined : { unit: found.value, end: found.end };
}

export function unitBehind(
  tokens: readonly Token[],
  end: number,
  lexicon: Lexicon,
  value: number,
): { unit: Unit; end: number } | undefined {
  for (let at = end; at <= end + NEAR && tokens[at]?.kind === 'word'; at++) {
    if (lexicon.wh.at(tokens, at) !== undefined) return undefined;
    const found = lexicon.units.at(tokens, at);
    if (found === undefined) continue;
    if (found.value.kind === 'count') return counted(found.value, value, end);
    if (at === end || lexicon.functionWords.has(tokens[end]?.text ?? '')) return { unit: found.value, end: found.end };
  }
  return undefined;
}

export function currencyBefore(tokens: readonly Token[], start: number, { signs }: Lexicon): Unit | undefined {
  const unit = signs.get(tokens[start - 1]?.text ?? '');
  return unit?.kind === 'currency' ? unit : undefined;
}
