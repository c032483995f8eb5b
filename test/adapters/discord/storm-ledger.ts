// What became of every question of the storm.
import { Interaction } from '../../doubles/discord/model/interaction.ts';
import type { Message } from '../../doubles/discord/model/message.ts';
import type { FaultLog } from '../../doubles/discord/rest/faults.ts';
import type { RecordedRequest } from '../../doubles/discord/rest/request-log.ts';
import type { Scene } from './fault-scene.ts';
import type { Fate, GatewayFault } from './storm-weather.ts';

export type Asked = Message | Interaction;

export interface Question {
  readonly asked: Asked;
  readonly fate: Fate;
  /** Its event was on the wire, or not yet sent, when the session was lost. */
  exposed: boolean;
}

/** What may become of a question; nothing else may. */
export type Outcome = 'answered' | 'late' | 'unknown' | 'lost' | 'twice' | 'unexplained';

export interface Summary {
  readonly counts: Readonly<Record<Outcome, number>>;
  /** What became of a question though its fate was another. */
  readonly surprises: readonly string[];
}

/** What may have become of it by its fate. */
function expectedOf({ asked, fate }: Question): Outcome[] {
  const known = ({ fatal: 'unknown', endless: 'late', fair: 'answered', slow: 'answered' } as const)[fate];
  // A busy machine misses the deadline by itself: the ledger has seen the times. Messages share the faults of a channel.
  return [known, 'lost', asked instanceof Interaction ? 'late' : 'unknown'];
}

/** As many requests as one answer is given. */
const ATTEMPTS = 4;

export class Ledger {
  readonly questions: Question[] = [];
  readonly #scene: Scene;
  readonly #deadline: number;
  #read = 0;
  readonly #requests = new Map<string, RecordedRequest[]>();
  /** The session is lost, and there is no new one yet. */
  #losing = false;

  constructor(scene: Scene, deadline: number) {
    this.#scene = scene;
    this.#deadline = deadline;
  }

  add(asked: Asked, fate: Fate): Question {
    const question = { asked, fate, exposed: this.#losing };
    this.questions.push(question);
    return question;
  }

  /** The connection goes: what is on the wire is lost with a session that is not resumed. */
  gap(kind: GatewayFault): void {
    if (kind === 'refused')
      for (const question of this.questions) if (this.requests(question).length === 0) question.exposed = true;
    this.#losing = kind === 'refused' || kind === 'invalid';
  }

  back(): void {
    this.#losing = false;
  }

  /** Those that tried to answer it. */
  requests({ asked }: Question): readonly RecordedRequest[] {
    const { requests } = this.#scene.stage.discord;
    for (const request of requests.slice(this.#read)) {
      const key = keyOf(request);
      if (key !== undefined) this.#requests.set(key, [...(this.#requests.get(key) ?? []), request]);
    }
    this.#read = requests.length;
    return this.#requests.get(asked.id) ?? [];
  }

  /** Nothing more is to come. */
  isOver(question: Question): boolean {
    const requests = this.requests(question);
    if (requests.some(({ status }) => status === 200) || this.#isLogged(question, 'error')) return true;
    return requests.length === 0 && question.exposed && !this.#losing;
  }

  outcome(question: Question): Outcome {
    const answers = this.#answers(question);
    const requests = this.requests(question);
    const strikes = this.#strikes(question);
    if (answers > 1 || requests.length > strikes.length + 1) return 'twice';
    if (answers === 1) return 'answered';
    if (requests.length === 0) return question.exposed ? 'lost' : 'unexplained';
    if (this.#isLogged(question, 'error') && strikes.length >= ATTEMPTS) return 'unknown';
    if (this.#isLogged(question, 'warn') && this.#cameTooLate(question, requests, strikes)) return 'late';
    return 'unexplained';
  }

  summary(): Summary {
    const counts = { answered: 0, late: 0, unknown: 0, lost: 0, twice: 0, unexplained: 0 };
    const surprises: string[] = [];
    for (const question of this.questions) {
      const outcome = this.outcome(question);
      counts[outcome] += 1;
      if (!expectedOf(question).includes(outcome))
        surprises.push(`${outcome} (${question.fate}): ${question.asked.id}`);
    }
    return { counts, surprises };
  }

  /** Errors in the log that are about no question of which it is unknown whether it was answered. */
  strangeErrors(): string[] {
    const known = this.questions.filter((question) => this.#strikes(question).length >= ATTEMPTS);
    return this.#scene
      .logged('error')
      .map(({ message }) => message)
      .filter((message) => !known.some(({ asked }) => message.includes(asked.id)));
  }

  #answers({ asked }: Question): number {
    if (!(asked instanceof Interaction)) return this.#scene.replies(asked).length;
    const shown = [...asked.place.channel.messages.values()].filter(({ interaction }) => interaction === asked);
    return Math.max(asked.acknowledgements, shown.length);
  }

  #strikes({ asked: { id } }: Question): FaultLog[] {
    return this.#scene.faults.log.filter(({ interactionId, nonce }) => interactionId === id || nonce === id);
  }

  #isLogged({ asked: { id } }: Question, level: 'warn' | 'error'): boolean {
    return this.#scene.logged(level).some(({ fields, message }) => fields['id'] === id || message.includes(id));
  }

  /** Discord's patience was over when the last request arrived, or when it came out of a hang. */
  #cameTooLate({ asked }: Question, requests: readonly RecordedRequest[], strikes: readonly FaultLog[]): boolean {
    if (!(asked instanceof Interaction)) return false;
    const end = asked.sentAt + this.#deadline;
    const arrived = requests.at(-1)?.at ?? 0;
    return arrived >= end || strikes.some(({ fault, at }) => 'hang' in fault && at + fault.hang >= end);
  }
}

function keyOf({ path, body }: RecordedRequest): string | undefined {
  const [, interaction] = /^\/interactions\/(\d+)\//u.exec(path) ?? [];
  if (interaction !== undefined) return interaction;
  const nonce = typeof body === 'object' && body !== null && 'nonce' in body ? body.nonce : undefined;
  return typeof nonce === 'string' ? nonce : undefined;
}
