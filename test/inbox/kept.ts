// What a store might have kept, for the tests of the inbox.
import type { KeptMiss, KeptRating } from '../../src/runtime/kept.ts';

export function miss(text: string, more: Partial<KeptMiss> = {}): KeptMiss {
  return { platform: 'slack', text, language: 'en', score: 0.2, count: 1, last: '2026-03-01T09:00:00Z', ...more };
}

export function rating(facts: readonly string[], more: Partial<KeptRating> = {}): KeptRating {
  return { rating: 'down', facts, language: 'en', platform: 'discord', at: '2026-03-01T09:00:00Z', ...more };
}
