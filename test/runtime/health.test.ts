// Health over real HTTP: alive while it runs, ready while every adapter is, and gone when closed.
import { once } from 'node:events';
import { Agent, get, type IncomingMessage } from 'node:http';
import { connect } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { type KnowledgeState, startHealth, type Watched } from '../../src/runtime/health.ts';
import { OperatorError } from '../../src/runtime/operator-error.ts';

const HOST = '127.0.0.1';

/** An adapter that is connected or not, as is said. */
function adapter(name: string, connected: boolean) {
  const state: { connected: boolean; problem?: string } = { connected };
  return { state, watched: { name, ready: () => state.connected, problem: () => state.problem } };
}

async function serve(watched: readonly Watched[] = []) {
  const health = await startHealth({ host: HOST, port: 0, watched });
  onTestFinished(() => health.close());
  const read = async (path: string): Promise<[number, unknown]> => {
    const response = await fetch(`http://${HOST}:${health.port}${path}`);
    return [response.status, await response.json()];
  };
  return { health, read };
}

test('a free port is taken, and told', async () => {
  const [one, other] = [await serve(), await serve()];
  expect(one.health.port).toBeGreaterThan(0);
  expect(other.health.port).not.toBe(one.health.port);
});

test('it is ready while every adapter is, and says which is not, and why where that is known', async () => {
  const [discord, slack] = [adapter('discord', false), adapter('slack', true)];
  const { read } = await serve([discord.watched, slack.watched]);
  const unready = (reason: string, adapters: object) => [503, { status: 'not ready', reason, adapters }];
  expect(await read('/readyz')).toEqual(unready('discord: not connected', { discord: false, slack: true }));
  discord.state.connected = true;
  expect(await read('/readyz')).toEqual([200, { status: 'ok', adapters: { discord: true, slack: true } }]);
  slack.state.connected = false;
  slack.state.problem = 'The token was revoked.';
  expect(await read('/readyz')).toEqual(unready('slack: The token was revoked.', { discord: true, slack: false }));
  discord.state.connected = false;
  expect(await read('/readyz')).toEqual(
    unready('discord: not connected; slack: The token was revoked.', { discord: false, slack: false }),
  );
});

test.each(['starting', 'training', 'stopping'] as const)('while it is %s it is alive and not ready', async (phase) => {
  const state: { phase?: typeof phase } = { phase };
  const health = await startHealth({ host: HOST, port: 0, watched: [], phase: () => state.phase });
  onTestFinished(() => health.close());
  const ready = () => fetch(`http://${HOST}:${health.port}/readyz`);
  expect((await fetch(`http://${HOST}:${health.port}/livez`)).status).toBe(200);
  const response = await ready();
  expect([response.status, await response.json()]).toEqual([503, { status: 'not ready', reason: phase, adapters: {} }]);
  delete state.phase;
  expect((await ready()).status).toBe(200);
});

test('what answers, and what is wrong with what lies there now, stands beside: it is ready all the same', async () => {
  const state: { knowledge?: KnowledgeState } = {};
  const slack = adapter('slack', true);
  const health = await startHealth({
    host: HOST,
    port: 0,
    watched: [slack.watched],
    knowledge: () => state.knowledge,
  });
  onTestFinished(() => health.close());
  const read = async () => {
    const response = await fetch(`http://${HOST}:${health.port}/readyz`);
    return [response.status, await response.json()];
  };
  const adapters = { slack: true };
  expect(await read()).toEqual([200, { status: 'ok', adapters }]);
  const knowledge = { hash: 'abc123', problems: ['facts.yaml:1:1 Wrong.'] };
  state.knowledge = knowledge;
  expect(await read()).toEqual([200, { status: 'ok', adapters, knowledge }]);
  slack.state.connected = false;
  const reason = 'slack: not connected';
  expect(await read()).toEqual([503, { status: 'not ready', reason, adapters: { slack: false }, knowledge }]);
});

test('an adapter that is added is watched', async () => {
  const watched: Watched[] = [];
  const { read } = await serve(watched);
  watched.push(adapter('slack', false).watched);
  expect((await read('/readyz'))[0]).toBe(503);
});

test('it is alive, ready or not', async () => {
  const { read } = await serve([adapter('discord', false).watched]);
  expect(await read('/livez')).toEqual([200, { status: 'ok' }]);
  expect(await read('/livez?verbose')).toEqual([200, { status: 'ok' }]);
});

test('there is nothing to wait for where nothing is watched', async () => {
  expect(await (await serve()).read('/readyz')).toEqual([200, { status: 'ok', adapters: {} }]);
});

test.each(['/', '/livez/', '/LIVEZ', '/readyz/discord', '/../livez2', '/?/livez'])('%s is not there', async (path) => {
  expect(await (await serve()).read(path)).toEqual([404, { error: 'There is /livez, /readyz and /metrics.' }]);
});

test('an answer is JSON that nobody keeps', async () => {
  const { health } = await serve();
  const response = await fetch(`http://${HOST}:${health.port}/livez`);
  const { headers } = response;
  expect([headers.get('content-type'), headers.get('cache-control')]).toEqual(['application/json', 'no-store']);
  expect(await response.text()).toBe('{"status":"ok"}\n');
});

test('a port that is taken is said in words for the operator', async () => {
  const { health } = await serve();
  const { port } = health;
  await expect(startHealth({ host: HOST, port, watched: [] })).rejects.toThrow(
    new OperatorError(
      `Health cannot be served on ${HOST}:${port} (EADDRINUSE). Set HEALTH_PORT and HEALTH_HOST to what is free and belongs to this machine, or leave them out.`,
    ),
  );
  await expect(startHealth({ host: HOST, port, watched: [] })).rejects.toBeInstanceOf(OperatorError);
});

test('an address of another machine is said so too', async () => {
  await expect(startHealth({ host: '192.0.2.1', port: 0, watched: [] })).rejects.toThrow(
    'Health cannot be served on 192.0.2.1:0 (EADDRNOTAVAIL).',
  );
});

test('closing ends connections that are kept open, and frees the port', async () => {
  const { health } = await serve();
  const { port } = health;
  const agent = new Agent({ keepAlive: true });
  onTestFinished(() => agent.destroy());
  const [response] = (await once(get({ host: HOST, port, path: '/livez', agent }), 'response')) as [IncomingMessage];
  const { socket } = response;
  response.resume();
  await once(response, 'end');
  const silent = connect(port, HOST).resume();
  await once(silent, 'connect');
  expect([socket.destroyed, silent.destroyed]).toEqual([false, false]);
  await Promise.all([health.close(), once(socket, 'close'), once(silent, 'close')]);
  const again = await startHealth({ host: HOST, port, watched: [] });
  await again.close();
  await expect(fetch(`http://${HOST}:${port}/livez`)).rejects.toThrow('fetch failed');
});

test('the metrics are what is given, as its own type; what cannot be read is said, and the rest goes on', async () => {
  const pages = [{ contentType: 'text/plain; version=0.0.4', body: 'bot_ready 1\n' }];
  const metrics = async () => {
    const page = pages.shift();
    if (page === undefined) throw new Error('broken on purpose');
    return page;
  };
  const health = await startHealth({ host: HOST, port: 0, watched: [], metrics });
  onTestFinished(() => health.close());
  const read = (path: string) => fetch(`http://${HOST}:${health.port}${path}`);
  const good = await read('/metrics');
  expect([good.status, good.headers.get('content-type'), await good.text()]).toEqual([
    200,
    'text/plain; version=0.0.4',
    'bot_ready 1\n',
  ]);
  const bad = await read('/metrics?again');
  expect([bad.status, await bad.text()]).toEqual([500, 'The metrics could not be read: Error: broken on purpose\n']);
  expect((await read('/livez')).status).toBe(200);
});

test('without metrics there is no such page', async () => {
  expect((await (await serve()).read('/metrics'))[0]).toBe(404);
});
