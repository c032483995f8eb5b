// facts.yaml and source.yaml hold together: paragraphs, relations and parts exist.
import { numberIn, numberWords } from './number-in.ts';
import { has, inBraces, placeholders, type Rule, withoutPlaceholders } from './rule.ts';

export const paragraphsAreCited: Rule = ({ facts, source }) => {
  const count = source?.value.paragraphs.length ?? Number.POSITIVE_INFINITY;
  return Object.entries(facts.value).flatMap(([id, { kind, paragraphs = [] }]) => {
    if (kind !== 'stated') {
      if (paragraphs.length === 0) return [];
      const why = kind === 'unstated' ? 'the article leaves this out' : 'it has those of the facts it comes from';
      const message = `${id}.paragraphs: only stated facts cite paragraphs; ${why}. Delete this line.`;
      return [facts.document.problem([id, 'paragraphs'], message, 'key')];
    }
    if (paragraphs.length === 0) {
      const message = `${id}: a stated fact cites its paragraph, and this one cites none. Add "paragraphs: [1]".`;
      return [facts.document.problem([id], message, 'key')];
    }
    return paragraphs.flatMap((paragraph, index) => {
      if (paragraph <= count) return [];
      const message = `${id}.paragraphs: there is no paragraph ${paragraph}; source.yaml has ${count}. Correct the number.`;
      return [facts.document.problem([id, 'paragraphs', index], message)];
    });
  });
};

export const complementsAreMutual: Rule = ({ facts }) =>
  Object.entries(facts.value).flatMap(([id, { complement }]) => {
    if (complement === undefined || facts.value[complement]?.complement === id) return [];
    const message = has(facts, complement)
      ? `${id}.complement: "${complement}" does not name this entry as its own. Add "complement: ${id}" there.`
      : `${id}.complement: "${complement}" is no id of facts.yaml. Check its spelling.`;
    return [facts.document.problem([id, 'complement'], message)];
  });

export const eachOrAllIsACount: Rule = ({ facts }) =>
  Object.entries(facts.value).flatMap(([id, { each_or_all: of }]) => {
    if (of === undefined || (has(facts, of) && facts.value[of]?.kind === 'stated' && facts.value[of]?.figures))
      return [];
    const message = `${id}.each_or_all: "${of}" is no stated entry with a figure. Name the one that counts them.`;
    return [facts.document.problem([id, 'each_or_all'], message)];
  });

export const affirmedEntriesAreTold: Rule = ({ facts }) =>
  Object.entries(facts.value).flatMap(([id, { kind, affirmed }]) => {
    if (affirmed === undefined || kind === 'stated') return [];
    const message = `${id}.affirmed: only what is stated is affirmed by its names. Delete this line.`;
    return [facts.document.problem([id, 'affirmed'], message, 'key')];
  });

export const relatedFactsExist: Rule = ({ facts }) =>
  Object.entries(facts.value).flatMap(([id, fact]) =>
    (['related', 'facts'] as const).flatMap((key) =>
      (fact[key] ?? []).flatMap((other, index) =>
        other !== id && has(facts, other)
          ? []
          : [
              facts.document.problem(
                [id, key, index],
                `${id}.${key}: "${other}" is not another id of facts.yaml. Check its spelling.`,
              ),
            ],
      ),
    ),
  );

const MOST_PARTS = 3;

export const combinedEntriesHaveParts: Rule = ({ facts }) =>
  Object.entries(facts.value).flatMap(([id, fact]) => {
    const parts = fact.facts ?? [];
    if (fact.kind !== 'combined') {
      if (parts.length === 0) return [];
      const message = `${id}.facts: only a combined entry has facts. Delete this line, or write "kind: combined".`;
      return [facts.document.problem([id, 'facts'], message, 'key')];
    }
    if (parts.length < 2 || parts.length > MOST_PARTS) {
      const message = `${id}: a combined entry tells two or three facts, and this one tells ${parts.length}. Write them as "facts: [public, private]".`;
      return [facts.document.problem([id], message, 'key')];
    }
    return parts.flatMap((part, index) => {
      const kind = has(facts, part) ? facts.value[part]?.kind : undefined;
      if (kind !== 'combined' && kind !== 'unstated') return [];
      const message = `${id}.facts: "${part}" is ${kind}, and a combined entry tells stated or derived facts only. Name another.`;
      return [facts.document.problem([id, 'facts', index], message)];
    });
  });

/** File names of a language folder that are no topic. */
const RESERVED: readonly string[] = ['language', 'phrases', 'smalltalk'];

export const topicsHaveAFileOfTheirOwn: Rule = ({ facts }) =>
  Object.entries(facts.value).flatMap(([id, { topic }]) =>
    RESERVED.includes(topic)
      ? [
          facts.document.problem(
            [id, 'topic'],
            `${id}.topic: "${topic}.yaml" holds something else already, so it cannot be a topic. Choose another name.`,
          ),
        ]
      : [],
  );

export const summariesAreInEveryLanguage: Rule = ({ source, languages }) => {
  if (source === undefined) return [];
  return source.value.paragraphs.flatMap((summary, index) => [
    ...[...languages.keys()]
      .filter((language) => !Object.hasOwn(summary, language))
      .map((language) => {
        const message = `Paragraph ${index + 1} has no summary in "${language}". Add a line "${language}: …".`;
        return source.document.problem(['paragraphs', index], message);
      }),
    ...Object.keys(summary)
      .filter((language) => !languages.has(language))
      .map((language) => {
        const message = `Paragraph ${index + 1} has a summary in "${language}", and there is no such language folder. Check the spelling, or delete the line.`;
        return source.document.problem(['paragraphs', index, language], message, 'key');
      }),
  ]);
};

export const summariesNameFigures: Rule = ({ facts, source, languages }) => {
  if (source === undefined) return [];
  const known = Object.values(facts.value).flatMap(({ figures = {} }) => Object.keys(figures));
  return source.value.paragraphs.flatMap((summary, index) =>
    Object.entries(summary).flatMap(([language, text]) => {
      const path = ['paragraphs', index, language];
      const strange = placeholders(text).filter((name) => !known.includes(name));
      const rules = languages.get(language)?.rules?.value;
      const digits = rules && numberIn(withoutPlaceholders(text), numberWords(rules));
      return [
        ...strange.map((name) =>
          source.document.problem(path, `{${name}} is no figure of facts.yaml. Use one of: ${inBraces(known)}.`),
        ),
        ...(digits === undefined
          ? []
          : [
              source.document.problem(
                path,
                `"${digits}" is a number. Figures are written once, in facts.yaml; name it in braces, like {total}.`,
              ),
            ]),
      ];
    }),
  );
};
