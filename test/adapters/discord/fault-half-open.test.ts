// A connection that is being made and never opens, as where a network drops packets, and then breaks: no crash.
import { expect, test } from 'vitest';
import { rehearse } from './fault-scene.ts';
import { lateDoor, lead } from './fault-server.ts';

const BEATING = { heartbeatInterval: 100 };
const PATIENCE = { retry: { least: 20, most: 80 }, silence: 3_000, look: 50 };

test('stops in the midst of a connection that breaks then', async () => {
  const door = await lateDoor();
  door.deafen();
  await rehearse({}, async (scene) => {
    await door.open(scene.stage.discord.url);
    lead(scene, door.gateway);
    scene.stage.adapter.start().catch(() => undefined);
    await scene.until(() => door.held() === 1, 'the connection');
    await scene.stage.adapter.stop();
    door.close();
    // The break is known on this side once another connection has come and gone.
    await fetch(scene.stage.discord.url);
  }).finally(door.close);
});

test('outlives a connection that it gave up, and that breaks then', async () => {
  const door = await lateDoor();
  await rehearse({ double: BEATING, patience: PATIENCE }, async (scene) => {
    const { gateway, stage } = scene;
    await door.open(stage.discord.url);
    lead(scene, door.gateway);
    await stage.adapter.start();
    door.deafen();
    gateway.invalidate(false);
    const isRenewed = () => scene.logged('warn').some(({ message }) => message.includes('silent'));
    await scene.until(isRenewed, 'a new connection');
    await scene.until(() => gateway.identifies === 2 && stage.adapter.ready(), 'a new session');
    door.close();
    await scene.next();
    expect([door.held(), gateway.connections.size]).toEqual([1, 1]);
  }).finally(door.close);
});
