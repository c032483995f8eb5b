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

/** A hint is read out behind the name of its field. */
function labelled(form: Form, { name, label, hint }: Field, control: Html): Html {
  const id = idOf(form, name);
  return html`<label for="${id}">${label}</label>${hint !== undefined && html`<p class="hint" id="${id}-hint">${hint}</p>`}${control}`;
}

/** What every control has. */
function common(form: Form, { name, hint, lang = 'en' }: Field): Html {
  const id = idOf(form, name);
  const described = hint !== undefined && html` aria-describedby="${id}-hint"`;
  return html`id="${id}" name="${name}" lang="${lang}"${described}`;
}

export function lineField(form: Form, field: Field): Html {
  const control = html`<input ${common(form, field)} value="${field.value ?? ''}" autocomplete="off">`;
  return labelled(form, field, control);
}

export function textField(form: Form, field: Field): Html {
  // A line break behind the tag is none of the text.
  const control = html`<textarea ${common(form, field)}>
${field.value ?? ''}</textarea>`;
  return labelled(form, field, control);
}

/** Everything that was typed, to be sent again. */
export function hiddenFields(form: Iterable<readonly [name: string, value: string]>): Html {
  return html`${[...form].map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}`;
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
  const { value } = field;
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
  return labelled(form, field, html`<select ${common(form, field)}>${options}</select>`);
}
