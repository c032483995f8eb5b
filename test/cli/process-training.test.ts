// A start without a usable model: alive at once, ready when one is trained.
import { once } from 'node:events';
import { rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, describe, expect, it, onTestFinished } from 'vitest';
import { freePort } from '../adapters/discord/program.ts';
import { environmentOf } from '../adapters/slack/process-environment.ts';
import { copyKnowledge } from '../knowledge/copy.ts';
import { copyProgram } from '../support/process.ts';
import { double, messages, read, start } from './serving.ts';

const program = copyProgram();
afterAll(() => program.remove());

const TRAINING = 'there is no trained model of this knowledge: training it now; the bot answers when that is done';

describe('a start without a trained model', () => {
  it('says so at once, lives while it trains, and is ready when that is done', async () => {
    const slack = await double();
    rmSync(program.cache, { recursive: true });
    const port = await freePort();
    const running = start(program, { ...environmentOf(slack, 'socket', 0), HEALTH_PORT: String(port) });
    const seen = new Set<string>();
    await slack.until(async () => {
      const [alive, { status, reason = '' }] = [await read(port, '/livez'), await read(port, '/readyz')];
      if (status !== 0) seen.add(`${alive.status === 0 ? 200 : alive.status} ${status} ${reason}`);
      return status === 200;
    });
    expect([...seen]).toContain('200 503 training');
    expect([...seen].at(-1)).toBe('200 200 ');
    expect(messages(running)).toEqual([TRAINING, 'starting', 'connected to Slack']);
    const said = slack.createUser().mention(slack.channel, 'How many gigafactories?');
    await slack.until(() => slack.repliesTo(said).length > 0, undefined, 'the answer');
    running.signal('SIGTERM');
    expect(await running.ended).toMatchObject({ code: 0, stderr: '' });
    expect(program.models()).toHaveLength(1);
  });

  it('ends with 0 at a SIGTERM while it trains', async () => {
    const slack = await double();
    rmSync(program.cache, { recursive: true, force: true });
    const running = start(program, environmentOf(slack, 'socket', 0));
    await slack.until(() => messages(running).includes(TRAINING), undefined, 'the training');
    running.signal('SIGTERM');
    expect(await running.ended).toMatchObject({ code: 0, stderr: '' });
    expect([messages(running).at(-1), slack.socket.hellos]).toEqual(['stopped', 0]);
  });

  it('says what is wrong with the knowledge, and where', async () => {
    const slack = await double();
    const { folder } = copyKnowledge({ kept: 2 });
    writeFileSync(join(folder, 'facts.yaml'), 'facts: []\n');
    const port = await freePort();
    const { code, stderr } = await start(program, {
      ...environmentOf(slack, 'socket', 0),
      HEALTH_PORT: String(port),
      KNOWLEDGE_DIR: folder,
    }).ended;
    expect(code).toBe(78);
    expect(stderr).toMatch(/^The knowledge base in .+facts\.yaml:\d+:\d+/su);
    expect(stderr).not.toContain('    at ');
  });

  it('ends before the training where health cannot be served', async () => {
    const slack = await double();
    rmSync(program.cache, { recursive: true, force: true });
    const taken = createServer().listen(0, '127.0.0.1');
    onTestFinished(() => void taken.close());
    await once(taken, 'listening');
    const { port } = taken.address() as AddressInfo;
    const { code, stderr } = await start(program, { ...environmentOf(slack, 'socket', 0), HEALTH_PORT: String(port) })
      .ended;
    expect(code).toBe(78);
    expect(stderr).toMatch(/^Health cannot be served on 127\.0\.0\.1:\d+ \(EADDRINUSE\)/u);
  });
});
