// What an expression of PromQL asks for, held against what is served.
import type { Series } from '../support/exposition.ts';

interface Selector {
  readonly name: string;
  /** Those that it wants to have exactly this value have it here. */
  readonly matchers: readonly { readonly label: string; readonly value?: string }[];
}

export interface Wanted {
  readonly selectors: readonly Selector[];
  /** By which it is grouped. */
  readonly labels: readonly string[];
}

/** What Prometheus serves of each target itself, and the labels that it adds. */
const OWN = { series: ['up'], labels: ['job', 'instance'] };

const GROUPING = /\b(?:by|without|on|ignoring|group_left|group_right)\s*\(([^)]*)\)/gu;
const SELECTOR = /(?<![\w:$])([a-z_:][\w:]*)\s*(?:\{([^}]*)\})?(?!\s*\(|[\w:])/giu;
const MATCHER = /(\w+)\s*(=~|!~|!=|=)\s*"([^"]*)"/gu;
const KEYWORDS = ['and', 'or', 'unless', 'bool', 'offset', 'inf', 'nan'];

function listed(text: string): string[] {
  return text
    .split(',')
    .map((label) => label.trim())
    .filter((label) => label !== '');
}

export function wantedBy(expression: string): Wanted {
  const labels = [...expression.matchAll(GROUPING)].flatMap(([, list = '']) => listed(list));
  const bare = expression.replaceAll(GROUPING, ' ').replaceAll(/\[[^\]]*\]/gu, ' ');
  const selectors = [...bare.matchAll(SELECTOR)]
    .filter(([, name = '']) => !KEYWORDS.includes(name.toLowerCase()))
    .map(([, name = '', matchers = '']) => ({
      name,
      matchers: [...matchers.matchAll(MATCHER)].map(([, label = '', operator, value = '']) => ({
        label,
        ...(operator === '=' ? { value } : {}),
      })),
    }));
  return { selectors, labels };
}

function problemsOf({ name, matchers }: Selector, served: readonly Series[]): string[] {
  if (OWN.series.includes(name)) return [];
  const found = served.filter((series) => series.name === name);
  if (found.length === 0) return [`${name} is not served`];
  return matchers
    .filter(({ label }) => !OWN.labels.includes(label))
    .filter(
      ({ label, value }) => !found.some(({ labels }) => label in labels && (value ?? labels[label]) === labels[label]),
    )
    .map(({ label, value }) => `${name} is not served with ${label}${value === undefined ? '' : `="${value}"`}`);
}

/** @returns what it asks for and is not served; nothing where all is well */
export function missingOf(expression: string, served: readonly Series[]): string[] {
  const { selectors, labels } = wantedBy(expression);
  if (selectors.length === 0) return [`nothing is asked for: ${expression}`];
  const named = served.filter(({ name }) => selectors.some((selector) => selector.name === name));
  const strays = labels.filter(
    (label) => !OWN.labels.includes(label) && !named.some((series) => label in series.labels),
  );
  return [
    ...selectors.flatMap((selector) => problemsOf(selector, served)),
    ...strays.map((label) => `nothing in ${expression} is served with ${label}`),
  ];
}
