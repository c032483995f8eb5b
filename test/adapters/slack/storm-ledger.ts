// What became of every question of the storm.
import { Interaction } from '../../doubles/slack/model/interaction.ts';
import type { Message } from '../../doubles/slack/model/message.ts';
import type { RecordedRequest } from '../../doubles/slack/web/request-log.ts';
import { type Asked, POST, type Scene } from './fault-scene.ts';

/**
 * What may become of a question; nothing else may.
 * Held: Slack would not take it, as often as it was tried. Unheard: the person was told that the bot does not answer.
 */
const OUTCOMES = ['answered', 'unknown', 'held', 'unheard', 'twice', 'unexplained'] as const;
export type Outcome = (typeof OUTCOMES)[number];

type Attempt = 'done' | 'limited' | 'blocks' | 'unknown' | 'under way';

const ATTEMPTS = 5;

function attemptOf({ status, error, ms }: RecordedRequest): Attempt {
  if (status === 200 && error === null) return 'done';
  if (error === 'invalid_blocks') return 'blocks';
  if (status === 429) return 'limited';
  return status === null && ms === null ? 'under way' : 'unknown';
}

const isHeld = (attempts: readonly Attempt[]): boolean =>
  attempts.filter((one) => one === 'limited').length >= ATTEMPTS ||
  attempts.filter((one) => one === 'blocks').length > 1;

export class Ledger {
  readonly questions: Asked[] = [];
  readonly #scene: Scene;
  #read = 0;
  readonly #requests = new Map<string, RecordedRequest[]>();

  constructor(scene: Scene) {
    this.#scene = scene;
  }

  /** Nothing more is to come, unless it comes twice. */
  isOver(asked: Message): boolean {
    const attempts = this.#attempts(asked);
    const last = attempts.at(-1);
    return last === 'done' || last === 'unknown' || isHeld(attempts);
  }

  outcome(asked: Asked): Outcome {
    return asked instanceof Interaction ? this.#ofInteraction(asked) : this.#ofMessage(asked);
  }

  counts(): Record<Outcome, number> {
    const outcomes = this.questions.map((asked) => this.outcome(asked));
    const entries = OUTCOMES.map((name) => [name, outcomes.filter((outcome) => outcome === name).length]);
    return Object.fromEntries(entries) as Record<Outcome, number>;
  }

  /** Messages that the bot posted, or tried to, elsewhere than in the thread of a question. */
  strays(): RecordedRequest[] {
    const messages = this.questions.filter((asked): asked is Message => !(asked instanceof Interaction));
    const threads = new Set(messages.map(({ channel, ts }) => `${channel.id}:${ts}`));
    const posted = this.#scene.slack.requests.filter(({ method }) => method === POST);
    return posted.filter(({ body }) => !threads.has(`${body['channel']}:${body['thread_ts']}`));
  }

  #ofMessage(asked: Message): Outcome {
    const answers = this.#scene.replies(asked).length;
    const attempts = this.#attempts(asked);
    const ended = attempts.findIndex((one) => one !== 'limited' && one !== 'blocks');
    if (answers > 1 || (ended !== -1 && ended < attempts.length - 1)) return 'twice';
    const last = attempts.at(-1);
    if (last === 'done') return answers === 1 ? 'answered' : 'unexplained';
    if (last === 'unknown') return 'unknown';
    return isHeld(attempts) && answers === 0 ? 'held' : 'unexplained';
  }

  #ofInteraction(asked: Interaction): Outcome {
    if (asked.messages.length > 1 || asked.responses.length > 1) return 'twice';
    if (asked.messages.length === 1) return 'answered';
    if (asked.error !== null) return 'unheard';
    // It was acknowledged, and what should follow met a fault: as many of these as there were faults.
    return asked.name.startsWith('/') ? 'unexplained' : 'unknown';
  }

  #attempts(asked: Message): Attempt[] {
    return this.#requestsOf(asked).map(attemptOf);
  }

  #requestsOf({ channel, ts }: Message): readonly RecordedRequest[] {
    const { requests } = this.#scene.slack;
    for (const request of requests.slice(this.#read)) {
      if (request.method !== POST) continue;
      const key = `${request.body['channel']}:${request.body['thread_ts']}`;
      this.#requests.set(key, [...(this.#requests.get(key) ?? []), request]);
    }
    this.#read = requests.length;
    return this.#requests.get(`${channel.id}:${ts}`) ?? [];
  }
}
