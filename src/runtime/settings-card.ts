// The card of settings: what holds in the whole server, what differs in the channel, and what can be changed.
import type { Language } from '../core/knowledge/language.ts';
import type { Action } from './action.ts';
import type { Card } from './card.ts';
import type { Line } from './line.ts';
import { type Button, button, row } from './row.ts';
import type { Shows } from './service.ts';
import { effective, type Scope, type Settings } from './settings.ts';
import { valueWords } from './settings-words.ts';
import type { SettingsView } from './view.ts';

/** @param channel where the button stands, so that a form knows it too */
export function settingsAction(
  action: 'configure' | 'reset',
  scope: Scope,
  channel: string | undefined,
  language: Language,
): Action {
  return { action, ids: [scope, ...(channel === undefined ? [] : [channel])], language };
}

const isSet = (settings: Settings | undefined): boolean => Object.keys(settings ?? {}).length > 0;

/** What has just been changed, before and after. */
function savedLines({ saved, language }: SettingsView, shows: Shows): Line[] {
  if (saved === undefined) return [];
  const { phrase } = shows.bot;
  const { before, after } = saved;
  const changes = shows.guidance.settable.flatMap((name): Line[] => {
    const values = {
      before: valueWords(name, before, language, shows),
      after: valueWords(name, after, language, shows),
    };
    if (values.before === values.after) return [];
    const setting = phrase(`setting_${name}`, language);
    return [{ kind: 'item', text: phrase('settings_saved_line', language, { setting, ...values }) }];
  });
  const where = shows.guidance.settings(saved.scope === 'whole' ? 'settings_whole' : 'settings_channel', language);
  const nothing: Line = { kind: 'text', text: phrase('settings_unchanged', language) };
  return [
    { kind: 'heading', text: `${phrase('settings_saved', language)} · ${where}` },
    ...(changes.length === 0 ? [nothing] : changes),
  ];
}

function wholeLines({ whole, language }: SettingsView, shows: Shows): Line[] {
  const { phrase } = shows.bot;
  const holding = effective(whole);
  const lines = shows.guidance.settable.map((name): Line => {
    const setting = phrase(`setting_${name}`, language);
    const whose = phrase(whole[name] === undefined ? 'settings_own' : 'settings_set', language);
    const value = valueWords(name, holding, language, shows);
    return { kind: 'item', text: phrase('settings_line', language, { setting, value, whose }) };
  });
  return [{ kind: 'heading', text: shows.guidance.settings('settings_whole', language) }, ...lines];
}

/** What differs there, and nothing else. */
function channelLines({ whole, channel, language }: SettingsView, shows: Shows): Line[] {
  if (channel === undefined) return [];
  const { bot, guidance } = shows;
  const holding = effective(whole, channel.chosen);
  const lines = guidance.settable
    .filter((name) => channel.chosen[name] !== undefined)
    .map((name): Line => {
      const setting = bot.phrase(`setting_${name}`, language);
      const value = valueWords(name, holding, language, shows);
      const whose = bot.phrase('settings_set', language);
      return { kind: 'item', text: bot.phrase('settings_line', language, { setting, value, whose }) };
    });
  const same: Line = { kind: 'item', text: guidance.settings('settings_as_whole', language) };
  return [
    { kind: 'heading', text: guidance.settings('settings_channel', language) },
    ...(lines.length === 0 ? [same] : lines),
  ];
}

function buttonsOf({ whole, channel, language }: SettingsView, { guidance }: Shows): Button[] {
  const one = (action: 'configure' | 'reset', scope: Scope): Button => {
    const word = `settings_${action === 'reset' ? 'reset' : 'change'}_${scope}` as const;
    return button(settingsAction(action, scope, channel?.id, language), guidance.settings(word, language));
  };
  return [
    one('configure', 'whole'),
    ...(channel === undefined ? [] : [one('configure', 'channel')]),
    ...(isSet(whole) ? [one('reset', 'whole')] : []),
    ...(isSet(channel?.chosen) ? [one('reset', 'channel')] : []),
  ];
}

export function settingsCard(view: SettingsView, shows: Shows): Card {
  return {
    kind: 'card',
    title: shows.bot.phrase('settings_title', view.language),
    language: view.language,
    lines: [...savedLines(view, shows), ...wholeLines(view, shows), ...channelLines(view, shows)],
    rows: row(buttonsOf(view, shows)),
  };
}
