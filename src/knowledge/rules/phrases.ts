// The bot's own words exist in every language, with the same placeholders; topics have a name.
import { PHRASES } from '../../core/knowledge/phrases.ts';
import { has, inBraces, placeholders, type Rule, withoutPlaceholders } from './rule.ts';

export const phrasesAreInEveryLanguage: Rule = ({ facts, languages }) => {
  const topics = [...new Set(Object.values(facts.value).map((fact) => `topic_${fact.topic}`))];
  const wanted = [...Object.keys(PHRASES), ...topics];
  return [...languages.values()].flatMap(({ phrases }) => {
    if (phrases === undefined) return [];
    const missing = wanted.filter((key) => !has(phrases, key));
    const unknown = Object.keys(phrases.value).filter((key) => !wanted.includes(key));
    return [
      ...missing.map((key) =>
        phrases.document.problem([], `The phrase "${key}" is missing, and the bot says it. Add a line "${key}: …".`),
      ),
      ...unknown.map((key) => {
        const message = `${key}: no part of the bot says this phrase. Check its spelling, or delete the line.`;
        return phrases.document.problem([key], message, 'key');
      }),
    ];
  });
};

export const phrasesKeepTheirPlaceholders: Rule = ({ languages }) =>
  [...languages.values()].flatMap(({ phrases }) =>
    Object.entries(phrases?.value ?? {}).flatMap(([key, text]) => {
      const known = Object.hasOwn(PHRASES, key) ? PHRASES[key as keyof typeof PHRASES] : [];
      const found = placeholders(text);
      const same =
        known.every((name) => found.includes(name)) && found.every((name) => known.some((other) => other === name));
      if (phrases === undefined || (same && !/[{}]/u.test(withoutPlaceholders(text)))) return [];
      const message =
        known.length === 0
          ? `${key}: this phrase has nothing to fill in, so braces would be shown as they are. Take them out.`
          : `${key}: this phrase must hold ${inBraces(known)} and nothing else in braces. Put that right.`;
      return [phrases.document.problem([key], message)];
    }),
  );
