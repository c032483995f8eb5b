// Slack over a proxy, in its process: tunnels that say nothing more are given up, and answers are read as without one.
import { expect, test } from 'vitest';
import { createProxy } from '../../../src/runtime/proxy.ts';
import { connectProxy } from '../../support/connect-proxy.ts';
import { buttonOf, play, QUICK, rehearse } from './fault-scene.ts';

async function over(except = '') {
  const running = await connectProxy();
  const place = new URL(running.url).host;
  const proxy = createProxy({ http: { variable: 'HTTP_PROXY', url: `${running.url}/`, place }, except });
  return { running, proxy };
}

test('a tunnel out of which nothing comes any more is left for a new one, and ended', async () => {
  // The Web API is reached past it, so that every tunnel is a socket's.
  const { running, proxy } = await over('127.0.0.1');
  await rehearse({ settings: { ...QUICK, proxy } }, async (scene) => {
    const { socket, port } = scene.slack;
    scene.slack.behind(`http://localhost:${port}`);
    await scene.open();
    await scene.next();
    expect(running.opened).toEqual([`localhost:${port}`]);
    const { hellos } = socket;
    running.mute();
    await scene.until(() => socket.hellos > hellos && scene.stage.adapter.ready(), 'the bot to be back');
    await scene.until(() => running.standing() === 1 && socket.connections.length === 1, 'the muted one to be gone');
    await scene.next();
  });
  await expect.poll(() => running.standing(), { timeout: 60_000 }).toBe(0);
});

test('blocks that are refused in the words of an answer are sent again plainly', async () => {
  const { running, proxy } = await over();
  await play({ settings: { proxy } }, async (scene) => {
    const answer = await scene.ann.command('/investai', 'check The plan mobilises 300 billion euros.').response();
    scene.faults.next('response_url', { status: 200, error: 'invalid_blocks' });
    const posted = await scene.ann.click(answer, buttonOf(answer, 'check')).response();
    expect([posted.blocks.some(({ type }) => type === 'table'), posted.ephemeralFor]).toEqual([false, null]);
    expect(scene.faults.log).toHaveLength(1);
  });
  expect(running.opened).not.toEqual([]);
});
