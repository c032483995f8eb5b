// `--check-health`: whether the bot that runs here is ready, as a container asks, and why not.
import { once } from 'node:events';
import { createServer } from 'node:http';
import { createServer as createTcpServer } from 'node:net';
import { afterAll, expect, onTestFinished, test } from 'vitest';
import { environmentOf, freePort, launch } from '../adapters/discord/program.ts';
import { FakeDiscord } from '../doubles/discord/fake-discord.ts';
import { PATIENT } from '../doubles/discord/options.ts';
import { copyProgram } from '../support/process.ts';

const program = copyProgram();
afterAll(() => program.remove());

const check = (environment: Readonly<Record<string, string>>) => program.run(['--check-health'], '', environment);

async function listen(server: ReturnType<typeof createTcpServer>, host = '127.0.0.1'): Promise<string> {
  server.listen(0, host);
  onTestFinished(() => void server.close());
  await once(server, 'listening');
  const address = server.address();
  return String(typeof address === 'object' ? address?.port : 0);
}

test('is 1 until the bot is connected to Discord, then 0, and 1 when it has ended; each with a line that says why', async () => {
  const discord = await FakeDiscord.start(PATIENT);
  onTestFinished(() => discord.close());
  const HEALTH_PORT = String(await freePort());
  const address = `http://127.0.0.1:${HEALTH_PORT}/readyz`;
  const refused = {
    code: 1,
    stdout: `wrong  Nothing answers at ${address} (ECONNREFUSED): the bot isn't running, or HEALTH_PORT and HEALTH_HOST are others for it than here. Look at its log.\n`,
    stderr: '',
  };
  expect(await check({ HEALTH_PORT })).toEqual(refused);
  const letIn = discord.gateway.refuse();
  const running = launch(program, { ...environmentOf(discord), HEALTH_PORT, HEALTH_HOST: '0.0.0.0' });
  onTestFinished(() => running.signal('SIGTERM'));
  const waiting = await discord.until(async () => {
    const found = await check({ HEALTH_PORT });
    return !found.stdout.includes('ECONNREFUSED') && found;
  });
  expect(waiting).toMatchObject({ code: 1, stderr: '' });
  expect(waiting.stdout).toMatch(/^wrong {2}The bot is not ready: \{"status":"not ready".*\} Its log says why\.\n$/u);
  letIn();
  const ready = await discord.until(async () => {
    // What listens on all addresses is asked at its own.
    const found = await check({ HEALTH_PORT, HEALTH_HOST: '0.0.0.0' });
    return found.code === 0 && found;
  });
  expect(ready.stdout).toMatch(/^ok {2}The bot is ready: \{"status":"ok".*"discord":.*\}\n$/u);
  running.signal('SIGTERM');
  await running.ended;
  expect(await check({ HEALTH_PORT })).toEqual(refused);
});

test.each([
  [{}, 'HEALTH_PORT is not set'],
  [{ HEALTH_PORT: 'x' }, 'HEALTH_PORT is "x". Set a whole number'],
  [{ HEALTH_HOST: '0.0.0.0' }, 'HEALTH_HOST is set, and HEALTH_PORT is not.'],
])('with %j is 1, with what to set', async (environment, said) => {
  const { code, stdout, stderr } = await check(environment);
  expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
  expect(stdout).toMatch(/^wrong {2}[^\n]+\n$/u);
  expect(stdout).toContain(said);
});

test('the rest of the configuration is not looked at, nor the proxy that the environment names', async () => {
  const server = createServer((_, response) => response.end('{"status":"ok"}\n'));
  const HEALTH_PORT = await listen(server);
  const proxy = 'http://127.0.0.1:1';
  const rest = { DISCORD_TOKEN: 'none', KNOWLEDGE_DIR: '/nowhere', LOG_LEVEL: 'loud' };
  const environment = { ...rest, HEALTH_PORT, HTTP_PROXY: proxy, http_proxy: proxy, NODE_USE_ENV_PROXY: '1' };
  expect(await check(environment)).toEqual({
    code: 0,
    stdout: 'ok  The bot is ready: {"status":"ok"}\n',
    stderr: '',
  });
});

test.each([404, 500, 302])('another program, which answers %i, is not taken for the bot', async (status) => {
  const server = createServer((_, response) => response.writeHead(status, { location: '/' }).end('no'));
  const { code, stdout } = await check({ HEALTH_PORT: await listen(server) });
  expect(code).toBe(1);
  expect(stdout).toContain(`/readyz answers ${status}, which the bot doesn't: another program listens there.`);
});

test('what says nothing is not waited for', async () => {
  const sockets = new Set<{ destroy(): void }>();
  const server = createTcpServer((socket) => void sockets.add(socket));
  const HEALTH_PORT = await listen(server);
  const { code, stdout } = await check({ HEALTH_PORT });
  for (const socket of sockets) socket.destroy();
  expect(code).toBe(1);
  expect(stdout).toContain('gave no answer within 3 seconds');
});
