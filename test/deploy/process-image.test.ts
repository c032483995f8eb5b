// The image without an engine: its own steps, in an empty folder and by a user without rights, and what comes of them in a tree that nobody can write to.
import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { freePort } from '../adapters/discord/program.ts';
import { FakeSlack } from '../doubles/slack/fake-slack.ts';
import { PATIENT } from '../doubles/slack/options.ts';
import { ROOT } from '../support/bot.ts';
import { argumentsOf, environmentOf, STAGES, type Stage } from './dockerfile.ts';
import { carryOut, type Ground, giveAway, makeReadOnly, obstacle, PLAIN, within } from './stages.ts';

const LAST = STAGES.at(-1) as Stage;

function groundOf(folder: string): Ground {
  mkdirSync(join(folder, 'home'));
  chmodSync(folder, 0o755);
  giveAway(folder);
  const npm = (name: string): string =>
    spawnSync('npm', ['config', 'get', name], { cwd: folder, encoding: 'utf8' }).stdout.trim();
  const home = join(folder, 'home');
  const certificates = npm('cafile');
  // biome-ignore lint/style/noProcessEnv: where node and npm are
  const { PATH = '' } = process.env;
  const environment = { PATH, HOME: home, npm_config_cache: join(home, '.npm'), npm_config_registry: npm('registry') };
  const isSet = certificates !== '' && certificates !== 'null';
  return { folder, environment: { ...environment, ...(isSet ? { npm_config_cafile: certificates } : {}) } };
}

const ground = groundOf(mkdtempSync(join(tmpdir(), 'investai-image-')));
const hindrance = obstacle(ground);
if (hindrance !== undefined) process.stderr.write(`The image's steps are not tried: ${hindrance}\n`);
let app = '';

beforeAll(() => {
  if (hindrance !== undefined) return;
  for (const stage of STAGES) app = carryOut(ground, stage);
  makeReadOnly(app);
});

afterAll(() => {
  if (app !== '') {
    for (const name of readdirSync(app, { recursive: true, withFileTypes: true }))
      if (name.isDirectory()) chmodSync(join(name.parentPath, name.name), 0o755);
    chmodSync(app, 0o755);
  }
  rmSync(ground.folder, { recursive: true, force: true });
});

const there = test.skipIf(hindrance !== undefined);

/** As the container would start it: its command, its environment, its user's rights. */
function commandOf(wanted: 'CMD' | 'HEALTHCHECK', environment: Readonly<Record<string, string>>) {
  const [found] = LAST.instructions.filter(({ name }) => name === wanted);
  const [program = '', ...args] = argumentsOf(found?.words ?? '[]');
  const { PATH = '' } = ground.environment;
  return { program, args, options: { cwd: app, env: { PATH, ...environmentOf(LAST), ...environment }, ...PLAIN } };
}

there('holds what runs, and no more', () => {
  expect(readdirSync(app).sort()).toEqual([
    '.cache',
    'LICENSE',
    'data',
    'deploy',
    'dist',
    'knowledge',
    'node_modules',
    'package.json',
  ]);
  expect(readdirSync(join(app, '.cache')).filter((name) => name.endsWith('.model'))).toHaveLength(1);
  const { devDependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
    readonly devDependencies: Readonly<Record<string, string>>;
  };
  // The types come along with libraries.
  const unwanted = Object.keys(devDependencies).filter((name) => !name.startsWith('@types/') && name !== 'ws');
  expect(unwanted.filter((name) => existsSync(join(app, 'node_modules', name)))).toEqual([]);
  expect(statSync(within(ground, 'build', '/build/node_modules')).isDirectory()).toBe(true);
});

there('holds nothing that is made for one architecture', () => {
  const files = readdirSync(join(app, 'node_modules'), { recursive: true, encoding: 'utf8' });
  expect(files.length).toBeGreaterThan(1_000);
  expect(files.filter((name) => /\.(?:node|so|dll|dylib|wasm|exe)$/u.test(name))).toEqual([]);
});

there('answers a question in the terminal, without training and without a word beside the answer', () => {
  const { program, args, options } = commandOf('CMD', {});
  const input = 'How many gigafactories?\n';
  const { status, stdout, stderr } = spawnSync(program, [...args, '--terminal'], {
    ...options,
    input,
    encoding: 'utf8',
  });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout).toContain('The plan is to open four AI gigafactories.');
});

there('can write nothing there', () => {
  const { options } = commandOf('CMD', {});
  const script =
    'for (const at of ["x", ".cache/x", "dist/main.js"]) try { require("fs").writeFileSync(at, ""); console.log(at) } catch {}';
  expect(spawnSync('node', ['-e', script], { ...options, encoding: 'utf8' }).stdout).toBe('');
});

there('is healthy by its own check while it is connected to Slack, and not before and after', async () => {
  const slack = await FakeSlack.start(PATIENT);
  onTestFinished(() => slack.close());
  const HEALTH_PORT = String(await freePort());
  const tokens = { SLACK_API_URL: slack.url, SLACK_BOT_TOKEN: slack.botToken, SLACK_APP_TOKEN: slack.appToken };
  const { program, args, options } = commandOf('CMD', { ...tokens, HEALTH_PORT });
  const check = async (): Promise<{ code: number | null; said: string }> => {
    const asked = commandOf('HEALTHCHECK', { ...tokens, HEALTH_PORT });
    const child = spawn(asked.program, asked.args, asked.options);
    let said = '';
    child.stdout.on('data', (text: Buffer) => (said += text));
    const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
    return { code, said };
  };
  expect(await check()).toMatchObject({ code: 1, said: expect.stringContaining('(ECONNREFUSED)') });
  const bot = spawn(program, args, { ...options, stdio: 'ignore' });
  const ended = new Promise<number | null>((resolve) => bot.on('close', resolve));
  onTestFinished(() => void bot.kill('SIGKILL'));
  const found = await slack.until(async () => {
    const seen = await check();
    return seen.code === 0 && seen;
  });
  expect(found.said).toMatch(/^ok {2}The bot is ready: \{"status":"ok".*\}\n$/u);
  bot.kill('SIGTERM');
  expect(await ended).toBe(0);
  expect((await check()).code).toBe(1);
});
