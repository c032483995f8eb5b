import { isWire, type Wire } from '../model/wire.ts';
import { type Problem, wrong } from './problem.ts';

/** Finds what is wrong with a value at a place. */
export type Rule = ((value: unknown, pointer: string) => Problem[]) & { required?: true };

/** What an object may have; what else it has is wrong. */
export type Shape = Record<string, Rule>;

/** The same rule, for what may not be left out. */
export function need(rule: Rule): Rule {
  return Object.assign((value: unknown, pointer: string) => rule(value, pointer), { required: true as const });
}

export function string(min: number, max: number): Rule {
  return (value, pointer) => {
    if (typeof value !== 'string') return wrong(pointer, 'must be a string');
    if (value.length < min) return wrong(pointer, `must be more than ${min - 1} characters`);
    return value.length > max ? wrong(pointer, `must be less than ${max + 1} characters`) : [];
  };
}

export const bool: Rule = (value, pointer) => (typeof value === 'boolean' ? [] : wrong(pointer, 'must be a boolean'));

export const anything: Rule = () => [];

export function number(min: number, max: number): Rule {
  return (value, pointer) => {
    if (typeof value !== 'number') return wrong(pointer, 'must be a number');
    return value < min || value > max ? wrong(pointer, `must be between ${min} and ${max}`) : [];
  };
}

export function oneOf(...values: string[]): Rule {
  return (value, pointer) =>
    values.includes(String(value)) ? [] : wrong(pointer, `must be one of: ${values.join(', ')}`);
}

export function list(min: number, max: number, each: Rule): Rule {
  return (value, pointer) => {
    if (!Array.isArray(value)) return wrong(pointer, 'must be an array');
    if (value.length < min) return wrong(pointer, `no fewer than ${min} items allowed`);
    if (value.length > max) return wrong(pointer, `no more than ${max} items allowed`);
    return value.flatMap((one, index) => each(one, `${pointer}/${index}`));
  };
}

/** An object of a shape. */
export function object(shape: Shape): Rule {
  return (value, pointer) => {
    if (!isWire(value)) return wrong(pointer, 'must be an object');
    const missing = Object.keys(shape).filter((key) => shape[key]?.required && value[key] === undefined);
    return [
      ...missing.flatMap((key) => wrong(pointer, `missing required field: ${key}`)),
      ...Object.entries(value).flatMap(([key, inner]) => field(shape, key, inner, pointer)),
    ];
  };
}

function field(shape: Shape, key: string, value: unknown, pointer: string): Problem[] {
  const rule = shape[key];
  if (!rule) return wrong(pointer, `invalid additional property: ${key}`);
  return value === undefined ? [] : rule(value, `${pointer}/${key}`);
}

/** Several rules at once. */
export function both(...rules: Rule[]): Rule {
  return (value, pointer) => rules.flatMap((rule) => rule(value, pointer));
}

/** An object whose rule hangs on its `type`. */
export function byType(kinds: Record<string, Rule>, allowed: readonly string[]): Rule {
  return (value, pointer) => {
    if (!isWire(value)) return wrong(pointer, 'must be an object');
    const type = String(value['type']);
    const rule = allowed.includes(type) ? kinds[type] : undefined;
    return rule ? rule(value, pointer) : wrong(pointer, `unsupported type: ${type}`);
  };
}

/** A rule about an object as a whole; gives a message, or null. */
export function holds(check: (value: Wire) => string | null): Rule {
  return (value, pointer) => {
    const message = isWire(value) ? check(value) : null;
    return message === null ? [] : wrong(pointer, message);
  };
}
