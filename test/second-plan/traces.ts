// What may not be found in anything that speaks of the second plan: words of the first one.
const FIRST = /invest ?ai|giga|leyen|\bchips\b|\bEU\b|\bUE\b|europ|intelligence|€200|200 (?:billion|milliards)/giu;

/** The words of the first plan in a value, as they stand in its JSON. */
export function tracesIn(value: unknown): string[] {
  return JSON.stringify(value).match(FIRST) ?? [];
}
