// The bot's own words exist in every language, with the same placeholders; topics have a name.
import { PHRASES } from '../../core/answer.ts';
import { placeholders, type Rule } from './rule.ts';

export const phrasesAreInEveryLanguage: Rule = ({ facts, languages }) => {
  const topics = [...new Set(Object.values(facts.value).map((fact) => `topic_${fact.topic}`))];
  return [...languages.values()].flatMap(({ phrases }) => [
    ...[...Object.keys(PHRASES), ...topics]
      .filter((key) => phrases.value[key] === undefined)
      .map((key) => phrases.document.problem([], `The phrase "${key}" is missing. Add a line "${key}: …".`)),
    ...Object.keys(phrases.value)
      .filter((key) => !(key in PHRASES) && !topics.includes(key))
      .map((key) => phrases.document.problem([key], `${key}: no part of the bot says this phrase. Check its spelling, or delete the line.`, 'key')),
  ]);
};

export const phrasesKeepTheirPlaceholders: Rule = ({ languages }) =>
  [...languages.values()].flatMap(({ phrases }) =>
    Object.entries(phrases.value).flatMap(([key, text]) => {
      const known = (PHRASES as Record<string, readonly string[]>)[key] ?? [];
      const found = placeholders(text);
      const wrong = found.filter((name) => !known.includes(name));
      const missing = known.filter((name) => !found.includes(name));
      if (wrong.length + missing.length === 0) return [];
      const wanted = known.length === 0 ? 'no placeholder' : known.map((name) => `{${name}}`).join(', ');
      return [phrases.document.problem([key], `${key}: this phrase holds ${wanted}, and nothing else in braces.`)];
    }),
  );
