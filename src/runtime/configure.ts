// Settings shown, changed and reset, by those who manage the server and nobody else.
import type { Language } from '../core/knowledge/language.ts';
import type { Action } from './action.ts';
import { inTime } from './in-time.ts';
import { askAgain } from './received.ts';
import type { Place, Service } from './service.ts';
import { effective, type Prefilled, type Scope, type Settings, type Spot, WHOLE } from './settings.ts';
import { settingsFilled } from './settings-form.ts';
import { notice, type SettingsView, type Showing, type Shown } from './view.ts';

/** Milliseconds for keeping them: the platforms wait three seconds for what is shown. */
const PATIENCE = 700;

interface Asked {
  readonly service: Service;
  readonly place: Place;
  readonly language: Language;
}

/** Where something is to be changed. */
interface Target extends Spot {
  readonly scope: Scope;
}

/** Why the settings are shown to nobody here, or not to this person; undefined where they may be. */
async function objection({ service, place, language }: Asked): Promise<string | undefined> {
  const { bot, guidance, store } = service;
  if (place.spot === undefined) return guidance.settings('settings_forbidden', language);
  switch (await place.manages()) {
    case 'yes':
      return store === undefined ? bot.phrase('settings_unkept', language) : undefined;
    case 'no':
      return guidance.settings('settings_forbidden', language);
    case 'untold':
      return bot.phrase('settings_scope', language);
    case 'unreached':
      return bot.phrase('settings_unchecked', language);
  }
}

function viewOf({ service, language }: Asked, spot: Spot, saved?: SettingsView['saved']): SettingsView {
  const { server, channel } = spot;
  const { chosenAt } = service.settings;
  return {
    kind: 'settings',
    language,
    whole: chosenAt({ server, channel: WHOLE }),
    ...(channel === undefined ? {} : { channel: { id: channel, chosen: chosenAt({ server, channel }) } }),
    ...(saved === undefined ? {} : { saved }),
  };
}

export async function showSettings(service: Service, place: Place, language: Language): Promise<Shown> {
  const asked = { service, place, language };
  const reason = await objection(asked);
  if (reason !== undefined || place.spot === undefined) return notice(reason ?? '');
  return { view: viewOf(asked, place.spot), audience: 'person' };
}

/** The server is where the person is, whatever the button says. */
function targetOf({ ids = [] }: Action, { spot }: Place): Target | undefined {
  const [scope, channel = spot?.channel] = ids;
  if (spot === undefined || (scope !== 'whole' && scope !== 'channel')) return undefined;
  if (scope === 'channel' && channel === undefined) return undefined;
  return { scope, server: spot.server, ...(channel === undefined ? {} : { channel }) };
}

function channelOf({ scope, channel = WHOLE }: Target): string {
  return scope === 'whole' ? WHOLE : channel;
}

function prefilledOf(target: Target, { settings }: Service): Prefilled {
  const { scope, server } = target;
  return {
    scope,
    chosen: settings.chosenAt({ server, channel: channelOf(target) }),
    otherwise: scope === 'whole' ? effective() : effective(settings.chosenAt({ server, channel: WHOLE })),
  };
}

/** Nothing is done for who may not. */
async function permitted(
  action: Action,
  service: Service,
  place: Place,
  work: (target: Target, asked: Asked) => Promise<Showing>,
): Promise<Showing> {
  const target = targetOf(action, place);
  if (target === undefined) return askAgain(service, place);
  const asked = { service, place, language: action.language };
  const reason = await objection(asked);
  return reason === undefined ? work(target, asked) : notice(reason);
}

/** @returns whether it is kept, as far as can be told in time */
function keep(chosen: Settings, target: Target, { service, place }: Asked): Promise<boolean> {
  const where = { server: target.server, channel: channelOf(target) };
  const kept = service.settings.set(where, chosen, place.person).then(() => true);
  return inTime(kept, false, PATIENCE);
}

async function change(chosen: Settings, target: Target, asked: Asked): Promise<Showing> {
  const { service, language } = asked;
  const { chosen: set, otherwise, scope } = prefilledOf(target, service);
  if (!(await keep(chosen, target, asked))) return notice(service.bot.phrase('settings_failed', language));
  const saved = { scope, before: effective(otherwise, set), after: effective(otherwise, chosen) };
  return { view: viewOf(asked, target, saved), audience: 'in_place' };
}

export function openSettings(action: Action, service: Service, place: Place): Promise<Showing> {
  return permitted(action, service, place, async (target, { language }) => ({
    form: action,
    language,
    prefilled: prefilledOf(target, service),
  }));
}

export function resetSettings(action: Action, service: Service, place: Place): Promise<Showing> {
  return permitted(action, service, place, (target, asked) => change({}, target, asked));
}

/** @param filled the form, by the names of its fields */
export function saveSettings(
  action: Action,
  filled: Readonly<Record<string, string>>,
  service: Service,
  place: Place,
): Promise<Showing> {
  return permitted(action, service, place, (target, asked) =>
    change(settingsFilled(filled, prefilledOf(target, service), service.bot), target, asked),
  );
}
