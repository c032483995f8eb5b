/** A JSON object as it goes over the wire. */
export type Wire = Record<string, unknown>;

export function isWire(value: unknown): value is Wire {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

export function wiresOf(value: unknown): Wire[] {
  return listOf(value).filter(isWire);
}

export function wireOf(value: unknown): Wire {
  return isWire(value) ? value : {};
}

export function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** True, 'true', 1 and '1': forms know no booleans. */
export function flagOf(value: unknown): boolean {
  return value === true || value === 'true' || value === 1 || value === '1';
}
