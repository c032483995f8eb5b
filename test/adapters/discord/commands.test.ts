// What is registered as commands, and when.
import { ApplicationCommandType, Locale } from 'discord.js';
import { describe, expect, it, onTestFinished } from 'vitest';
import { localesOf } from '../../../src/adapters/discord/commands/locales.ts';
import { localizeCommands } from '../../../src/adapters/discord/commands/localize.ts';
import type { Bot } from '../../../src/core/bot.ts';
import type { FakeDiscord } from '../../doubles/discord/fake-discord.ts';
import type { Wire } from '../../doubles/discord/model/wire.ts';
import { sizeOf, validateCommands } from '../../doubles/discord/validate/command.ts';
import { bot } from '../../support/bot.ts';
import { mention } from './people.ts';
import { prepare, prepareOn, type StageOptions, stage } from './support.ts';

const commands = localizeCommands(bot);
const named = (name: string) => commands.find((command) => command.name === name) as unknown as Wire;
const ROUTE = 'PUT /applications/*/commands';
const writes = ({ requests }: FakeDiscord) =>
  requests.filter(({ method, path }) => method !== 'GET' && path.includes('/commands'));

async function staged(options: StageOptions = {}) {
  const held = await stage(options);
  onTestFinished(held.end);
  return held;
}

/** The real bot, with one of its phrases told otherwise. */
const worded = (key: string, words: string): Bot => ({
  ...bot,
  phrase: (wanted, language, values) =>
    wanted === key && language === 'fr' ? words : bot.phrase(wanted, language, values),
});

describe('the commands', () => {
  it('pass all of Discord’s rules, far below its size', () => {
    expect(validateCommands(commands as unknown as Wire[])).toEqual([]);
    for (const command of commands as unknown as Wire[]) expect(sizeOf(command)).toBeLessThan(4000);
  });

  it('are these', () => {
    expect(commands).toMatchSnapshot();
  });

  it('work in servers, direct messages and other private places, installed by a server or by a user', () => {
    expect(commands.map(({ name }) => name)).toEqual([
      'ask',
      'fact',
      'topics',
      'figures',
      'source',
      'check',
      'about',
      'settings',
      'Answer with InvestAI',
      'Check with InvestAI',
    ]);
    for (const command of commands.filter(({ name }) => name !== 'settings'))
      expect(command).toMatchObject({ contexts: [0, 1, 2], integration_types: [0, 1] });
    expect(commands.at(-1)?.type).toBe(ApplicationCommandType.Message);
  });

  it('that manage a server are shown to those who may, in servers that have installed the bot', () => {
    const manageServer = '32';
    expect(named('settings')).toMatchObject({
      contexts: [0],
      integration_types: [0],
      default_member_permissions: manageServer,
    });
  });

  it('are named and described in French and in both kinds of English', () => {
    expect(named('ask')).toMatchObject({
      name_localizations: { 'en-US': 'ask', 'en-GB': 'ask', fr: 'demander' },
      description_localizations: {
        'en-GB': expect.stringMatching(/^Ask about/u),
        fr: expect.stringMatching(/^Poser/u),
      },
    });
    expect(named('Answer with InvestAI')).toMatchObject({ name_localizations: { fr: 'Répondre avec InvestAI' } });
    const localized = JSON.stringify(commands).match(/"[a-z]+_localizations":\{[^}]*\}/gu) ?? [];
    expect(localized.length).toBeGreaterThan(20);
    for (const one of localized) for (const locale of ['"fr":', '"en-US":', '"en-GB":']) expect(one).toContain(locale);
  });
});

describe('registering', () => {
  it('happens once, at the first start', async () => {
    const { discord, entries, adapter } = await staged();
    expect(discord.registrations.length).toBe(1);
    expect(entries.find(({ message }) => message === 'commands registered')?.fields).toEqual({ differences: 10 });
    await adapter.stop();
    const second = prepareOn(discord);
    await second.adapter.start();
    expect([discord.registrations.length, writes(discord).length]).toEqual([1, 1]);
    expect(second.entries.map(({ message }) => message)).toContain('the commands are registered');
    await second.adapter.stop();
  });

  it('happens again when a phrase has changed', async () => {
    const { discord, adapter } = await staged();
    await adapter.stop();
    const changed = prepareOn(discord, { bot: worded('command_ask_description', 'Poser une question') });
    await changed.adapter.start();
    expect(discord.registrations.length).toBe(2);
    const found = changed.entries.find(({ message }) => message === 'commands registered');
    expect(found?.fields).toEqual({ differences: 1 });
    const ask = discord.registeredCommands.find(({ name }) => name === 'ask');
    expect(ask).toMatchObject({ description_localizations: { fr: 'Poser une question' } });
    await changed.adapter.stop();
  });

  it('keeps no command of an older version, and keeps the ids of the others', async () => {
    const { discord, adapter } = await staged();
    await adapter.stop();
    const ids = discord.registeredCommands.map(({ id }) => id);
    const renamed = prepareOn(discord, { bot: worded('command_answer', 'Répondre ici') });
    await renamed.adapter.start();
    expect(discord.registeredCommands.map(({ id }) => id)).toEqual(ids);
    await renamed.adapter.stop();
  });

  it('is left alone where the operator wants it so', async () => {
    const { discord } = await staged({ registers: false });
    await mention(discord, discord.createUser(), 'How many gigafactories?');
    expect(discord.requests.filter(({ path }) => path.includes('/commands'))).toEqual([]);
  });

  it.each([
    ['refused', ROUTE, { status: 403 }, 1],
    ['out of order for long', ROUTE, { status: 500, times: 9 }, 4],
    ['refused at the look', 'GET /applications/*/commands', { status: 403 }, 0],
  ])('that is %s stops nothing: it is logged, and questions are answered', async (_, route, fault, tries) => {
    const held = await prepare();
    onTestFinished(held.end);
    held.discord.faults.next(route, fault);
    await held.adapter.start();
    expect(held.adapter.ready()).toBe(true);
    expect(held.entries.filter(({ level }) => level === 'error').map(({ message }) => message)).toEqual([
      'the commands could not be registered; mentions and messages are answered all the same',
    ]);
    expect([held.discord.registrations, writes(held.discord).length]).toEqual([[], tries]);
    await mention(held.discord, held.discord.createUser(), 'How many gigafactories?');
  });

  it('that fails for a moment is done again', async () => {
    const held = await prepare();
    onTestFinished(held.end);
    held.discord.faults.next(ROUTE, { status: 502, times: 2 });
    await held.adapter.start();
    expect(held.discord.registrations.length).toBe(1);
    expect(held.entries.filter(({ level }) => level === 'error')).toEqual([]);
  });
});

describe('the locales of a language', () => {
  it.each([
    ['bg', ['bg']],
    ['cs', ['cs']],
    ['da', ['da']],
    ['de', ['de']],
    ['el', ['el']],
    ['en', ['en-US', 'en-GB']],
    ['es', ['es-ES', 'es-419']],
    ['et', []],
    ['fi', ['fi']],
    ['fr', ['fr']],
    ['ga', []],
    ['hr', ['hr']],
    ['hu', ['hu']],
    ['it', ['it']],
    ['lt', ['lt']],
    ['lv', []],
    ['mt', []],
    ['nl', ['nl']],
    ['pl', ['pl']],
    ['pt', ['pt-BR']],
    ['ro', ['ro']],
    ['sk', []],
    ['sl', []],
    ['sv', ['sv-SE']],
  ])('of the European Union, %s, are %j', (language, locales) => {
    expect(localesOf(language).sort()).toEqual([...locales].sort());
  });

  it('are all known to Discord, and belong to one language', () => {
    const languages = [...new Set(Object.values(Locale).map((locale) => locale.split('-')[0] ?? ''))];
    expect(languages.flatMap(localesOf).sort()).toEqual(Object.values(Locale).sort());
  });
});
