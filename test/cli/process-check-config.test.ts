// `npm start -- --check-config` as operators run it: what the disk, the clock, the ports and the knowledge have to say, all at once.
import { chmodSync, existsSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, describe, expect, it, onTestFinished } from 'vitest';
import { openDatabase } from '../../src/store/database.ts';
import { withKey } from '../../src/store/keyed.ts';
import { environmentOf as discordOf, freePort } from '../adapters/discord/program.ts';
import { environmentOf as slackOf } from '../adapters/slack/process-environment.ts';
import { copyKnowledge } from '../knowledge/copy.ts';
import { copyProgram } from '../support/process.ts';
import { checkOf, discordDouble, slackDouble } from './checking.ts';

const program = copyProgram();
afterAll(() => program.remove());
const check = (environment: Readonly<Record<string, string>>) => checkOf(program, environment);

describe("Discord's logins", () => {
  it.each([
    [0, 1, 'wrong  Discord: 0 of 1000 logins of a day are left. Wait 4 h.'],
    [
      40,
      0,
      'note  Discord: 40 of 1000 logins of a day are left, and after the last one Discord resets the token. Each start takes 1: look for a process that starts again and again.',
    ],
  ])('of which %i are left end the check with %i', async (identifiesLeft, exit, words) => {
    const discord = await discordDouble({ identifiesLeft });
    const { code, lines } = await check(discordOf(discord));
    expect(lines).toContain(words);
    expect(code).toBe(exit);
  });
});

describe('the clock', () => {
  const NTP = 'Set it, or turn on NTP ("timedatectl set-ntp true").';

  it('that Slack would refuse over HTTP is wrong', async () => {
    const slack = await slackDouble({ clockAhead: 400_000 });
    const { code, lines } = await check(slackOf(slack, 'http', await freePort()));
    const said = lines.find((line) => line.includes('clock'))?.replace(/\b(?:399|400|401) s/u, '400 s');
    expect(said).toBe(
      `wrong  The clock of this machine is 400 s behind that of Slack. Beyond 300 s no request of Slack is taken for its own. ${NTP}`,
    );
    expect(code).toBe(78);
  });

  it.each([
    ['Slack', async () => slackOf(await slackDouble({ clockAhead: -90_000 }), 'socket', 0)],
    ['Discord', async () => discordOf(await discordDouble({ clockAhead: -90_000 }))],
  ])('that is off by less, or matters less, is told by %s', async (name, environment) => {
    const { code, lines } = await check(await environment());
    const said = lines.find((line) => line.includes('clock'))?.replace(/\b(?:89|90|91) s/u, '90 s');
    expect(said).toBe(`note  The clock of this machine is 90 s ahead of that of ${name}. ${NTP}`);
    expect(code).toBe(0);
  });
});

/** Of the log. */
const messagesIn = (stdout: string): string[] =>
  stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line).msg);

describe('a store', () => {
  const words = (file: string, reason: string): string =>
    `The store (${file}) cannot be used: ${reason}. Let the bot read and write there, or name another place in STORE_URL.`;

  it.each([
    ['below a file', (file: string) => join(file, 'store'), 'a part of its path is a file and no folder (ENOTDIR)'],
    ['where none can be', () => '/proc/nowhere/store', 'there is no such place (ENOENT)'],
    ['that is none', (file: string) => file, 'the file is no store, or a damaged one (SQLITE_NOTADB)'],
  ])('%s is told by the check and the start alike', async (_, place, reason) => {
    const discord = await discordDouble();
    const file = join(program.folder, 'file');
    writeFileSync(file, 'This is a text, and no database at all.\n'.repeat(50));
    const store = place(file);
    const environment = { ...discordOf(discord), STORE_URL: `file:${store}` };
    const { code, lines } = await check(environment);
    expect([code, lines.filter((line) => line.startsWith('wrong'))]).toEqual([78, [`wrong  ${words(store, reason)}`]]);
    const started = await program.run([], '', environment);
    expect([started.code, started.stderr]).toEqual([78, `${words(store, reason)}\n`]);
    expect(messagesIn(started.stdout)).toEqual(['stopped']);
  });

  it("on a server that isn't there is told as what may pass", async () => {
    const discord = await discordDouble();
    const environment = {
      ...discordOf(discord),
      STORE_URL: `postgres://bot@127.0.0.1:${await freePort()}/bot`,
      STORE_KEY: 'k'.repeat(32),
    };
    const { code, lines } = await check(environment);
    expect([code, lines.filter((line) => line.startsWith('wrong'))]).toEqual([
      1,
      [
        expect.stringMatching(
          /^wrong {2}The store \(PostgreSQL at .+\/bot\) cannot be used: nothing takes connections there \(ECONNREFUSED\)\./u,
        ),
      ],
    ]);
  });

  it('is looked at, and left as it was', async () => {
    const discord = await discordDouble();
    const file = join(program.folder, 'kept', 'store.sqlite');
    const environment = { ...discordOf(discord), STORE_URL: `file:${file}` };
    expect((await check(environment)).lines).toContain(`ok  The store will be made at ${file}.`);
    expect(existsSync(file)).toBe(false);
    await (await openDatabase({ engine: 'sqlite', file })).close();
    expect((await check(environment)).lines).toContain(`ok  The store can be used: ${file}.`);
    chmodSync(file, 0o644);
    const { code, lines } = await check(environment);
    expect(lines).toContain(
      `note  Others than the bot's user may read ${file}, which is nobody else's business. Run: chmod 600 "${file}"`,
    );
    expect(code).toBe(0);
  });

  it('whose key is another is told', async () => {
    const discord = await discordDouble();
    const location = { engine: 'sqlite', file: join(program.folder, 'keyed', 'store.sqlite') } as const;
    const database = await openDatabase(location);
    await withKey(database, { location, key: 'a'.repeat(32) });
    await database.close();
    const environment = { ...discordOf(discord), STORE_URL: `file:${location.file}`, STORE_KEY: 'b'.repeat(32) };
    const { code, lines } = await check(environment);
    expect([code, lines.filter((line) => line.startsWith('wrong'))]).toEqual([
      78,
      [
        expect.stringMatching(
          /^wrong {2}The store \(.+\) was made with another key \([0-9a-f]{8}\) than the one there is/u,
        ),
      ],
    ]);
    const started = await program.run([], '', environment);
    expect([started.code, started.stderr]).toEqual([78, expect.stringContaining('was made with another key')]);
  });
});

describe('a port', () => {
  it('of health that is taken is told', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    onTestFinished(() => void taken.close());
    await new Promise((resolve) => taken.once('listening', resolve));
    const { port } = taken.address() as AddressInfo;
    const { code, lines } = await check({ HEALTH_PORT: String(port) });
    expect(lines).toContain(
      `wrong  Health cannot be served on 127.0.0.1:${port} (EADDRINUSE). Set HEALTH_PORT and HEALTH_HOST to what is free and belongs to this machine.`,
    );
    expect(code).toBe(78);
  });
});

describe('a knowledge base with problems', () => {
  it('is told with all of them, and what else is wrong as well', async () => {
    const knowledge = copyKnowledge();
    knowledge.change('facts.yaml', /figures:/u, 'figurse:');
    const discord = await discordDouble({ identifiesLeft: 0 });
    const problems = knowledge.problems();
    const { code, lines } = await check({ ...discordOf(discord), KNOWLEDGE_DIR: knowledge.folder });
    expect(lines).toEqual(
      expect.arrayContaining([...problems, 'wrong  Discord: 0 of 1000 logins of a day are left. Wait 4 h.']),
    );
    expect(code).toBe(78);
    const started = await program.run([], '', { ...discordOf(discord), KNOWLEDGE_DIR: knowledge.folder });
    // Reading it takes seconds where there is no model, so that is said first.
    const training = expect.stringMatching(/^there is no trained model of this knowledge/u);
    expect([started.code, messagesIn(started.stdout)]).toEqual([78, [training, 'stopped']]);
    expect(started.stderr).toContain(problems.join('\n'));
    const unset = await program.run(['--check-config'], '', { LOG_LEVEL: 'loud', KNOWLEDGE_DIR: knowledge.folder });
    expect([unset.code, unset.stdout]).toEqual([78, '']);
    expect(unset.stderr).toBe(
      `The knowledge base in ${knowledge.folder} has ${problems.length} problem${problems.length === 1 ? '' : 's'}:\n${problems.join('\n')}\nThe configuration cannot be used:\n- LOG_LEVEL is "loud". Set one of: debug, info, warn, error; or leave it out.\n`,
    );
  });
});

// The last one: it leaves the program without a cache.
describe('the model', () => {
  it('is as old as its file, and cannot be kept where its folder is none', async () => {
    const [file = ''] = program.models();
    const then = new Date(Date.now() - 3 * 86_400_000 - 60_000);
    utimesSync(join(program.cache, file), then, then);
    expect((await check({})).lines).toContain('ok  The model of this knowledge was trained 3 days ago.');
    rmSync(program.cache, { recursive: true });
    writeFileSync(program.cache, '');
    const KNOWLEDGE_DIR = copyKnowledge({ kept: 2 }).folder;
    const { code, stdout } = await program.run(['--check-config'], '', { KNOWLEDGE_DIR });
    expect(stdout).toContain(
      `note  No model can be kept in ${program.cache}: a part of its path is a file and no folder (ENOTDIR). Without one the bot trains at each start, for some seconds.\n`,
    );
    expect(code).toBe(0);
  });
});
