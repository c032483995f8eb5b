// Labelled fields of a form, with what was typed into them before.
import { type Html, html } from './html.ts';

export interface Field {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly value?: string;
  /** Of what is written in it. */
  readonly lang?: string;
}

/** Fields of two forms may have one name: an id is made of the form's too. */
type Form = string;

const idOf = (form: Form, name: string): string => `${form}-${name}`;

function labelled(form: Form, { name, label, hint }: Field, control: Html): Html {
  return html`<label for="${idOf(form, name)}">${label}${hint !== undefined && html`<span class="hint">${hint}</span>`}</label>${control}`;
}

export function lineField(form: Form, field: Field): Html {
  const { name, value = '', lang = 'en' } = field;
  const control = html`<input id="${idOf(form, name)}" name="${name}" value="${value}" lang="${lang}" autocomplete="off">`;
  return labelled(form, field, control);
}

export function textField(form: Form, field: Field): Html {
  const { name, value = '', lang = 'en' } = field;
  // A line break behind the tag is none of the text.
  const control = html`<textarea id="${idOf(form, name)}" name="${name}" lang="${lang}">
${value}</textarea>`;
  return labelled(form, field, control);
}

export interface Choice {
  readonly value: string;
  readonly label: string;
}

export interface Choices {
  readonly title?: string;
  readonly choices: readonly Choice[];
}

function option({ value, label }: Choice, chosen: string | undefined): Html {
  return value === chosen
    ? html`<option value="${value}" selected>${label}</option>`
    : html`<option value="${value}">${label}</option>`;
}

export function choiceField(form: Form, field: Field, groups: readonly Choices[]): Html {
  const { name, value } = field;
  let isChosen = false;
  // What stands in two groups is chosen in the first.
  const options = groups.map(({ title, choices }) => {
    const own = choices.map((choice) => {
      const here = !isChosen && choice.value === value;
      isChosen ||= here;
      return option(choice, here ? value : undefined);
    });
    return title === undefined ? html`${own}` : html`<optgroup label="${title}">${own}</optgroup>`;
  });
  return labelled(form, field, html`<select id="${idOf(form, name)}" name="${name}">${options}</select>`);
}
