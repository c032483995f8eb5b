// What the health and the log of the process say while it runs, and when it stops.
import { afterAll, describe, expect, it, onTestFinished } from 'vitest';
import { environmentOf as discordOf } from '../adapters/discord/program.ts';
import { FakeDiscord } from '../doubles/discord/fake-discord.ts';
import { PATIENT } from '../doubles/slack/options.ts';
import { copyProgram } from '../support/process.ts';
import { double, type Health, messages, read, ready, start } from './serving.ts';

const program = copyProgram();
afterAll(() => program.remove());

describe('the health of a bot in Slack', () => {
  it('is good all the time while Slack renews the socket, and every command is answered', async () => {
    const slack = await double();
    const { running, port } = await ready(program, slack);
    const ann = slack.createUser();
    const [asked, seen]: [Promise<boolean>[], Health[]] = [[], []];
    let isOver = false;
    const renewed = slack.socket.refresh(3_000).then(() => {
      isOver = true;
    });
    while (!isOver) {
      asked.push(ann.command('/investai', 'fact:total').acknowledged);
      seen.push(await read(port, '/readyz'));
    }
    await renewed;
    expect((await Promise.all(asked)).filter((isAnswered) => !isAnswered)).toEqual([]);
    expect(seen.filter(({ status }) => status !== 200)).toEqual([]);
    await slack.until(() => slack.socket.connections.length === 1, undefined, 'the old socket to be gone');
    expect(slack.socket.hellos).toBe(2);
    running.signal('SIGTERM');
    expect(await running.ended).toMatchObject({ code: 0 });
    expect(running.log().filter(({ level }) => level !== 'info')).toEqual([]);
  });

  it('names the reason when the app is taken away, and the process stays', async () => {
    const slack = await double();
    const { running, port } = await ready(program, slack);
    slack.uninstall(slack.team);
    const health = await slack.until(async () => {
      const found = await read(port, '/readyz');
      return found.status === 503 && found;
    });
    expect(health.reason).toMatch(
      /^slack: The app is no longer installed in the workspace\. Open https:.+SLACK_BOT_TOKEN/u,
    );
    expect(await read(port, '/livez')).toEqual({ status: 200 });
    expect(running.log().filter(({ level }) => level === 'error')).toHaveLength(1);
    running.signal('SIGTERM');
    expect(await running.ended).toMatchObject({ code: 0 });
  });

  it('says that it is stopping while what is under way is finished', async () => {
    const slack = await double();
    const { running, port } = await ready(program, slack);
    slack.faults.next('chat.postMessage', { hang: 3_000 });
    const said = slack.createUser().mention(slack.channel, 'How many gigafactories?');
    await slack.until(() => slack.faults.pending === 0, undefined, 'the answer on its way');
    running.signal('SIGTERM');
    await slack.until(() => messages(running).length > 2, undefined, 'the stop');
    expect(await read(port, '/readyz')).toEqual({ status: 503, reason: 'stopping' });
    expect(await running.ended).toMatchObject({ code: 0 });
    expect(slack.repliesTo(said)).toHaveLength(1);
  });

  it('what cannot be finished in time is counted in the log', async () => {
    const slack = await double();
    const { running } = await ready(program, slack);
    slack.faults.always('chat.postMessage', { status: 429, retryAfter: 60 });
    const ann = slack.createUser();
    for (const text of ['How many gigafactories?', 'How many chips?']) ann.mention(slack.channel, text);
    await slack.until(() => slack.requests.some(({ method }) => method === 'chat.postMessage'), undefined, 'a post');
    running.signal('SIGTERM');
    expect(await running.ended).toMatchObject({ code: 0 });
    const warnings = running.log().filter(({ level }) => level === 'warn');
    expect(warnings).toEqual([
      expect.objectContaining({ unfinished: 2, queued: 2, msg: 'stopped before everything was answered' }),
    ]);
  });
});

describe('a token of Discord that is reset', () => {
  it('ends the process, which says what to do', async () => {
    const discord = await FakeDiscord.start(PATIENT);
    onTestFinished(() => discord.close());
    const running = start(program, discordOf(discord));
    await discord.until(() => messages(running).includes('commands registered'), undefined, 'the bot');
    discord.resetToken();
    const { code, stderr } = await running.ended;
    expect(code).toBe(78);
    expect(stderr).toMatch(/^Discord refused the token\. .+Reset Token.+DISCORD_TOKEN\.\n$/u);
    expect(messages(running)).toContain('the token is no longer good: nothing is answered');
  });
});
