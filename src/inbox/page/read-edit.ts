// A form to an edit, or everything that is still missing in it.
import type { Knowledge } from '../../core/knowledge/knowledge.ts';
import type { Edit, NewEntry } from '../edits/edit.ts';
import { languageName, oneLine } from '../names.ts';
import { type FormValues, idsIn, linesIn } from './form-values.ts';

export type Read = { readonly edit: Edit } | { readonly missing: readonly string[] };

function perLanguage<T>(knowledge: Knowledge, of: (language: string) => T): Record<string, T> {
  return Object.fromEntries(Object.keys(knowledge.languages).map((language) => [language, of(language)]));
}

function questionsIn(values: FormValues, knowledge: Knowledge): Record<string, string[]> {
  return perLanguage(knowledge, (language) => linesIn(values.get(`questions.${language}`)));
}

const isEmpty = (lists: Readonly<Record<string, readonly string[]>>): boolean =>
  Object.values(lists).every(({ length }) => length === 0);

function read(edit: Edit, missing: readonly (string | false)[]): Read {
  const told = missing.filter((one) => one !== false);
  return told.length === 0 ? { edit } : { missing: told };
}

const NO_QUESTION = 'Write at least one question.';

function readQuestion(values: FormValues, knowledge: Knowledge): Read {
  const questions = questionsIn(values, knowledge);
  const entry = values.get('entry');
  return read({ kind: 'question', entry, questions }, [
    entry === '' && 'Choose the entry that answers it.',
    isEmpty(questions) && NO_QUESTION,
  ]);
}

function readOutOfScope(values: FormValues, knowledge: Knowledge): Read {
  const questions = questionsIn(values, knowledge);
  const group = values.get('new_group').trim() || values.get('known_group');
  return read({ kind: 'out_of_scope', group, questions }, [
    isEmpty(questions) && NO_QUESTION,
    group === '' && 'Choose a group, or name a new one.',
  ]);
}

function readConcept(values: FormValues): Read {
  const words = linesIn(values.get('words'));
  return read({ kind: 'concept', concept: values.get('concept'), words: { [values.get('language')]: words } }, [
    words.length === 0 && 'Write at least one word.',
  ]);
}

const KINDS = ['stated', 'derived', 'combined', 'unstated'] as const;

function figureIn(values: FormValues): Pick<NewEntry, 'figure'> {
  const [name, text] = [values.get('figure_name').trim(), values.get('figure').trim()];
  return name === '' && text === '' ? {} : { figure: { name, text } };
}

/** Where most entries of its kind are, unless it is told. */
function topicOf(values: FormValues, is: NewEntry['is'], { facts }: Knowledge): string {
  const chosen = values.get('topic');
  if (chosen !== '') return chosen;
  const topics = Object.values(facts).flatMap(({ kind, topic }) => (kind === is ? [topic] : []));
  const count = (topic: string): number => topics.filter((own) => own === topic).length;
  return [...new Set(topics)].sort((one, other) => count(other) - count(one))[0] ?? '';
}

function wordingsMissing({ wordings }: NewEntry): string[] {
  return Object.entries(wordings).flatMap(([language, { title, answer, questions }]) => {
    const parts = [title === '' && 'a title', answer === '' && 'an answer', questions.length === 0 && 'a question'];
    const told = parts.filter((part) => part !== false);
    return told.length === 0 ? [] : [`${languageName(language)} lacks ${told.join(', ')}.`];
  });
}

/** What the form shows for this kind: what was typed for another doesn't count. */
function ofKind(is: NewEntry['is'], values: FormValues): Pick<NewEntry, 'paragraphs' | 'figure' | 'facts'> {
  return {
    paragraphs: is === 'stated' ? idsIn(values.get('paragraphs')).map(Number) : [],
    ...(is === 'stated' || is === 'derived' ? figureIn(values) : {}),
    facts: is === 'combined' ? chosen(values, 'facts') : [],
  };
}

/** In the order of their fields. */
function chosen(values: FormValues, name: string): string[] {
  return [...new Set([1, 2, 3].map((at) => values.get(`${name}.${at}`)).filter((id) => id !== ''))];
}

function entryMissing({ id, topic, is, paragraphs, figure, facts }: NewEntry): (string | false)[] {
  return [
    id === '' && 'Give the entry an id, such as "opening_hours".',
    topic === '' && 'Choose a topic.',
    paragraphs.some((paragraph) => !Number.isInteger(paragraph)) && 'Paragraphs are numbers, such as "1, 2".',
    figure?.name === '' && `The figure "${figure.text}" has no name: give it one, such as "total", for the answer.`,
    figure?.text === '' && `The figure "${figure.name}" has no value: write it with its unit, or leave its name out.`,
    is === 'combined' && facts.length < 2 && 'Choose two or three entries that it tells.',
  ];
}

function readEntry(values: FormValues, knowledge: Knowledge): Read {
  const is = KINDS.find((kind) => kind === values.get('is')) ?? 'unstated';
  const entry: NewEntry & { kind: 'entry' } = {
    kind: 'entry',
    id: values.get('id').trim(),
    is,
    topic: topicOf(values, is, knowledge),
    ...ofKind(is, values),
    related: chosen(values, 'related'),
    wordings: perLanguage(knowledge, (language) => ({
      title: values.get(`title.${language}`).trim(),
      answer: oneLine(values.get(`answer.${language}`)),
      questions: linesIn(values.get(`questions.${language}`)),
    })),
  };
  return read(entry, [...entryMissing(entry), ...wordingsMissing(entry)]);
}

/** @param values of a form whose "action" says what it is for */
export function readEdit(values: FormValues, knowledge: Knowledge): Read {
  switch (values.get('action')) {
    case 'question':
      return readQuestion(values, knowledge);
    case 'out_of_scope':
      return readOutOfScope(values, knowledge);
    case 'concept':
      return readConcept(values);
    case 'entry':
      return readEntry(values, knowledge);
    default:
      return { missing: ['Choose what is to be done.'] };
  }
}
