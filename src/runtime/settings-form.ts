// The form in which settings are changed: its fields filled in with what is set, and read when it is sent.
import { isDeepStrictEqual } from 'node:util';
import type { Bot } from '../core/bot.ts';
import type { Language } from '../core/knowledge/language.ts';
import type { ChoiceField, ChoicesField } from './field.ts';
import type { Choice } from './row.ts';
import type { Shows } from './service.ts';
import { CONTROLS, type Prefilled, type SettingName, type Settings, settled } from './settings.ts';
import { controlLabel, valueWords } from './settings-words.ts';

type Saying = Pick<Shows, 'bot' | 'guidance'>;

/** Nothing is set. */
const UNSET = 'unset';
const YES = 'yes';
const NO = 'no';

/** Between several choices of one field. */
const BETWEEN = ' ';

interface Filling extends Prefilled {
  readonly language: Language;
  readonly shows: Saying;
}

function unsetChoice(name: SettingName, { scope, otherwise, language, shows }: Filling): Choice {
  const value = valueWords(name, otherwise, language, shows);
  const label =
    scope === 'whole'
      ? shows.bot.phrase('settings_pick_own', language, { value })
      : shows.guidance.settings('settings_pick_whole', language, { value });
  return { label, value: UNSET };
}

function choicesFor(name: Exclude<SettingName, 'controls'>, { otherwise, language, shows }: Filling): Choice[] {
  if (name === 'language') return shows.bot.languages.map((one) => ({ label: one.name, value: one.code }));
  return [true, false].map((on) => ({
    label: valueWords(name, { ...otherwise, [name]: on }, language, shows),
    value: on ? YES : NO,
  }));
}

function pickedOf(name: Exclude<SettingName, 'controls'>, { chosen }: Filling): string {
  if (name === 'language') return chosen.language ?? UNSET;
  const on = chosen[name];
  if (on === undefined) return UNSET;
  return on ? YES : NO;
}

function fieldOf(name: SettingName, filling: Filling): ChoiceField | ChoicesField {
  const { chosen, otherwise, language, shows } = filling;
  const label = shows.bot.phrase(`setting_${name}`, language);
  if (name === 'controls') {
    const choices = CONTROLS.map((control) => ({ label: controlLabel(control, language, shows), value: control }));
    return { kind: 'choices', name, label, choices, picked: chosen.controls ?? otherwise.controls };
  }
  const choices = [unsetChoice(name, filling), ...choicesFor(name, filling)];
  return { kind: 'choice', name, label, choices, picked: pickedOf(name, filling) };
}

export function settingsFields(
  prefilled: Prefilled,
  language: Language,
  shows: Saying,
): (ChoiceField | ChoicesField)[] {
  return shows.guidance.settable.map((name) => fieldOf(name, { ...prefilled, language, shows }));
}

function readSwitch(value: string | undefined, before: boolean | undefined): boolean | undefined {
  if (value === undefined) return before;
  return value === YES ? true : value === NO ? false : undefined;
}

function readControls(value: string | undefined, { chosen, otherwise }: Prefilled): Settings['controls'] {
  if (value === undefined) return chosen.controls;
  const picked = value.split(BETWEEN);
  const controls = CONTROLS.filter((control) => picked.includes(control));
  // Ticks can't say that nothing is set: those that stand there anyhow do.
  return isDeepStrictEqual(controls, [...otherwise.controls]) ? undefined : controls;
}

/** What a form that was sent sets; what it has no field for stays as it was. */
export function settingsFilled(
  filled: Readonly<Record<string, string>>,
  prefilled: Prefilled,
  { languages }: Pick<Bot, 'languages'>,
): Settings {
  const { chosen } = prefilled;
  const wanted = filled['language'];
  return settled({
    language: wanted === undefined ? chosen.language : languages.find(({ code }) => code === wanted)?.code,
    private: readSwitch(filled['private'], chosen.private),
    answers: readSwitch(filled['answers'], chosen.answers),
    controls: readControls(filled['controls'], prefilled),
    greeting: readSwitch(filled['greeting'], chosen.greeting),
  });
}
