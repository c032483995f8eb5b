// Every system keeps the same contract, whatever is inside. The peers are installed apart: without them their part is skipped.
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { SYSTEM_NAMES, systemsFor } from '../../bench/systems/catalogue.ts';
import { isInstalled, PEERS } from '../../bench/systems/packages.ts';
import type { Lesson, System, Trained } from '../../bench/systems/system.ts';

const LESSON: Lesson = {
  language: 'en',
  rows: [
    { text: 'how much money is it in total', label: 'total' },
    { text: 'what is the whole amount', label: 'total' },
    { text: 'where will the factories be built', label: 'sites' },
    { text: 'which places were chosen for the factories', label: 'sites' },
    { text: 'who announced the plan', label: 'announcer' },
    { text: 'which person presented the plan', label: 'announcer' },
    { text: 'when does the programme begin', label: 'start' },
    { text: 'on which date does the programme start', label: 'start' },
  ],
};

const FRENCH: Lesson = {
  language: 'fr',
  rows: [
    { text: 'À qui s’adresse l’école ?', label: 'school' },
    { text: 'Où se trouve l’école ?', label: 'school' },
    { text: 'Quel est le montant total ?', label: 'total' },
    { text: 'Combien d’argent en tout ?', label: 'total' },
  ],
};

const OTHERS = SYSTEM_NAMES.filter((name) => name !== 'ours');
const isPeer = (name: string): boolean => !name.startsWith('fuse');

async function open(name: string): Promise<System> {
  const [entrant] = await systemsFor([name]);
  if (entrant === undefined) throw new Error(`no system ${name}`);
  return entrant.system;
}

describe.each(OTHERS)('%s', (name) => {
  describe.skipIf(isPeer(name) && !isInstalled(name, PEERS))('as a system', () => {
    let system: System;
    let trained: Trained;

    beforeAll(async () => {
      system = await open(name);
      trained = await system.train(LESSON);
    });
    afterEach(() => {
      vi.restoreAllMocks();
    });

    it('names itself, its version and what was set', () => {
      expect(system.version).toMatch(/ \d+\.\d+\.\d+$/);
      expect(system.settings).toMatch(/https:\/\//);
    });

    it.each(LESSON.rows)('finds the label of "$text", which it was taught', async ({ text, label }) => {
      expect((await trained.ask(text))[0]?.label).toBe(label);
    });

    it('gives at most three labels, each once, the surest first', async () => {
      const guesses = await trained.ask('which places and which person and what amount and what date for the plan');
      const labels = guesses.map((guess) => guess.label);
      const sureness = guesses.map(({ confidence }) => confidence);
      expect(labels.length).toBeGreaterThan(0);
      expect(labels.length).toBeLessThanOrEqual(3);
      expect(new Set(labels).size).toBe(labels.length);
      expect(sureness).toEqual([...sureness].sort((a, b) => b - a));
    });

    it.each(['', '   ', '?!'])('finds nothing in "%s"', async (text) => {
      expect(await trained.ask(text)).toEqual([]);
    });

    it.each(['who:announced', '+who -plan', 'plan~ ^2 *', '"who', '( [ \\', 'constructor __proto__'])(
      'reads "%s" as words, not as commands',
      async (text) => {
        expect(Array.isArray(await trained.ask(text))).toBe(true);
      },
    );

    it('answers the same once saved and loaded, without the rows', async () => {
      const loaded = await system.load(trained.save(), { rows: [], language: LESSON.language });
      for (const text of ['who presented it', 'what is the totl amount', 'which date', 'zzz qqq'])
        expect(await loaded.ask(text)).toEqual(await trained.ask(text));
    });

    it('keeps the letters of other languages', async () => {
      const french = await system.train(FRENCH);
      expect((await french.ask('école'))[0]?.label).toBe('school');
    });

    it('prints nothing and leaves no file where it is run', async () => {
      const printed = [vi.spyOn(process.stdout, 'write'), vi.spyOn(process.stderr, 'write')];
      await (await system.train(LESSON)).ask('who announced it');
      for (const write of printed) expect(write).not.toHaveBeenCalled();
      expect(existsSync('model.nlp')).toBe(false);
    });

    it('is asked fewer questions the more phrasings there are, but never too few to tell', () => {
      expect(system.patience(1000)).toBeGreaterThanOrEqual(system.patience(15_000));
      expect(system.patience(1e9)).toBeGreaterThanOrEqual(30);
    });
  });
});

describe.skipIf(!isInstalled('node-nlp', PEERS))('node-nlp', () => {
  it('takes "None" for a label where a set has it', async () => {
    const rows = [...LESSON.rows, { text: 'nice weather today', label: 'None' }, { text: 'it rains', label: 'None' }];
    const trained = await (await open('node-nlp')).train({ ...LESSON, rows });
    expect((await trained.ask('nice weather today'))[0]?.label).toBe('None');
  });

  it('has a classifier for each language, and guesses which a question is in', async () => {
    const rows = [
      ...LESSON.rows.map((row) => ({ ...row, language: 'en' })),
      ...FRENCH.rows.map((row) => ({ ...row, language: 'fr' })),
      // A guess would take it for English.
      { text: 'total ?', label: 'français', language: 'fr' },
    ];
    const trained = await (await open('node-nlp')).train({ language: 'en,fr', rows });
    const labels = async (text: string) => (await trained.ask(text)).map(({ label }) => label);
    expect((await labels('où se trouve cette école'))[0]).toBe('school');
    expect((await labels('who announced the plan'))[0]).toBe('announcer');
    // "total" is a label of both, "the plan" of English alone.
    expect(await labels('what is the total amount')).not.toContain('français');
    expect(await labels('Quel est le total, et où ?')).toContain('français');
  });

  it('takes a “%” for no entity, and says nothing of a phrasing without a word', async () => {
    const printed = [vi.spyOn(process.stdout, 'write'), vi.spyOn(process.stderr, 'write'), vi.spyOn(console, 'warn')];
    const rows = [...LESSON.rows, { text: 'what % of it is paid', label: 'share' }, { text: '?!', label: 'share' }];
    const trained = await (await open('node-nlp')).train({ ...LESSON, rows });
    for (const write of printed) expect(write).not.toHaveBeenCalled();
    vi.restoreAllMocks();
    expect((await trained.ask('what % is paid'))[0]?.label).toBe('share');
    const { model } = JSON.parse(trained.save().toString()) as { model: { slotManager: unknown } };
    expect(model.slotManager).toEqual({});
  });
});

describe('the catalogue', () => {
  const empty = mkdtempSync(join(tmpdir(), 'investai-systems-'));
  afterAll(() => rmSync(empty, { recursive: true, force: true }));

  it('says which peers are not installed, and what to do', async () => {
    await expect(systemsFor(['fuse', 'minisearch', 'node-nlp'], empty)).rejects.toThrow(
      /not installed \(minisearch, node-nlp\)\. Install them with: npm ci --prefix bench\b/,
    );
  });

  it('needs no peer for fuse.js, which is the bot’s own', async () => {
    const names = (await systemsFor(['fuse-tokens', 'fuse'], empty)).map(({ system }) => system.name);
    expect(names).toEqual(['fuse.js, token search', 'fuse.js, default']);
  });

  it('names the systems there are, where one is unknown', async () => {
    await expect(systemsFor(['fuse', 'constructor'], empty)).rejects.toThrow(
      /no system "constructor"\. Known are: ours, fuse, /,
    );
  });
});
