// What may be done about a group: a form each, of which one is open.
import type { Knowledge } from '../../core/knowledge/knowledge.ts';
import type { EntryAnswer } from '../entry-answers.ts';
import type { Group } from '../group.ts';
import type { Listing } from '../listing.ts';
import { languageName, oneLine } from '../names.ts';
import { conceptChoices, entryChoices, firstOut, groupChoices, languageChoices, outChoices } from './choices.ts';
import { entryFields } from './entry-fields.ts';
import { choiceField, lineField, textField } from './fields.ts';
import { type FormValues, startingWith } from './form-values.ts';
import { type Html, html } from './html.ts';

export interface Shown {
  readonly group: Group;
  readonly listing: Listing;
  readonly knowledge: Knowledge;
  /** Where answers of its entry were rated down: what they say now. */
  readonly answers?: readonly EntryAnswer[];
  /** What was typed into the form that is open. */
  readonly typed?: FormValues;
}

type ActionId = 'question' | 'entry' | 'out_of_scope' | 'concept' | 'ignore' | 'merge' | 'dismiss';

interface Action {
  readonly id: ActionId;
  readonly title: string;
  readonly button: string;
  readonly fields: (shown: Shown, values: FormValues) => Html;
}

const LOOK = 'Look at the change';

/** The group's wordings of each language, one a line. */
function startOf({ misses }: Group, knowledge: Knowledge): Record<string, string> {
  const first = misses[0]?.language ?? Object.keys(knowledge.languages)[0] ?? '';
  const questions = Object.keys(knowledge.languages).map((language) => [
    `questions.${language}`,
    misses.flatMap((miss) => (miss.language === language ? [oneLine(miss.text)] : [])).join('\n'),
  ]);
  return { ...Object.fromEntries(questions), language: first };
}

export function questionFields(form: string, values: FormValues, knowledge: Knowledge): Html {
  const codes = Object.keys(knowledge.languages);
  return html`${codes.map((language) =>
    textField(form, {
      name: `questions.${language}`,
      label: `Questions in ${languageName(language)}`,
      hint: 'One a line, as people would type them. Three or four of a kind teach more than one.',
      lang: language,
      value: values.get(`questions.${language}`),
    }),
  )}`;
}

/** Which of the group's questions are meant: all, unless some are unticked. */
function missFields({ group: { misses } }: Shown): Html {
  return html`<fieldset><legend>Questions</legend>${misses.map(
    ({ key, text, language }) =>
      html`<label class="box"><input type="checkbox" name="key" value="${key}" checked> <span lang="${language}">${text}</span></label>`,
  )}</fieldset>`;
}

const ACTIONS: readonly Action[] = [
  {
    id: 'question',
    title: 'Add as a question of an entry',
    button: LOOK,
    fields: ({ group, knowledge }, values) =>
      html`${choiceField(
        'question',
        { name: 'entry', label: 'Entry', value: values.get('entry') },
        entryChoices(group, knowledge),
      )}${questionFields('question', values, knowledge)}`,
  },
  {
    id: 'entry',
    title: 'Make a new entry of it',
    button: LOOK,
    fields: ({ group, knowledge }, values) => entryFields(group, values, knowledge),
  },
  {
    id: 'out_of_scope',
    title: 'It isn’t about the plan',
    button: LOOK,
    fields: ({ group, knowledge }, values) =>
      html`${choiceField(
        'out',
        { name: 'known_group', label: 'Group', value: values.get('known_group') },
        outChoices(group, knowledge),
      )}${lineField('out', {
        name: 'new_group',
        label: 'Name of a new group',
        hint: 'In lower case, such as board_games. Leave it empty for the group above.',
        value: values.get('new_group'),
      })}${questionFields('out', values, knowledge)}`,
  },
  {
    id: 'concept',
    title: 'Teach a word',
    button: LOOK,
    fields: ({ knowledge }, values) =>
      html`${choiceField(
        'concept',
        { name: 'concept', label: 'Concept', hint: 'What the word stands for.', value: values.get('concept') },
        conceptChoices(knowledge),
      )}${choiceField(
        'concept',
        { name: 'language', label: 'Language', value: values.get('language') },
        languageChoices(knowledge),
      )}${textField('concept', {
        name: 'words',
        label: 'Words',
        hint: 'One a line. “competit*” is every word that begins so; several words are an expression.',
        value: values.get('words'),
        lang: values.get('language'),
      })}`,
  },
  {
    id: 'merge',
    title: 'Put it together with another group',
    button: 'Put together',
    fields: (shown, values) =>
      html`${choiceField(
        'merge',
        { name: 'into', label: 'Group', value: values.get('into') },
        groupChoices(shown.group, shown.listing, shown.knowledge),
      )}${missFields(shown)}`,
  },
  {
    id: 'dismiss',
    title: 'Put the ratings aside',
    button: 'Put aside',
    fields: () =>
      html`<p class="quiet">They are read, and the answer is mended or fine as it is. Later ones are shown again.</p>`,
  },
  {
    id: 'ignore',
    title: 'Ignore it',
    button: 'Ignore',
    fields: (shown) =>
      html`<p class="quiet">They are not shown again. Nothing of the knowledge changes.</p>${missFields(shown)}`,
  },
];

function isOffered({ id }: Action, { group, listing, knowledge }: Shown): boolean {
  // What is answered stands by its answer.
  if (id === 'merge' && listing.answered.includes(group)) return false;
  if (id === 'merge') return group.misses.length > 0 && groupChoices(group, listing, knowledge).length > 0;
  if (id === 'dismiss') return group.ratings !== undefined;
  return id !== 'ignore' || group.misses.length > 0;
}

function actionPart(action: Action, shown: Shown): Html {
  const { group, knowledge, typed } = shown;
  const start = startingWith({ ...startOf(group, knowledge), known_group: firstOut(group) });
  const isTyped = typed?.get('action') === action.id;
  const values = isTyped ? typed : start;
  const inner = html`<summary>${action.title}</summary>
<form method="post" action="${encodeURIComponent(group.id)}">
<input type="hidden" name="action" value="${action.id}">
${action.fields(shown, values)}
<button>${action.button}</button>
</form>`;
  return isTyped
    ? html`<details name="action" id="${action.id}" open>${inner}</details>`
    : html`<details name="action" id="${action.id}">${inner}</details>`;
}

export function actionsPart(shown: Shown): Html {
  return html`${ACTIONS.filter((action) => isOffered(action, shown)).map((action) => actionPart(action, shown))}`;
}
