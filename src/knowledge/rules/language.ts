// language.yaml is of the language of its folder, and asks for every language.
import type { Rule } from './rule.ts';

export const localesAreOfTheirLanguage: Rule = ({ languages }) =>
  [...languages].flatMap(([language, { rules }]) => {
    if (rules === undefined) return [];
    const { locale } = rules.value;
    if (locale.split('-')[0] === language.split('-')[0]) return [];
    const message = `locale: "${locale}" is not of the language "${language}", after which the folder is named. Write it like "${language}-…", with the country.`;
    return [rules.document.problem(['locale'], message)];
  });

/** "In German, please": each language can be asked for in each. */
export const everyLanguageCanBeAskedFor: Rule = ({ languages }) =>
  [...languages].flatMap(([own, { rules }]) => {
    if (rules === undefined) return [];
    const asked = Object.keys(rules.value.requests.into);
    const strange = asked.filter((code) => !languages.has(code));
    const missing = [...languages.keys()].filter((code) => !asked.includes(code));
    return [
      ...strange.map((code) => {
        const message = `requests.into.${code}: there is no such language folder. Check the spelling, or delete the line.`;
        return rules.document.problem(['requests', 'into', code], message, 'key');
      }),
      ...missing.map((code) => {
        const message = `requests.into: nothing here asks for the answer in "${code}". Add a line "${code}: [ … ]", in the words of "${own}".`;
        return rules.document.problem(['requests', 'into'], message, 'key');
      }),
    ];
  });
