// Forms that were filled in: what they show.
import { saveSettings } from './configure.ts';
import { TEXT_FIELD } from './form.ts';
import { checkText } from './look-up.ts';
import { rateDown } from './rating.ts';
import { actionIn, askAgain } from './received.ts';
import type { Place, Service } from './service.ts';
import type { SoonShowing } from './view.ts';

export interface FilledForm {
  /** As the form carries it. */
  readonly action: string;
  /** By the names of its fields; several choices of one are set apart by a space. */
  readonly filled: Readonly<Record<string, string>>;
}

/** Old and forged ones are answered with a private "ask again". */
export function submit({ action: text, filled }: FilledForm, service: Service, place: Place): SoonShowing {
  const action = actionIn(text, service);
  switch (action?.action) {
    case 'down':
      return rateDown(action, filled, service, place);
    case 'verify':
      return checkText({ text: filled[TEXT_FIELD] ?? '', isPrivate: true }, service, place);
    case 'configure':
      return saveSettings(action, filled, service, place);
    default:
      return askAgain(service, place);
  }
}
