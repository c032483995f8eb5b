// The load of Discord: slash commands, and choices while a question is typed.
import { FakeDiscord } from '../test/doubles/discord/fake-discord.ts';
import type { User } from '../test/doubles/discord/model/user.ts';
import { type Ask, type Asking, type Connected, loadTexts, measureLoads, startChild, type Which } from './load.ts';
import type { Output } from './output.ts';

const CHILD = new URL('./discord-child.ts', import.meta.url);

interface DiscordBot extends Connected {
  readonly asker: User;
}

async function start(which: Which): Promise<DiscordBot> {
  const double = await FakeDiscord.start({ history: 2_000 });
  const { child } = await startChild(CHILD, [which, double.url, double.token]);
  return { double, child, asker: double.createUser({ locale: 'en-GB' }) };
}

export async function benchDiscord(output: Output): Promise<void> {
  const texts = loadTexts();
  // Beginnings of questions, as they are when a client asks for choices.
  const beginnings = texts.flatMap((text) => [4, 9, 16].map((length) => text.slice(0, length)));
  const waits = { 'from the sending to the answer': 'answered' } as const;
  const slash: Ask<DiscordBot> = ({ asker }, question) => [asker.command('ask', { question }).acknowledged];
  const autocomplete: Ask<DiscordBot> = ({ asker }, typed) => [
    asker.autocomplete('ask', 'question', typed).acknowledged,
  ];
  const askings: Asking<DiscordBot>[] = [
    { what: 'Slash commands', texts, ask: slash, waits },
    { what: 'Autocomplete', texts: beginnings, ask: autocomplete, waits },
  ];
  await measureLoads('discord', start, askings, output);
}
