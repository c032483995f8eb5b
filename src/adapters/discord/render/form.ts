// The form of a rating, to Discord's JSON.
import {
  type APILabelComponent,
  type APIModalInteractionResponseCallbackData,
  type APIStringSelectComponent,
  type APITextInputComponent,
  ComponentType,
  TextInputStyle,
} from 'discord.js';
import { DETAILS_FIELD, type RatingForm, REASON_FIELD } from '../../../runtime/rating-form.ts';

function field(label: string, component: APIStringSelectComponent | APITextInputComponent): APILabelComponent {
  return { type: ComponentType.Label, label, component };
}

function renderDetails({ label, longest }: NonNullable<RatingForm['details']>): APILabelComponent {
  return field(label, {
    type: ComponentType.TextInput,
    custom_id: DETAILS_FIELD,
    style: TextInputStyle.Paragraph,
    required: false,
    max_length: longest,
  });
}

export function renderForm({ action, title, reason, details }: RatingForm): APIModalInteractionResponseCallbackData {
  const reasons: APIStringSelectComponent = {
    type: ComponentType.StringSelect,
    custom_id: REASON_FIELD,
    options: [...reason.choices],
  };
  return {
    custom_id: action,
    title,
    components: [field(reason.label, reasons), ...(details === undefined ? [] : [renderDetails(details)])],
  };
}
