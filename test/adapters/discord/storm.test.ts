// Five hundred questions of every kind while Discord fails at random: what became of each is known.
import { expect, test } from 'vitest';
import { generator } from '../../../src/core/matching/shuffle.ts';
import { Interaction } from '../../doubles/discord/model/interaction.ts';
import { play, type Scene } from './fault-scene.ts';
import { Ledger } from './storm-ledger.ts';
import { askAnything, settle, type Town } from './storm-questions.ts';
import { disturb, GATEWAY_FAULTS, strike } from './storm-weather.ts';

const QUESTIONS = 500;
const AT_ONCE = 40;
const DEADLINE = 3_000;
const PATIENCE = 120_000;

interface Storm {
  readonly scene: Scene;
  readonly town: Town;
  readonly ledger: Ledger;
  readonly seed: number;
}

/** One person after the other in a queue; so many queues are served at once. */
async function queue({ scene, town, ledger, seed }: Storm): Promise<void> {
  while (ledger.questions.length < QUESTIONS) {
    // Each question draws for itself, so that it is the same whatever came before it.
    const random = generator(seed + ledger.questions.length);
    const asked = askAnything(town, random);
    const question = ledger.add(asked, strike(scene.faults, asked, random));
    if (asked instanceof Interaction) await asked.acknowledged;
    else await scene.stage.discord.until(() => ledger.isOver(question), PATIENCE, `the end of ${asked.id}`);
  }
}

/** The faults of the gateway, each once so and so many questions have been asked. */
async function weather({ scene, ledger, seed }: Storm): Promise<void> {
  const random = generator(-seed);
  const share = QUESTIONS / (GATEWAY_FAULTS.length + 1);
  for (const [index, kind] of GATEWAY_FAULTS.entries()) {
    const moment = Math.floor(share * (index + random()));
    await scene.stage.discord.until(() => ledger.questions.length >= moment, PATIENCE, `question ${moment}`);
    await disturb(kind, scene, ledger);
  }
}

async function pass(storm: Storm): Promise<void> {
  const queues = Array.from({ length: AT_ONCE }, () => queue(storm));
  await Promise.all([weather(storm), ...queues]);
  const { stage, faults } = storm.scene;
  const isQuiet = (): boolean => stage.discord.requests.every(({ ms }) => ms !== null);
  await stage.discord.until(isQuiet, PATIENCE, 'the last request');
  await stage.adapter.stop();
  faults.clear();
}

/** Who was pinged by anything that the bot wrote. */
function pinged({ town: { discord, channels, users } }: Storm): string[] {
  const direct = users.map((user) => discord.dmChannel(user));
  const shown = [...channels, ...direct].flatMap((channel) => discord.messagesIn(channel));
  const own = [...shown, ...users.flatMap((user) => discord.ephemeralsFor(user))].filter(
    ({ author }) => author === discord.bot,
  );
  return own.flatMap(({ pings }) => pings);
}

test.each([20_250_211, 7_919])(
  'in the storm of seed %i nothing is answered twice, and every silence is explained',
  (seed) =>
    play({ double: { deadline: DEADLINE } }, async (scene) => {
      const storm = { scene, town: await settle(scene.stage.discord), ledger: new Ledger(scene, DEADLINE), seed };
      await pass(storm);
      const { counts, surprises } = storm.ledger.summary();
      const story = `seed ${seed}, ${JSON.stringify(counts)}`;
      expect(surprises, story).toEqual([]);
      expect([counts.twice, counts.unexplained], story).toEqual([0, 0]);
      expect(counts.answered + counts.late + counts.unknown + counts.lost, story).toBe(QUESTIONS);
      // Each way of being silent was there, and the many were answered.
      expect(Math.min(counts.late, counts.unknown, counts.lost), story).toBeGreaterThan(0);
      expect(counts.answered, story).toBeGreaterThan(QUESTIONS * 0.75);
      expect(storm.ledger.strangeErrors(), story).toEqual([]);
      expect(pinged(storm), story).toEqual([]);
    }),
);
