// Names that JavaScript has in every object: what stands under one would be lost, or found where there is none.

const RESERVED: ReadonlySet<string> = new Set([...Object.getOwnPropertyNames(Object.prototype), 'prototype']);

export const NOT_A_NAME = 'The program keeps this name for itself, and would lose what it names. Choose another.';

export function isReserved(name: string): boolean {
  return RESERVED.has(name);
}
