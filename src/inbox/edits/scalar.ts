// Texts as YAML writes them: plain where that reads as the text, else between double quotes.
import { stringify } from 'yaml';

const STYLE = { lineWidth: 0, singleQuote: false, flowCollectionPadding: false } as const;

/** On a line of its own, behind "key: " or "- ". */
export function scalar(text: string): string {
  return stringify([text], STYLE).slice('- '.length).trimEnd();
}

/** Within [ ] or { }. */
export function flowScalar(text: string): string {
  return stringify([text], { ...STYLE, collectionStyle: 'flow' })
    .trimEnd()
    .slice(1, -1);
}

/** "[a, b]" */
export function flowList(items: readonly string[]): string {
  return `[${items.map(flowScalar).join(', ')}]`;
}

/** "{ key: text }", of texts that are YAML already. */
export function flowMap(pairs: readonly (readonly [key: string, yaml: string])[]): string {
  return `{ ${pairs.map(([key, yaml]) => `${flowScalar(key)}: ${yaml}`).join(', ')} }`;
}
