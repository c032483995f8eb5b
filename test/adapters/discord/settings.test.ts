// Settings of a server: who sees and changes them, what is said and logged, and that they stay.
import { afterAll, describe, expect, it } from 'vitest';
import { listOf, wireOf } from '../../doubles/discord/model/wire.ts';
import { storeFolder } from '../../support/kept-store.ts';
import { cardOf, labelsOf, mention, seen, textOf } from './people.ts';
import {
  auditsIn,
  buttonOf,
  change,
  HERE,
  linesOf,
  OWN,
  opened,
  serverOf,
  settingsIn,
  WHOLE,
} from './settings-scene.ts';
import { prepareOn, stage } from './support.ts';
import { TOTAL, TOTAL_EN } from './texts.ts';

const folder = storeFolder();
const held = await stage({ store: folder.open() });
const { discord, entries } = held;
afterAll(async () => {
  await held.end();
  await folder.remove();
});

const FORBIDDEN = 'Only those who may manage this server can see and change its settings.';

describe('the card', () => {
  it('is found by who asks for it where everyone reads along', async () => {
    const { channel, bob } = serverOf(held);
    expect(textOf(await mention(discord, bob, 'settings', channel))).toBe(
      'Those who manage this server see and change its settings with /settings.',
    );
    expect(textOf(await mention(discord, bob, 'Réglages', channel))).toMatch(/avec \/réglages\.$/u);
  });

  it('shows the defaults, privately, to those who manage the server', async () => {
    const { channel, ann } = serverOf(held);
    const card = await settingsIn(channel, ann);
    expect([cardOf(card).title, linesOf(card)]).toEqual(['Settings', OWN]);
    expect(seen(card)).toMatchObject({ onlyFor: 'Ann', labels: [WHOLE, HERE] });
  });

  it('speaks the language of the person', async () => {
    const { guild, channel } = serverOf(held);
    const jean = discord.createUser({ locale: 'fr' });
    guild.managers.add(jean);
    const card = await settingsIn(channel, jean);
    expect([cardOf(card).title, linesOf(card)[1]]).toEqual([
      'Réglages',
      '- Langue par défaut : automatique (par défaut)',
    ]);
    expect(labelsOf(card)).toEqual(['Modifier pour le serveur', 'Modifier pour ce salon']);
  });

  it('is nothing for anybody else, whatever they send', async () => {
    const { guild, channel, ann, bob } = serverOf(held);
    expect(() => bob.command('settings', {}, { in: channel })).toThrow('not offered to Bob');
    const { card, modal } = await opened(ann, channel);
    const before = auditsIn(entries).length;
    for (const label of labelsOf(card)) {
      const told = await bob.click(card, buttonOf(card, label), { forged: true }).message();
      expect([textOf(told), told.ephemeralFor]).toEqual([FORBIDDEN, bob]);
    }
    // A form that was open when the permission was taken away.
    guild.managers.delete(ann);
    expect(textOf(await ann.submit(modal, { answers: 'no' }).message())).toBe(FORBIDDEN);
    expect(textOf(await mention(discord, bob, TOTAL, channel))).toBe(TOTAL_EN);
    expect(auditsIn(entries).length).toBe(before);
  });
});

describe('a change for the server', () => {
  it('begins with what is set, says what changed, and stands in the log', async () => {
    const { guild, channel, ann } = serverOf(held);
    const saved = await change(ann, channel, { language: 'fr', greeting: 'no' });
    expect(linesOf(saved).slice(0, 5)).toEqual([
      'Saved · The whole server',
      '- Default language: automatic → Français',
      '- Help for a mention without a question: yes → no',
      'The whole server',
      '- Default language: Français (set here)',
    ]);
    expect(labelsOf(saved)).toEqual([WHOLE, HERE, 'Reset for the server']);
    expect(auditsIn(entries).at(-1)).toEqual({
      level: 'info',
      message: 'settings were changed',
      platform: 'discord',
      server: guild.id,
      by: ann.id,
      before: {},
      after: { language: 'fr', greeting: false },
    });
    const { modal } = await opened(ann, channel);
    const picked = modal.fields.map((field) =>
      listOf(field['options'])
        .map(wireOf)
        .flatMap(({ default: is, label }) => (is === true ? [label] : [])),
    );
    expect(picked).toEqual([
      ['Français'],
      ['Default (as usual for each command)'],
      ['Default (yes)'],
      ['Source', '👍 👎', 'More'],
      ['no'],
    ]);
    const again = await ann.submit(modal).message();
    expect(linesOf(again).slice(0, 2)).toEqual(['Saved · The whole server', 'Nothing changes.']);
  });
});

describe('the store', () => {
  it('keeps them over a restart', async () => {
    const { channel, ann, bob } = serverOf(held);
    await change(ann, channel, { controls: ['thumbs'] });
    const again = await stage({ store: folder.open() });
    await again.end();
    const second = prepareOn(discord, { store: folder.open(), registers: false });
    await second.adapter.start();
    const asked = bob.command('ask', { question: TOTAL }, { in: channel });
    expect(labelsOf(await asked.message())).toEqual(['👍', '👎']);
    await second.adapter.stop();
  });

  it.each([
    [
      'that fails',
      () => ({ store: folder.broken() }),
      "The settings couldn't be kept just now. Please try again later.",
    ],
    [
      'that isn’t there',
      () => ({}),
      "Settings can't be kept here, because this bot has no place to keep them. The people who run it can give it one.",
    ],
  ])('%s is said, and nothing changes', async (_, options, words) => {
    const other = await stage(options());
    const ann = other.discord.createUser();
    const { channel, managers } = other.discord.guild;
    managers.add(ann);
    const first = await ann.command('settings', {}, { in: channel }).message();
    const told =
      labelsOf(first).length === 0
        ? first
        : await ann.submit(await ann.click(first, buttonOf(first, WHOLE)).modal(), { answers: 'no' }).message();
    expect([textOf(told), told.ephemeralFor]).toEqual([words, ann]);
    expect(textOf(await mention(other.discord, ann, TOTAL))).toBe(TOTAL_EN);
    await other.end();
  });
});
