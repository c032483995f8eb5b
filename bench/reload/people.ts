// People who ask without a pause, in every way, and what they are shown.
import { controlFor, mention } from '../../test/adapters/discord/people.ts';
import type { FakeDiscord } from '../../test/doubles/discord/fake-discord.ts';
import type { Message } from '../../test/doubles/discord/model/message.ts';

/** Two facts, each in a sentence of its own. */
const QUESTION = 'How many cycle lanes and how many cargo bikes are planned?';
const PEOPLE = 6;

export interface Crowd {
  /** Every message that was shown, as its JSON. */
  readonly shown: string[];
  /** Milliseconds that each waited for. */
  readonly waits: number[];
  /** Nobody asks any more; resolves when the last answer is there. @throws the first that stayed away */
  readonly end: () => Promise<void>;
}

export function gather(discord: FakeDiscord): Crowd {
  const shown: string[] = [];
  const waits: number[] = [];
  let isOver = false;
  const wait = async (answer: Promise<Message>): Promise<Message> => {
    const begun = performance.now();
    const message = await answer;
    waits.push(performance.now() - begun);
    const { content, components } = message;
    shown.push(JSON.stringify({ content, components }));
    return message;
  };
  const ask = async (): Promise<void> => {
    const [person, channel] = [discord.createUser(), discord.guild.createChannel()];
    while (!isOver) {
      const answer = await wait(mention(discord, person, QUESTION, channel));
      await wait(person.click(answer, controlFor(answer, 'more').id).message());
      await wait(person.command('ask', { question: QUESTION }, { in: channel }).message());
    }
  };
  const asking = Promise.all(Array.from({ length: PEOPLE }, ask));
  asking.catch(() => undefined);
  return {
    shown,
    waits,
    end: async () => {
      isOver = true;
      await asking;
    },
  };
}
