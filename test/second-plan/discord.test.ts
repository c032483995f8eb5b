// The second plan in Discord: its commands and its messages, with the double's eyes.
import { describe, expect, it, onTestFinished } from 'vitest';
import { localizeCommands } from '../../src/adapters/discord/commands/localize.ts';
import type { MessageBody } from '../../src/adapters/discord/render/body.ts';
import { cardOf, mention, seen, spaced } from '../adapters/discord/people.ts';
import { render, renderAnswer } from '../adapters/discord/renderings.ts';
import { stage } from '../adapters/discord/support.ts';
import type { Wire } from '../doubles/discord/model/wire.ts';
import { validateCommands } from '../doubles/discord/validate/command.ts';
import { validateMessage } from '../doubles/discord/validate/message.ts';
import { bot, knowledge } from '../support/bicycles.ts';
import { QUESTIONS } from './questions.ts';
import { tracesIn } from './traces.ts';
import { viewsIn } from './views.ts';

const commands = localizeCommands(bot);

const messages = (language: string): MessageBody[] => viewsIn(language).map((view) => render(view, bot));

describe('the commands', () => {
  it('are ones that Discord takes, and name the plan', () => {
    expect(validateCommands(commands as unknown as Wire[])).toEqual([]);
    expect(commands.map(({ name }) => name)).toEqual([
      'ask',
      'fact',
      'topics',
      'figures',
      'source',
      'check',
      'about',
      'settings',
      'Answer with Velohaven',
      'Check with Velohaven',
    ]);
    expect(commands.at(-1)).toMatchObject({ name_localizations: { fr: 'Vérifier avec Velohaven' } });
    expect(commands[0]).toMatchObject({
      description: "Ask about Velohaven, Larkhaven's plan for bicycles, in your own words",
    });
  });

  it('say nothing of the first plan', () => {
    expect(tracesIn(commands)).toEqual([]);
  });
});

describe.each(['en', 'fr'])('the messages in "%s"', (language) => {
  const all = messages(language);

  it('are ones that Discord takes', () => {
    expect(all.flatMap((body) => validateMessage({ ...body }))).toEqual([]);
  });

  it('say nothing of the first plan', () => {
    expect(all.length).toBeGreaterThan(Object.keys(knowledge.facts).length + QUESTIONS.length);
    expect(tracesIn(all)).toEqual([]);
  });
});

describe('a message', () => {
  const shown = (body: MessageBody): string => {
    const { title, lines } = cardOf(body);
    return spaced([body.content, title, ...lines].join('\n').trim());
  };

  it('tells an answer with its source', () => {
    expect(shown(renderAnswer(bot.ask({ text: 'Is the plan worth £50 million?' }), bot))).toBe(
      'No: Velohaven has a budget of £90 million, not £50 million.\n-# Source: the article, § 2',
    );
  });

  it('lists the figures', () => {
    expect(shown(render({ kind: 'figures', language: 'en' }, bot))).toMatch(
      /^Key figures\n.*£90 million.*\n.*20%.*\(computed\).*£6,000/su,
    );
  });

  it('lists the topics', () => {
    expect(shown(render({ kind: 'topics', language: 'fr' }, bot))).toMatch(
      /^Les sujets\n.*L'argent.*Les pistes et les vélos.*/su,
    );
  });
});

it('the adapter registers the commands, and answers a mention', async () => {
  const { discord, end } = await stage({ bot });
  onTestFinished(end);
  expect(discord.registeredCommands.map(({ name }) => name)).toEqual(commands.map(({ name }) => name));
  const reply = await mention(discord, discord.createUser({ name: 'Ann' }), 'how many cycle lanes?');
  expect(seen(reply)).toMatchObject({
    content: 'The plan is for 24 protected cycle lanes.\n-# Source: the article, § 3',
    labels: ['Source', '👍', '👎', 'More'],
  });
});
