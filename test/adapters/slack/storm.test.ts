// Five hundred questions of every kind while Slack fails at random: what became of each is known.
import { expect, test } from 'vitest';
import { generator } from '../../../src/core/matching/shuffle.ts';
import { Interaction } from '../../doubles/slack/model/interaction.ts';
import { play, QUICK, type Scene } from './fault-scene.ts';
import { Ledger } from './storm-ledger.ts';
import { askAnything, settle, type Town } from './storm-questions.ts';
import { disturb, meddle, repeat, SOCKET_FAULTS, strike } from './storm-weather.ts';
import type { Mode } from './support.ts';

const QUESTIONS = 500;
const AT_ONCE = 20;
const PATIENCE = 120_000;
/** Slack waits three seconds; here it waits longer, and sends again sooner and more often. */
const DOUBLE = { deadline: 5_000, redeliverAfter: Array.from({ length: 100 }, () => 300) };

interface Storm {
  readonly scene: Scene;
  readonly mode: Mode;
  readonly town: Town;
  readonly ledger: Ledger;
  readonly seed: number;
}

/** Whoever is told that the bot does not answer waits until it is there again. */
async function heard({ slack }: Scene, mode: Mode, asked: Interaction): Promise<void> {
  const isThere = (): boolean => mode === 'http' || slack.socket.connections.some(({ leaving }) => !leaving);
  if (!(await asked.acknowledged)) await slack.until(isThere, PATIENCE, 'the bot');
}

/** One person after the other in a queue; so many queues are served at once. */
async function queue({ scene, mode, town, ledger, seed }: Storm): Promise<void> {
  while (ledger.questions.length < QUESTIONS) {
    // Each question draws for itself, so that it is the same whatever came before it.
    const random = generator(seed + ledger.questions.length);
    strike(scene.faults, random);
    if (mode === 'http') meddle(scene, random);
    const asked = askAnything(town, random);
    ledger.questions.push(asked);
    await repeat(scene, asked, mode === 'http', random);
    if (asked instanceof Interaction) await heard(scene, mode, asked);
    else await scene.slack.until(() => ledger.isOver(asked), PATIENCE, `the end of ${asked.ts}`);
  }
}

/** The faults of the socket, each once so and so many questions have been asked. */
async function weather({ scene, mode, ledger, seed }: Storm): Promise<void> {
  const random = generator(-seed);
  const faults = mode === 'socket' ? SOCKET_FAULTS : [];
  for (const [index, kind] of faults.entries()) {
    const moment = Math.floor((QUESTIONS / (faults.length + 1)) * (index + random()));
    await scene.slack.until(() => ledger.questions.length >= moment, PATIENCE, `question ${moment}`);
    await disturb(kind, scene);
  }
}

async function pass(storm: Storm): Promise<void> {
  const queues = Array.from({ length: AT_ONCE }, () => queue(storm));
  await Promise.all([weather(storm), ...queues]);
  const { slack, stage, faults } = storm.scene;
  faults.clear();
  const isQuiet = (): boolean => slack.requests.every(({ ms }) => ms !== null);
  await slack.until(isQuiet, PATIENCE, 'the last request');
  await stage.adapter.stop();
}

/** Who was notified by anything that the bot wrote. */
function notified({ town: { slack, channels, users } }: Storm): string[] {
  const places = [...channels, ...users.map((user) => slack.dmChannel(user))];
  const shown = [
    ...places.flatMap((place) => slack.messagesIn(place)),
    ...users.flatMap((user) => slack.ephemeralsFor(user)),
  ];
  return shown.filter(({ author }) => author === slack.bot.user).flatMap((message) => message.notified);
}

/** How often a response_url failed: each failure is a click or a shortcut without its answer. */
function responsesLost({ faults }: Scene): number {
  return faults.log.filter(({ method, fault }) => method === 'response_url' && 'status' in fault).length;
}

test.each([
  ['socket', 20_250_211],
  ['http', 7_919],
] as const)(
  'in the mode %s, in the storm of seed %i, nothing is answered twice, and every silence is explained',
  (mode, seed) =>
    play({ mode, double: DOUBLE, settings: QUICK }, async (scene) => {
      const storm = { scene, mode, town: await settle(scene.slack), ledger: new Ledger(scene), seed };
      await pass(storm);
      const counts = storm.ledger.counts();
      const story = `${mode}, seed ${seed}, ${JSON.stringify(counts)}`;
      expect([counts.twice, counts.unexplained], story).toEqual([0, 0]);
      expect(counts.answered + counts.unknown + counts.held + counts.unheard, story).toBe(QUESTIONS);
      expect(storm.ledger.strays(), story).toEqual([]);
      expect(notified(storm), story).toEqual([]);
      expect(counts.answered, story).toBeGreaterThan(QUESTIONS * 0.75);
      // A message is never unheard: Slack sends it again. An interaction is sent once, and a socket may go under it.
      const unheard = storm.ledger.questions.filter((asked) => storm.ledger.outcome(asked) === 'unheard');
      if (mode === 'http') expect(unheard, story).toEqual([]);
      // Whatever is unknown or held is in the log, and nothing else is there as an error.
      const told = scene.logged('error').map(({ message }) => message);
      const about = (words: string): number => told.filter((message) => message.startsWith(words)).length;
      const failed = about('Slack was out of reach') + about('Slack refused an answer');
      expect(failed, story).toBeGreaterThanOrEqual(counts.unknown + counts.held);
      // What nobody acknowledged in time may have failed besides.
      expect(failed, story).toBeLessThanOrEqual(counts.unknown + counts.held + counts.unheard);
      expect(responsesLost(scene), story).toBeLessThanOrEqual(counts.unknown);
      expect(counts.unknown, story).toBeGreaterThan(0);
    }),
);
