// facts.yaml holds together: paragraphs, relations and parts exist.
import type { Rule } from './rule.ts';

export const paragraphsAreCited: Rule = ({ facts, source }) => {
  const count = source.value.paragraphs.length;
  return Object.entries(facts.value).flatMap(([id, fact]) => {
    const cited = fact.paragraphs ?? [];
    if (fact.kind !== 'stated') {
      if (cited.length === 0) return [];
      return [facts.document.problem([id, 'paragraphs'], `${id}.paragraphs: only stated facts cite paragraphs; others have their inputs'. Delete this line.`, 'key')];
    }
    if (cited.length === 0) return [facts.document.problem([id], `${id}: a stated fact cites its paragraph. Add "paragraphs: [1]".`, 'key')];
    return cited.flatMap((paragraph, index) =>
      paragraph <= count
        ? []
        : [facts.document.problem([id, 'paragraphs', index], `${id}.paragraphs: there is no paragraph ${paragraph}; source.yaml has ${count}.`)],
    );
  });
};

export const relatedFactsExist: Rule = ({ facts }) =>
  Object.entries(facts.value).flatMap(([id, fact]) =>
    (['related', 'facts'] as const).flatMap((key) =>
      (fact[key] ?? []).flatMap((other, index) =>
        other !== id && facts.value[other] !== undefined
          ? []
          : [facts.document.problem([id, key, index], `${id}.${key}: "${other}" is not another id of facts.yaml. Check its spelling.`)],
      ),
    ),
  );

const MOST_PARTS = 3;

export const combinedEntriesHaveParts: Rule = ({ facts }) =>
  Object.entries(facts.value).flatMap(([id, fact]) => {
    const parts = fact.facts?.length ?? 0;
    if (fact.kind === 'combined' && (parts < 2 || parts > MOST_PARTS)) {
      return [facts.document.problem([id], `${id}: a combined entry has two or three facts. Add "facts: [public, private]".`, 'key')];
    }
    if (fact.kind !== 'combined' && parts > 0) {
      return [facts.document.problem([id, 'facts'], `${id}.facts: only a combined entry has facts. Delete this line, or write "kind: combined".`, 'key')];
    }
    return [];
  });

export const summariesAreInEveryLanguage: Rule = ({ source, languages }) =>
  source.value.paragraphs.flatMap((summary, index) =>
    [...languages.keys()].flatMap((language) =>
      summary[language] !== undefined
        ? []
        : [source.document.problem(['paragraphs', index], `Paragraph ${index + 1} has no summary in "${language}". Add a line "${language}: …".`)],
    ),
  );
