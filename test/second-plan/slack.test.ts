// The second plan in Slack: its command, its manifests, and its messages, with the double's eyes.
import { afterAll, describe, expect, it } from 'vitest';
import { manifestOf } from '../../src/adapters/slack/manifest.ts';
import { renderHome } from '../../src/adapters/slack/render/home.ts';
import { renderForm, renderModal } from '../../src/adapters/slack/render/modal.ts';
import type { MessageBody } from '../../src/adapters/slack/render/view.ts';
import { PHRASES, type Phrase } from '../../src/core/knowledge/phrases.ts';
import { examplesOf } from '../../src/runtime/examples.ts';
import { formOf } from '../../src/runtime/form.ts';
import { mention, wordsOf } from '../adapters/slack/people.ts';
import { askerOf, render, serviceOf } from '../adapters/slack/renderings.ts';
import { stage } from '../adapters/slack/support.ts';
import { validateMessage } from '../doubles/slack/validate/message.ts';
import { validateView } from '../doubles/slack/validate/view.ts';
import { bot } from '../support/bicycles.ts';
import { tracesIn } from './traces.ts';
import { viewsIn } from './views.ts';

const messages = (language: string): MessageBody[] => viewsIn(language).map((view) => render(view, bot));

describe.each(['en', 'fr'])('the messages in "%s"', (language) => {
  const all = messages(language);
  const home = renderHome(serviceOf(bot), language, undefined);
  const form = renderForm(
    formOf({ form: { action: 'down', ids: ['envelope'], language }, language: language }, askerOf(bot, true)),
  );
  const modals = all.map(({ blocks }) => renderModal(blocks, bot));

  it('are ones that Slack takes', () => {
    expect(all.flatMap((body) => validateMessage({ ...body }))).toEqual([]);
    expect([home, form, ...modals].flatMap((view) => validateView({ ...view }))).toEqual([]);
  });

  it('say nothing of the first plan', () => {
    expect(tracesIn([all, home, form, modals])).toEqual([]);
  });

  it('head the Home tab and what opens over it with the plan', () => {
    expect(wordsOf(home).split('\n')[0]).toBe('Velohaven');
    expect(modals[0]).toMatchObject({ title: { text: 'Velohaven' } });
  });

  it('nor do the bot’s own words', () => {
    const phrases = Object.keys(PHRASES).map((key) => bot.phrase(key as Phrase, language));
    expect(tracesIn(phrases)).toEqual([]);
    expect(JSON.stringify(render({ kind: 'help', language }, bot))).toContain('/velohaven');
  });
});

describe.each([false, true])('the manifest, with the agent view: %s', (agent) => {
  const manifest = manifestOf(bot, agent);
  const { display_information: display, features } = manifest;

  it('names the plan, its command and its shortcut', () => {
    expect([display.name, features?.bot_user?.display_name]).toEqual(['Velohaven', 'velohaven']);
    expect(features?.slash_commands).toMatchObject([
      { command: '/velohaven', description: "Ask about Velohaven, Larkhaven's plan for bicycles, in your own words" },
    ]);
    expect(features?.shortcuts).toMatchObject([
      { name: 'Answer with Velohaven', callback_id: 'answer_with_velohaven' },
      { name: 'Check with Velohaven', callback_id: 'check_with_velohaven' },
    ]);
    const prompts = features?.agent_view?.suggested_prompts?.map(({ message }) => message);
    expect(prompts).toEqual(agent ? examplesOf(bot.phrase, 'en') : undefined);
  });

  it('keeps to Slack’s limits, and says nothing of the first plan', () => {
    expect(display.description?.length).toBeLessThanOrEqual(140);
    expect(display.long_description?.length).toBeGreaterThanOrEqual(174);
    expect(features?.shortcuts?.[0]?.name.length).toBeLessThanOrEqual(24);
    expect(tracesIn(manifest)).toEqual([]);
  });
});

describe('a message', () => {
  it('tells an answer with its source', () => {
    const answer = bot.ask({ text: 'Is the plan worth £50 million?' });
    expect(wordsOf(render({ kind: 'answer', answer }, bot))).toBe(
      'No: Velohaven has a budget of £90 million, not £50 million.\nSource: the article, § 2',
    );
  });

  it('lists the figures', () => {
    expect(wordsOf(render({ kind: 'figures', language: 'fr' }, bot))).toMatch(
      /^Les chiffres clés\n.*90 millions de livres sterling.*20 %.*6 000 livres sterling/su,
    );
  });

  it('lists the topics', () => {
    expect(wordsOf(render({ kind: 'topics', language: 'en' }, bot))).toMatch(/^The topics\n\*The money\* \(6\)\n/u);
  });
});

describe('the adapter', async () => {
  const { slack, end } = await stage({ bot });
  afterAll(end);
  const ann = slack.createUser({ name: 'Ann' });
  const LANES = 'The plan is for 24 protected cycle lanes.\nSource: the article, § 3';

  it('answers a mention', async () => {
    expect(wordsOf(await mention(slack, ann, 'how many cycle lanes?'))).toBe(LANES);
  });

  it('listens to the command of the plan', async () => {
    const help = await ann.command('/velohaven', '', { in: slack.channel }).response();
    expect(wordsOf(help)).toContain('/velohaven: topics');
  });

  it('listens to the shortcut of the plan', async () => {
    const said = slack.createUser({ name: 'Bob' }).say(slack.channel, 'how many cycle lanes?');
    expect(wordsOf(await ann.shortcut('answer_with_velohaven', said).response())).toBe(LANES);
  });
});
