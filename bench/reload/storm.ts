// Saves of the knowledge under a storm of questions: which versions were shown, what the log says, and what the bot holds.
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { FakeDiscord } from '../../test/doubles/discord/fake-discord.ts';
import { PATIENT } from '../../test/doubles/discord/options.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { type Crowd, gather } from './people.ts';
import { markedPlan, type Plan, versionIn, written } from './plan.ts';
import { type Held, type Program, startProgram } from './program.ts';

export interface Stormed {
  readonly saves: number;
  /** How many of them answered: of those that follow each other closely, the last one does. */
  readonly answered: number;
  /** Messages that were shown. */
  readonly shown: number;
  /** Those that are of no version that ever answered, each with what it seems to be of. */
  readonly mixed: readonly string[];
  /** Different versions among what was shown. */
  readonly versions: number;
  /** Whether all that was shown at the end was of the last save. */
  readonly isLast: boolean;
  /** Lines of the log above the level info. */
  readonly lines: readonly string[];
  /** Milliseconds that each message was waited for. */
  readonly waits: readonly number[];
  /** After half of the saves and after all of them. */
  readonly held: readonly [Held, Held];
  readonly models: number;
  /** What it said on standard error. */
  readonly said: string;
  readonly code: number;
}

export interface StormOptions {
  readonly saves: number;
  /** Told after each save how many there have been. */
  readonly say?: (done: number) => void;
}

const PATIENCE = 120_000;
/** One save in so many isn't waited for: the next one comes while its model is trained. */
const HURRIED = 4;
/** Milliseconds: longer than the bot waits for more to be saved. */
const MEANWHILE = 300;
/** Milliseconds of asking after the last save. */
const LAST = 500;

interface Scene {
  readonly discord: FakeDiscord;
  readonly plan: Plan;
  readonly program: Program;
}

/** The versions that have answered so far, in their order. */
function answering({ plan, program }: Scene): string[] {
  return program.log().flatMap(({ msg, knowledge }) => {
    if (msg !== 'starting' && msg !== 'the changed knowledge answers now') return [];
    const version = plan.versionOf(String(knowledge));
    return version === undefined ? [`unknown ${knowledge}`] : [written(version)];
  });
}

/** Saves from one number to another, both included. */
async function saveAll(scene: Scene, first: number, last: number, say: (done: number) => void): Promise<void> {
  for (let save = first; save <= last; save++) {
    // The two files take turns; each is saved in both ways by turns.
    const version = written(scene.plan.save(save, save % 4 < 2 ? 'rename' : 'in place'));
    if (save % HURRIED === 0 && save < last) await pause(MEANWHILE);
    else await scene.discord.until(() => answering(scene).at(-1) === version, PATIENCE, `save ${save} to answer`);
    say(save);
  }
}

async function weather(scene: Scene, { saves, say = () => {} }: StormOptions): Promise<Omit<Stormed, 'said' | 'code'>> {
  const { discord, program } = scene;
  const half = Math.floor(saves / 2);
  const round = async (first: number, last: number): Promise<[Crowd, Held]> => {
    const crowd = gather(discord);
    await saveAll(scene, first, last, say);
    await crowd.end();
    return [crowd, await program.held()];
  };
  const [early, before] = await round(1, half);
  const [late, after] = await round(half + 1, saves);
  const calm = gather(discord);
  await pause(LAST);
  await calm.end();
  const answered = answering(scene);
  const shown = [early, late, calm].flatMap((crowd) => crowd.shown.map(versionIn));
  return {
    saves,
    answered: answered.length - 1,
    shown: shown.length,
    mixed: shown.filter((version) => !answered.includes(version)),
    versions: new Set(shown).size,
    isLast: calm.shown.length > 0 && calm.shown.every((text) => versionIn(text) === answered.at(-1)),
    lines: program.log().flatMap((line) => (line['level'] === 'info' ? [] : [JSON.stringify(line)])),
    waits: [early, late].flatMap(({ waits }) => waits),
    held: [before, after],
    models: program.models(),
  };
}

/** @throws where an answer or a save is waited for in vain */
export async function storm(options: StormOptions): Promise<Stormed> {
  const place = temporaryFolder();
  const discord = await FakeDiscord.start({ ...PATIENT, history: 500 });
  const plan = await markedPlan(join(place.folder, 'plan'));
  const program = startProgram(discord, plan.folder);
  try {
    const isReady = () => program.log().some(({ msg }) => msg === 'commands registered');
    await discord.until(isReady, PATIENCE, 'the bot');
    const stormed = await weather({ discord, plan, program }, options);
    return { ...stormed, ...(await program.end()) };
  } finally {
    await program.end();
    await discord.close();
    place.remove();
  }
}
