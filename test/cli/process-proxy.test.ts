// The bot where the internet is reached over a proxy: what goes over it, and what doesn't.
import { afterAll, describe, expect, it } from 'vitest';
import { environmentOf as discordOf } from '../adapters/discord/program.ts';
import { environmentOf as slackOf } from '../adapters/slack/process-environment.ts';
import { PATIENT as PATIENT_DISCORD } from '../doubles/discord/options.ts';
import { PATIENT } from '../doubles/slack/options.ts';
import { connectProxy, secured } from '../support/connect-proxy.ts';
import { AUTHORITY } from '../support/odd-server.ts';
import { copyProgram } from '../support/process.ts';
import { discordDouble, slackDouble } from './checking.ts';
import { askDiscord, askSlack, placeOf, start, stop } from './proxying.ts';

const program = copyProgram();
afterAll(() => program.remove());

/** Nothing listens there: what goes there is lost. */
const NOWHERE = 'http://127.0.0.1:2';
const TRUSTING = { NODE_EXTRA_CA_CERTS: AUTHORITY };
const PAST =
  "Discord's gateway is reached past the proxy, since discord.js has no way over one: let wss connections through to gateway.discord.gg and the names below discord.gg";

describe('Slack', () => {
  it('is reached over the proxy by name, which only the proxy knows, with its sockets', async () => {
    const slack = await slackDouble(PATIENT);
    const proxy = await connectProxy({ instead: { 'slack.invalid:80': slack.port } });
    slack.behind('http://slack.invalid');
    const running = start(program, { ...slackOf(slack, 'socket', 0), HTTP_PROXY: proxy.url });
    await askSlack(slack);
    await stop(running);
    expect(new Set(proxy.opened)).toEqual(new Set(['slack.invalid:80']));
    // A socket has a tunnel of its own.
    expect(proxy.opened.length).toBeGreaterThan(1);
    expect(proxy.others).toEqual([]);
    expect(running.log().find(({ msg }) => msg === 'platforms are reached over a proxy')).toMatchObject({
      level: 'info',
      proxy: placeOf(proxy.url),
    });
  });

  it.each([false, true])('is reached over the proxy by https and wss, the proxy by TLS: %s', async (secure) => {
    const slack = await slackDouble(PATIENT);
    const port = await secured(slack.port);
    const proxy = await connectProxy({ secure });
    slack.behind(`https://127.0.0.1:${port}`);
    const running = start(program, {
      ...slackOf(slack, 'socket', 0),
      ...TRUSTING,
      HTTPS_PROXY: proxy.url,
      HTTP_PROXY: NOWHERE,
    });
    await askSlack(slack);
    await stop(running);
    expect(new Set(proxy.opened)).toEqual(new Set([`127.0.0.1:${port}`]));
    expect(proxy.opened.length).toBeGreaterThan(1);
  });

  it.each(['127.0.0.1', 'slack.com, .internal,127.0.0.1:PORT', '*'])(
    'is reached past the proxy where NO_PROXY is %s',
    async (names) => {
      const slack = await slackDouble(PATIENT);
      const proxy = await connectProxy();
      const except = names.replace('PORT', String(slack.port));
      const running = start(program, { ...slackOf(slack, 'socket', 0), HTTP_PROXY: proxy.url, NO_PROXY: except });
      await askSlack(slack);
      await stop(running);
      expect(proxy.asked).toEqual([]);
    },
  );

  it('is reached by the variables in small letters where both are set', async () => {
    const slack = await slackDouble(PATIENT);
    const proxy = await connectProxy();
    const other = { HTTP_PROXY: NOWHERE, NO_PROXY: '127.0.0.1', no_proxy: 'slack.com' };
    const running = start(program, { ...slackOf(slack, 'socket', 0), ...other, http_proxy: proxy.url });
    await askSlack(slack);
    await stop(running);
    expect(new Set(proxy.opened)).toEqual(new Set([`127.0.0.1:${slack.port}`]));
  });

  it('is reached by https over HTTP_PROXY where it is the only one', async () => {
    const slack = await slackDouble(PATIENT);
    const port = await secured(slack.port);
    const proxy = await connectProxy();
    slack.behind(`https://127.0.0.1:${port}`);
    // As some write it.
    const running = start(program, { ...slackOf(slack, 'socket', 0), ...TRUSTING, HTTP_PROXY: placeOf(proxy.url) });
    await askSlack(slack);
    await stop(running);
    expect(new Set(proxy.opened)).toEqual(new Set([`127.0.0.1:${port}`]));
  });
});

describe('Discord', () => {
  it('is reached over the proxy, but for its gateway, and the log says so', async () => {
    const discord = await discordDouble(PATIENT_DISCORD);
    const port = await secured(Number(new URL(discord.url).port));
    const proxy = await connectProxy();
    const api = discord.url.replace(/^http:\/\/[^/]+/u, `https://127.0.0.1:${port}`);
    const environment = { ...discordOf(discord), ...TRUSTING, DISCORD_API_URL: api };
    const running = start(program, { ...environment, HTTPS_PROXY: proxy.url, HTTP_PROXY: NOWHERE });
    await askDiscord(discord, running);
    await stop(running);
    expect(new Set(proxy.opened)).toEqual(new Set([`127.0.0.1:${port}`]));
    const said = running.log().filter(({ level }) => level === 'warn');
    expect(said.map(({ msg }) => msg)).toEqual([PAST]);
  });

  it('is reached past the proxy where NO_PROXY says so', async () => {
    const discord = await discordDouble(PATIENT_DISCORD);
    const proxy = await connectProxy();
    const running = start(program, { ...discordOf(discord), HTTP_PROXY: proxy.url, NO_PROXY: 'localhost 127.0.0.1' });
    await askDiscord(discord, running);
    await stop(running);
    expect(proxy.asked).toEqual([]);
  });

  it('is told its commands over the proxy', async () => {
    const discord = await discordDouble(PATIENT_DISCORD);
    const proxy = await connectProxy();
    const environment = { ...discordOf(discord), HTTP_PROXY: proxy.url };
    const { code, stdout } = await program.run(['discord:commands'], '', environment);
    expect([code, stdout.split('\n').at(-2)]).toEqual([0, 'Registered.']);
    expect(proxy.opened).toContain(placeOf(discord.url));
  });
});
