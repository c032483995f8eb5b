// What can be chosen in the forms: entries, groups, concepts, topics, languages, other groups of the inbox.
import type { Knowledge } from '../../core/knowledge/knowledge.ts';
import type { Group } from '../group.ts';
import type { Listing } from '../listing.ts';
import { entryTitle, firstLanguage, groupTitle, languageName, outName } from '../names.ts';
import type { Choice, Choices } from './fields.ts';

/** Nearest entries that are offered first. */
const NEAREST = 5;

/** The entries that come nearest to the questions of a group, best first. */
export function nearestOf({ entry, misses }: Group): readonly string[] {
  const scores = new Map<string, number>();
  for (const { candidates, count } of misses)
    for (const { entry: near, score } of candidates) scores.set(near, (scores.get(near) ?? 0) + score * count);
  const ranked = [...scores].sort(([, one], [, other]) => other - one).map(([near]) => near);
  return [...new Set([...(entry === undefined ? [] : [entry]), ...ranked])].slice(0, NEAREST);
}

const isOut = (entry: string): boolean => entry.startsWith('out:');

function named(entry: string, knowledge: Knowledge): Choice {
  return { value: entry, label: `${entryTitle(entry, knowledge)} (${entry.replace(/^smalltalk:/u, '')})` };
}

function byTopic(knowledge: Knowledge): Choices[] {
  const topics = [...new Set(Object.values(knowledge.facts).map(({ topic }) => topic))];
  return topics.map((topic) => ({
    title: topicTitle(topic, knowledge),
    choices: Object.values(knowledge.facts)
      .filter((fact) => fact.topic === topic)
      .map(({ id }) => named(id, knowledge)),
  }));
}

function nearestFirst(entries: readonly string[], knowledge: Knowledge): Choices[] {
  return entries.length === 0 ? [] : [{ title: 'Nearest', choices: entries.map((entry) => named(entry, knowledge)) }];
}

/** Facts and small talk; what isn't about the plan has an action of its own. None is chosen to begin with: the nearest is often another. */
export function entryChoices(group: Group, knowledge: Knowledge): Choices[] {
  const smalltalk = Object.keys(Object.values(knowledge.languages)[0]?.smalltalk ?? {}).map((id) => `smalltalk:${id}`);
  const nearest = nearestOf(group).filter((entry) => !isOut(entry));
  return [
    { choices: [{ value: '', label: 'Choose an entry …' }] },
    ...nearestFirst(nearest, knowledge),
    ...byTopic(knowledge),
    { title: 'Small talk', choices: smalltalk.map((entry) => named(entry, knowledge)) },
  ];
}

/** Facts that a new entry may name, or none. */
export function factChoices(group: Group, knowledge: Knowledge): Choices[] {
  const nearest = nearestOf(group).filter((entry) => Object.hasOwn(knowledge.facts, entry));
  return [{ choices: [{ value: '', label: 'None' }] }, ...nearestFirst(nearest, knowledge), ...byTopic(knowledge)];
}

function topicTitle(topic: string, knowledge: Knowledge): string {
  return knowledge.languages[firstLanguage(knowledge)]?.phrases[`topic_${topic}`] ?? topic;
}

export function topicChoices(knowledge: Knowledge): Choices[] {
  const topics = [...new Set(Object.values(knowledge.facts).map(({ topic }) => topic))];
  const choices = topics.map((topic) => ({ value: topic, label: topicTitle(topic, knowledge) }));
  return [{ choices: [{ value: '', label: 'That of most others of its kind' }, ...choices] }];
}

/** Groups of what isn't about the plan, the nearest first. */
export function outChoices(group: Group, knowledge: Knowledge): Choices[] {
  const { languages } = knowledge;
  const names = new Set(Object.values(languages).flatMap(({ outOfScope }) => Object.keys(outOfScope)));
  const near = nearestOf(group).filter(isOut);
  const all = [...new Set([...near.map((entry) => entry.slice('out:'.length)), ...names])];
  return [
    {
      choices: [
        { value: '', label: 'A new group' },
        ...all.map((name) => ({ value: name, label: outName(name, knowledge) })),
      ],
    },
  ];
}

export function firstOut(group: Group): string {
  return nearestOf(group).find(isOut)?.slice('out:'.length) ?? '';
}

export function conceptChoices({ concepts }: Knowledge): Choices[] {
  const all = Object.entries(concepts.concepts).sort(([one], [other]) => one.localeCompare(other, 'en'));
  return [{ choices: all.map(([id, meaning]) => ({ value: id, label: `${id}: ${meaning}` })) }];
}

export function languageChoices(knowledge: Knowledge): Choices[] {
  const codes = Object.keys(knowledge.languages);
  return [{ choices: codes.map((code) => ({ value: code, label: languageName(code) })) }];
}

export function groupChoices(group: Group, { nearly, fresh }: Listing, knowledge: Knowledge): Choices[] {
  const choices = (groups: readonly Group[]): Choice[] =>
    groups
      .filter(({ id }) => id !== group.id)
      .map((other) => ({ value: other.id, label: groupTitle(other, knowledge) }));
  return [
    { title: 'New', choices: choices(fresh) },
    { title: 'Nearly', choices: choices(nearly) },
  ].filter((own) => own.choices.length > 0);
}
