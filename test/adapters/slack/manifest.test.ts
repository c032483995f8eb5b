// The manifests against Slack's limits, Bolt's types and what the code listens to.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { SCOPES } from '../../../src/adapters/slack/app.ts';
import { type Manifest, manifestOverHttp } from '../../../src/adapters/slack/manifest.ts';
import { checkShortcutOf, commandOf, shortcutOf } from '../../../src/adapters/slack/names.ts';
import { type ManifestOptions, slackManifest } from '../../../src/cli/slack-manifest.ts';
import { examplesOf } from '../../../src/runtime/examples.ts';
import { bot } from '../../support/bot.ts';

function read(name: string): Manifest {
  const path = new URL(`../../../deploy/slack/${name}`, import.meta.url);
  return JSON.parse(readFileSync(path, 'utf8')) as Manifest;
}

const PLAIN = read('manifest.json');
const AGENT = read('manifest.agent.json');
const URL_ = 'https://bot.example.org';
const http = (manifest: Manifest, installs = false) => manifestOverHttp(manifest, { url: URL_, installs });

const scopesOf = ({ oauth_config: oauth }: Manifest): string[] => [...(oauth?.scopes?.bot ?? [])].sort();

describe.each([
  ['manifest.json', PLAIN],
  ['manifest.agent.json', AGENT],
  ['manifest.json over HTTP', http(PLAIN)],
  ['manifest.json over HTTP, installed by OAuth', http(PLAIN, true)],
  ['manifest.agent.json over HTTP, installed by OAuth', http(AGENT, true)],
])('%s', (_, { display_information: display, features, oauth_config: oauth, settings }) => {
  test('keeps to the limits of names and descriptions', () => {
    expect(display.name.length).toBeLessThanOrEqual(35);
    expect(display.description?.length).toBeLessThanOrEqual(140);
    expect(display.long_description?.length).toBeGreaterThanOrEqual(174);
    expect(display.long_description?.length).toBeLessThanOrEqual(4_000);
    expect(features?.bot_user?.display_name).toMatch(/^[a-z0-9._-]{1,80}$/u);
  });

  test('has the command that the code listens to, and no other', () => {
    expect(features?.slash_commands?.map(({ command }) => command)).toEqual([commandOf(bot)]);
    for (const { command, description, usage_hint: hint, should_escape: escapes } of features?.slash_commands ?? []) {
      expect(command.length).toBeLessThanOrEqual(32);
      expect(description).toBe(bot.phrase('command_ask_description', 'en'));
      expect(description.length).toBeLessThanOrEqual(2_000);
      expect(hint?.length).toBeLessThanOrEqual(1_000);
      expect(escapes).toBe(false);
    }
  });

  test('has the shortcut that the code listens to, and no other', () => {
    expect(features?.shortcuts?.map(({ callback_id: id, type }) => [id, type])).toEqual([
      [shortcutOf(bot), 'message'],
      [checkShortcutOf(bot), 'message'],
    ]);
    for (const { name, callback_id: id, description } of features?.shortcuts ?? []) {
      expect(name).toBe(bot.phrase(id === shortcutOf(bot) ? 'command_answer' : 'command_verify', 'en'));
      expect(name.length).toBeLessThanOrEqual(24);
      expect(id.length).toBeLessThanOrEqual(255);
      expect(description.length).toBeLessThanOrEqual(150);
    }
  });

  test('opens both tabs, and lets people write', () => {
    expect(features?.app_home).toEqual({
      home_tab_enabled: true,
      messages_tab_enabled: true,
      messages_tab_read_only_enabled: false,
    });
  });

  test('hears what the code listens to, and no more', () => {
    const endings = oauth?.redirect_urls === undefined ? [] : ['app_uninstalled'];
    const events: readonly string[] = settings?.event_subscriptions?.bot_events ?? [];
    expect([...events].sort()).toEqual(
      ['app_home_opened', 'app_mention', 'message.im', 'tokens_revoked', ...endings].sort(),
    );
    expect(settings?.interactivity?.is_enabled).toBe(true);
  });

  test('is for one workspace, with a token that lasts', () => {
    expect(settings?.org_deploy_enabled).toBe(false);
    expect(settings?.token_rotation_enabled).toBe(false);
  });

  test('asks for no user token and nothing optional', () => {
    expect(Object.keys(oauth?.scopes ?? {})).toEqual(['bot']);
  });
});

test('four scopes, those that OAuth asks for', () => {
  expect(scopesOf(PLAIN)).toEqual([...SCOPES].sort());
  expect(SCOPES).toHaveLength(4);
});

test('the agent view has one scope more, and prompts that the bot answers', () => {
  expect(scopesOf(AGENT)).toEqual([...SCOPES, 'assistant:write'].sort());
  const { agent_description: description = '', suggested_prompts: prompts = [] } = AGENT.features?.agent_view ?? {};
  expect(description.length).toBeGreaterThan(0);
  expect(description.length).toBeLessThanOrEqual(300);
  expect(prompts.length).toBeLessThanOrEqual(4);
  expect(prompts.map(({ message }) => message)).toEqual(examplesOf(bot.phrase, 'en'));
  for (const { title, message } of prompts) {
    expect(title).toBe(message);
    expect(['answer', 'unstated']).toContain(bot.ask({ text: message }).outcome);
  }
});

test('but for the agent view, both are the same app', () => {
  const { agent_view: _, ...features } = AGENT.features ?? {};
  const scopes = { ...AGENT.oauth_config, scopes: PLAIN.oauth_config?.scopes };
  expect({ ...AGENT, features, oauth_config: scopes }).toEqual(PLAIN);
});

describe('over HTTP', () => {
  const EVENTS = `${URL_}/slack/events`;

  test('everything is posted to one address, and no socket is opened', () => {
    const { features, settings, oauth_config: oauth } = http(PLAIN);
    expect(features?.slash_commands?.map(({ url }) => url)).toEqual([EVENTS]);
    expect(settings?.event_subscriptions?.request_url).toBe(EVENTS);
    expect(settings?.interactivity?.request_url).toBe(EVENTS);
    expect(settings?.socket_mode_enabled).toBe(false);
    expect(oauth).toEqual(PLAIN.oauth_config);
  });

  test('installing brings people back', () => {
    expect(http(PLAIN, true).oauth_config).toEqual({
      ...PLAIN.oauth_config,
      redirect_urls: [`${URL_}/slack/oauth_redirect`],
    });
  });

  test('an address may end with a slash, and have a path', () => {
    expect(manifestOverHttp(PLAIN, { url: `${URL_}/`, installs: true })).toEqual(http(PLAIN, true));
    const { settings } = manifestOverHttp(PLAIN, { url: `${URL_}/investai`, installs: false });
    expect(settings?.event_subscriptions?.request_url).toBe(`${URL_}/investai/slack/events`);
  });

  test('the files in Socket Mode have no address', () => {
    expect(JSON.stringify([PLAIN, AGENT])).not.toMatch(/https?:/u);
    expect(PLAIN.settings?.socket_mode_enabled).toBe(true);
  });
});

/** Characters that web servers commonly take of an address. */
const LONGEST_LINK = 8_000;

describe('npm run slack:manifest', () => {
  test.each<[ManifestOptions, Manifest]>([
    [{}, PLAIN],
    [{ agent: true }, AGENT],
    [{ url: URL_ }, http(PLAIN)],
    [{ agent: true, install: true, url: URL_ }, http(AGENT, true)],
  ])('%j gives the manifest', (options, manifest) => {
    expect(JSON.parse(slackManifest(bot, options))).toEqual(manifest);
    const link = slackManifest(bot, { ...options, link: true });
    const { origin, pathname, searchParams } = new URL(link);
    expect([origin, pathname, searchParams.get('new_app')]).toEqual(['https://api.slack.com', '/apps', '1']);
    expect(JSON.parse(searchParams.get('manifest_json') ?? '')).toEqual(manifest);
    // Nothing in it ends a link of a guide, or means something to a shell between quotation marks.
    expect(link).toMatch(/^[\w:/?=&.~%-]+\n$/u);
    expect(link.length).toBeLessThan(LONGEST_LINK);
  });

  test('the guide links to what is in the files', () => {
    const guide = readFileSync(new URL('../../../docs/slack.md', import.meta.url), 'utf8');
    const links = guide.match(/https:\/\/api\.slack\.com\/apps\?[^\s)>]+/gu) ?? [];
    const held = links.map((link) => JSON.parse(new URL(link).searchParams.get('manifest_json') ?? '') as Manifest);
    expect(held).toEqual([PLAIN, AGENT]);
    // What the guide says the command prints.
    expect(links.map((link) => `${link}\n`)).toEqual([
      slackManifest(bot, { link: true }),
      slackManifest(bot, { agent: true, link: true }),
    ]);
  });
});
