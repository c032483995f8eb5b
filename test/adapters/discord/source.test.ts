// The source under an answer: its paragraphs, its figures and how each was read, the article itself.
import { afterAll, describe, expect, it } from 'vitest';
import { cardOf, controlFor, createPeople, labelsOf, mention, more, seen } from './people.ts';
import { stage } from './support.ts';

const { discord, end } = await stage();
afterAll(end);

const TOTAL = 'How much is InvestAI worth in total?';
const people = () => createPeople(discord);

describe('Source', () => {
  it('shows the person who clicked it the paragraphs of the answer, and changes nothing', async () => {
    const { ann, bob } = people();
    const answer = await mention(discord, ann, 'how many gigafactories, and who announced the plan?');
    const source = await bob.click(answer, controlFor(answer, 'source').id).message();
    expect(seen(source)).toEqual({
      content: cardOf(source).lines.join('\n'),
      pings: [],
      onlyFor: 'Bob',
      labels: ['En français'],
    });
    expect(cardOf(source).lines).toEqual([
      expect.stringMatching(/^§ 1: /u),
      expect.stringMatching(/^§ 2: .* four AI gigafactories/u),
      'The number of gigafactories: **4** (stated in § 2)',
    ]);
    expect(answer.edits).toEqual([]);
  });

  it('speaks the language of the person, or that of what the person was told', async () => {
    const { ann, jean } = people();
    const answer = await mention(discord, ann, TOTAL);
    const french = await jean.click(answer, controlFor(answer, 'source').id).message();
    expect(cardOf(french).lines).toEqual([
      expect.stringMatching(/^§ 1 : L'Union européenne annonce InvestAI, un plan de 200 milliards d'euros/u),
      "Le montant total : **200 milliards d'euros** (donné au § 1)",
    ]);
    const own = await mention(discord, jean, TOTAL);
    const english = await jean.click(own, controlFor(own, 'source').id).message();
    expect(cardOf(english).lines).toEqual([
      expect.stringMatching(/^§ 1: The European Union announces InvestAI/u),
      'The total amount: **€200 billion** (stated in § 1)',
    ]);
  });

  it('shows the working of what is computed', async () => {
    const { ann } = people();
    const answer = await mention(discord, ann, 'What does one gigafactory cost on average?');
    const source = await ann.click(answer, controlFor(answer, 'source').id).message();
    expect(cardOf(source).lines.at(-1)).toBe(
      'The average cost per gigafactory: **€5 billion** (computed: €20 billion ÷ 4)',
    );
  });

  it.each([
    ['both', { title: 'The *plan*', url: 'https://example.org/a%5Fb' }, '[The \\*plan\\*](https://example.org/a%5Fb)'],
    ['the title', { title: 'The plan' }, 'The plan'],
    ['the address', { url: 'https://example.org/plan' }, '[https://example.org/plan](https://example.org/plan)'],
  ])('names the article where the operator does, by %s', async (_, original, line) => {
    const other = await stage({ original });
    const card = cardOf(await other.discord.createUser().command('source', { paragraph: 2 }).message());
    expect(card.lines).toEqual([line, expect.stringMatching(/^§ 2: /u)]);
    await other.end();
  });

  it('is not there where nothing is cited', async () => {
    const { ann } = people();
    const unstated = await ann.command('fact', { topic: 'fact:other' }).message();
    expect(labelsOf(unstated)).toEqual(['👍', '👎', 'More']);
    expect(labelsOf(await more(ann, unstated))).toEqual(['En français', 'Check a text', 'Topics']);
  });
});
