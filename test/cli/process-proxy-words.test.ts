// What is said of a proxy, by the check and in the log, and what never is.
import { afterAll, describe, expect, it } from 'vitest';
import { environmentOf as discordOf } from '../adapters/discord/program.ts';
import { environmentOf as slackOf } from '../adapters/slack/process-environment.ts';
import { PATIENT as PATIENT_DISCORD } from '../doubles/discord/options.ts';
import { PATIENT } from '../doubles/slack/options.ts';
import { type ConnectProxy, connectProxy } from '../support/connect-proxy.ts';
import { copyProgram } from '../support/process.ts';
import { checkOf, discordDouble, slackDouble } from './checking.ts';
import { askDiscord, askSlack, placeOf, saidBy, start, stop } from './proxying.ts';

const program = copyProgram();
afterAll(() => program.remove());

/** A password with every sign that has to be written otherwise in an address, and what is made of it. */
const USER = 'dom%5Cann';
const PASSWORD = 's%40cr%3At%2Fhunter2';
const MEANT = 's@cr:t/hunter2';
const SENT = Buffer.from(`dom\\ann:${MEANT}`).toString('base64');

function expectSilence(text: string): void {
  for (const secret of [PASSWORD, MEANT, SENT, 'hunter2']) expect(text).not.toContain(secret);
}

describe('a proxy that demands a password', () => {
  const wanted = { user: USER, password: PASSWORD };

  it('gets it from its address, and no log shows it at debug', async () => {
    const [slack, discord] = [await slackDouble(PATIENT), await discordDouble(PATIENT_DISCORD)];
    const proxy = await connectProxy(wanted);
    const environment = { ...slackOf(slack, 'socket', 0), ...discordOf(discord), LOG_LEVEL: 'debug' };
    const running = start(program, { ...environment, HTTP_PROXY: proxy.url });
    await askSlack(slack);
    await askDiscord(discord, running);
    await stop(running);
    expect(new Set(proxy.opened)).toEqual(new Set([placeOf(slack.url), placeOf(discord.url)]));
    expectSilence(running.written().stdout);
  });

  it.each([
    [
      'no',
      '',
      'wants a name and a password (407). Put them into HTTP_PROXY, as in name:password@proxy.example:3128, with signs such as @, : or # written as %40, %3A and %23; or have the bot let through without.',
    ],
    [
      'another',
      `${USER}:${PASSWORD}again@`,
      'does not take the name and the password that are set (407). Check both in HTTP_PROXY, with signs such as @, : or # written as %40, %3A and %23.',
    ],
  ])('and gets %s password is told, and the password is not', async (_, given, words) => {
    const [slack, discord] = [await slackDouble(), await discordDouble()];
    const proxy = await connectProxy(wanted);
    const url = `http://${given}127.0.0.1:${proxy.port}`;
    const environment = { ...slackOf(slack, 'socket', 0), ...discordOf(discord), HTTP_PROXY: url };
    const { code, lines } = await checkOf(program, environment);
    expect(lines.filter((line) => line.startsWith('wrong'))).toEqual(
      ['Discord', 'Slack'].map(
        (name) => `wrong  ${name} cannot be reached: the proxy at 127.0.0.1:${proxy.port} ${words}`,
      ),
    );
    expect(code).toBe(1);
    expectSilence(lines.join('\n'));
    expect(proxy.opened).toEqual([]);
    expect(slack.requests).toEqual([]);
    const running = start(program, { ...environment, LOG_LEVEL: 'debug' });
    const told = () => running.log().filter(({ level }) => level === 'warn').length >= 3;
    await slack.until(told, undefined, 'both platforms to be told of');
    await stop(running);
    expectSilence(running.written().stdout);
  });
});

describe('the check', () => {
  it('says over which proxy platforms are reached, and that the gateway is not', async () => {
    const [slack, discord] = [await slackDouble(), await discordDouble()];
    const proxy: ConnectProxy = await connectProxy();
    const environment = { ...slackOf(slack, 'socket', 0), ...discordOf(discord), HTTP_PROXY: proxy.url };
    const { code, lines } = await checkOf(program, { ...environment, NO_PROXY: 'localhost,.internal' });
    expect(lines).toContain(
      `ok  Platforms are reached over the proxy ${placeOf(proxy.url)}, except localhost, .internal.`,
    );
    expect(lines).toContain(
      `note  Discord's gateway at ${placeOf(discord.url)} is reached, past the proxy: discord.js has no way over one.`,
    );
    expect(lines).toContain("ok  Slack: none of the app's 10 sockets is in use.");
    expect(lines.filter((line) => line.startsWith('wrong'))).toEqual([]);
    expect(code).toBe(0);
    expect(new Set(proxy.opened)).toEqual(new Set([placeOf(slack.url), placeOf(discord.url)]));
    await slack.until(() => proxy.standing() === 0, undefined, 'the tunnels to be gone');
  });

  it("names a proxy that lets Slack's API through, and its sockets not", async () => {
    const slack = await slackDouble();
    const proxy = await connectProxy();
    proxy.refuse(403);
    const api = slack.url.replace('127.0.0.1', 'localhost');
    const environment = { ...slackOf(slack, 'socket', 0), SLACK_API_URL: api };
    const over = { HTTP_PROXY: proxy.url, NO_PROXY: 'localhost' };
    const { code, lines } = await checkOf(program, { ...environment, ...over });
    const words = `Slack cannot be reached: the proxy at ${placeOf(proxy.url)} does not let the bot through to Slack (403). Have Slack let through there, or name it in NO_PROXY where it can be reached without.`;
    expect(lines.filter((line) => line.startsWith('wrong'))).toEqual([`wrong  ${words}`]);
    expect(code).toBe(1);
    const running = start(program, { ...environment, ...over });
    await expect.poll(() => saidBy(running), { timeout: 60_000 }).toEqual([words]);
    await stop(running);
  });

  it('that needs no platform minds no proxy', async () => {
    const { code, stdout, stderr } = await program.run(['--check-config'], '', { HTTPS_PROXY: 'socks5://nobody' });
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toContain('No platform is configured');
  });
});
