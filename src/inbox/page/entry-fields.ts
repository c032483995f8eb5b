// The fields of a new entry: what is true of it once, and how it is said and asked for in each language.
import type { Knowledge } from '../../core/knowledge/knowledge.ts';
import type { Group } from '../group.ts';
import { languageName } from '../names.ts';
import { factChoices, topicChoices } from './choices.ts';
import { type Choices, choiceField, type Field, lineField, textField } from './fields.ts';
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

type Label = Pick<Field, 'label' | 'hint'>;

/** One for each, in their order: a list from which several are chosen has none. */
function factFields(name: string, labels: readonly Label[], choices: readonly Choices[], values: FormValues): Html[] {
  return labels.map((label, at) => {
    const field = `${name}.${at + 1}`;
    return choiceField(FORM, { name: field, ...label, value: values.get(field) }, choices);
  });
}

const RELATED: readonly Label[] = [
  { label: 'Nearest related entry', hint: 'Of an unstated entry, it is told with the answer.' },
  { label: 'Second related entry' },
  { label: 'Third related entry' },
];
const TELLS: readonly Label[] = [
  { label: 'First entry that it tells' },
  { label: 'Second entry that it tells' },
  { label: 'Third entry that it tells' },
];

/** What only some kinds have is shown where one of them is chosen, by the style alone. */
const ofKinds = (kinds: string, fields: Html): Html => html`<div class="kinds ${kinds}">${fields}</div>`;

export function entryFields(group: Group, values: FormValues, knowledge: Knowledge): Html {
  const field = (name: string, label: string, hint: string) => ({ name, label, hint, value: values.get(name) });
  const facts = factChoices(group, knowledge);
  return html`${lineField(FORM, field('id', 'Id', 'In lower case, such as opening_hours. It stays for ever.'))}
${choiceField(FORM, { name: 'is', label: 'Kind', value: values.get('is') }, KINDS)}
${choiceField(FORM, { name: 'topic', label: 'Topic', value: values.get('topic') }, topicChoices(knowledge))}
${factFields('related', RELATED, facts, values)}
${ofKinds('stated', lineField(FORM, field('paragraphs', 'Paragraphs', 'Those that state it, such as 1, 2.')))}
${ofKinds(
  'stated derived',
  html`${lineField(FORM, field('figure_name', 'Name of its figure', 'Where it has one: in lower case, such as total. The answer names it in braces.'))}
${lineField(FORM, field('figure', 'Figure', 'With its unit, as facts.yaml writes it; of a derived one the computation, one figure / another.'))}`,
)}
${ofKinds('combined', html`${factFields('facts', TELLS, facts, values)}`)}
${Object.keys(knowledge.languages).map((language) => wordingFields(language, values))}`;
}
