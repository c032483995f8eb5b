// What people do on either platform, drawn as often as it is done, and what stays on their screens.
import { pick, type Random } from '../../test/support/random.ts';

/** @returns whether the bot heard it in time */
export type Act<Town, Person> = (town: Town, person: Person, random: Random) => Promise<boolean>;

/** @returns one of these acts each time, each as often as its parts say */
export function anyOf<Town, Person>(
  shares: readonly (readonly [act: Act<Town, Person>, parts: number])[],
): Act<Town, Person> {
  const acts = shares.flatMap(([act, parts]) => Array.from({ length: parts }, () => act));
  return (town, person, random) => pick(random, acts)(town, person, random);
}

/** Answers that a person still has on the screen, the newest last. */
const KEPT = 5;

export function keep<Message>({ answers }: { readonly answers: Message[] }, answer: Message | null | undefined): void {
  if (!answer || answers.includes(answer)) return;
  answers.push(answer);
  if (answers.length > KEPT) answers.shift();
}
