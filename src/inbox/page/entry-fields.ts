// The fields of a new entry: what is true of it once, and how it is said and asked for in each language.
import type { Knowledge } from '../../core/knowledge/knowledge.ts';
import { languageName } from '../names.ts';
import { topicChoices } from './choices.ts';
import { type Choices, choiceField, lineField, textField } from './fields.ts';
import type { FormValues } from './form-values.ts';
import { type Html, html } from './html.ts';

const FORM = 'entry';

const KINDS: readonly Choices[] = [
  {
    choices: [
      { value: 'unstated', label: 'unstated: about the plan, and the article doesn’t say' },
      { value: 'stated', label: 'stated: the article says it' },
      { value: 'derived', label: 'derived: computed from stated figures' },
      { value: 'combined', label: 'combined: two or three entries at once' },
    ],
  },
];

function wordingFields(language: string, values: FormValues): Html {
  const field = (name: string, label: string, hint?: string) => ({
    name: `${name}.${language}`,
    label,
    ...(hint === undefined ? {} : { hint }),
    lang: language,
    value: values.get(`${name}.${language}`),
  });
  return html`<fieldset><legend>In ${languageName(language)}</legend>
${lineField(FORM, field('title', 'Title', 'At most 60 characters.'))}
${textField(FORM, field('answer', 'Answer', 'One or two short sentences. No number of its own: name its figure in braces.'))}
${textField(FORM, field('questions', 'Questions', 'One a line. The plainest first.'))}
</fieldset>`;
}

export function entryFields(values: FormValues, knowledge: Knowledge): Html {
  const field = (name: string, label: string, hint: string) => ({ name, label, hint, value: values.get(name) });
  return html`${lineField(FORM, field('id', 'Id', 'In lower case, such as opening_hours. It stays for ever.'))}
${choiceField(FORM, { name: 'is', label: 'Kind', value: values.get('is') }, KINDS)}
${choiceField(FORM, { name: 'topic', label: 'Topic', value: values.get('topic') }, topicChoices(knowledge))}
${lineField(FORM, field('related', 'Related entries', 'Their ids, the nearest first. Of an unstated entry, the first is told with the answer.'))}
${lineField(FORM, field('paragraphs', 'Paragraphs', 'Only of a stated entry: those that state it, such as 1, 2.'))}
${lineField(FORM, field('figure_name', 'Name of its figure', 'Only of a stated or derived entry that has one.'))}
${lineField(FORM, field('figure', 'Figure', 'With its unit, as facts.yaml writes it; of a derived one the computation, one figure / another.'))}
${lineField(FORM, field('facts', 'Entries that it tells', 'Only of a combined one: two or three ids.'))}
${Object.keys(knowledge.languages).map((language) => wordingFields(language, values))}`;
}
