// The Home tab: what it shows, what opens over it; and what is suggested on the Messages tab.
import { afterAll, describe, expect, it } from 'vitest';
import type { User } from '../../doubles/slack/model/user.ts';
import { validateView } from '../../doubles/slack/validate/view.ts';
import { bot } from '../../support/bot.ts';
import { alarmsIn, controlFor, controlsOf, labelled, labelsOf, mention, spaced, wordsOf } from './people.ts';
import { stage } from './support.ts';
import { ASK_AGAIN_EN, COUNT_EN, EXAMPLES_EN, EXAMPLES_FR, THANKS_EN, TOTAL_EN, TOTAL_FR } from './texts.ts';

const titles = (language: string) => bot.topics(language).map(({ title }) => title);

describe.each(['socket', 'http'] as const)('over %s', async (mode) => {
  const { slack, entries, end } = await stage({ mode });
  afterAll(end);
  const home = async (user: User) => {
    user.openHome();
    return slack.until(() => slack.homeOf(user));
  };

  it.each([
    ['en-US', 'en', EXAMPLES_EN, /^InvestAI\nAsk me about .*\nThe topics\n.*\/investai.*single article.*1\.2\.3/su],
    ['fr-FR', 'fr', EXAMPLES_FR, /^InvestAI\nPosez-moi .*\nLes sujets\n.*\/investai.*seul article.*1\.2\.3/su],
  ])('the Home tab speaks the language of the person: %s', async (locale, language, examples, words) => {
    const view = await home(slack.createUser({ locale }));
    const pick = bot.phrase('language_pick', language);
    expect(labelsOf(view)).toEqual([...examples, ...titles(language), pick]);
    expect([wordsOf(view), validateView(view.body)]).toEqual([expect.stringMatching(words), []]);
    const languages = [bot.phrase('language_question', language), 'English', 'Français'];
    expect(
      controlsOf(view)
        .at(-1)
        ?.options.map(({ label }) => label),
    ).toEqual(languages);
  });

  it('an example opens its answer over the tab', async () => {
    const ann = slack.createUser();
    const view = await home(ann);
    const clicked = ann.click(view, labelled(view, 'How much is the plan worth?'));
    const modal = await clicked.modal();
    expect([wordsOf(modal), await clicked.acknowledged, view.updates]).toEqual([TOTAL_EN, true, 0]);
    expect(labelsOf(modal)).not.toContain('Share here');
  });

  it('a topic, its facts and their answers are browsed inside one modal', async () => {
    const ann = slack.createUser();
    const view = await home(ann);
    const modal = await ann.click(view, labelled(view, 'The money')).modal();
    expect(wordsOf(modal)).toMatch(/^The money\n• /u);
    const shows = (words: string | RegExp) => slack.until(() => wordsOf(modal).match(words));
    await ann.select(modal, controlFor(modal, 'fact').id, 'total').acknowledged;
    await shows(/^InvestAI amounts to €200 billion/u);
    await ann.click(modal, controlFor(modal, 'more').id).acknowledged;
    await slack.until(() => labelsOf(modal).includes('En français'));
    expect([wordsOf(modal), labelsOf(modal).includes('Share here')]).toEqual([TOTAL_EN, false]);
    await ann.click(modal, controlFor(modal, 'language').id).acknowledged;
    await shows(/^InvestAI porte sur 200 milliards/u);
    await ann.click(modal, controlFor(modal, 'source').id).acknowledged;
    await shows(/^L'article, § 1 \(résumé par nos soins\)\n§ 1 : [^§]*\(donné au § 1\)$/u);
    expect([slack.modalOf(ann), oneOpen(ann)]).toEqual([modal, true]);
  });

  const oneOpen = (user: User) => slack.modalOf(user)?.previous === null;

  it('from a fact the topics go on', async () => {
    const ann = slack.createUser();
    const view = await home(ann);
    const modal = await ann.click(view, labelled(view, 'The gigafactories')).modal();
    await ann.select(modal, controlFor(modal, 'fact').id, 'giga_count').acknowledged;
    await slack.until(() => wordsOf(modal) === COUNT_EN);
    await ann.select(modal, controlFor(modal, 'topic').id, 'money').acknowledged;
    await slack.until(() => wordsOf(modal).startsWith('The money'));
  });

  it('an answer over the tab is rated: up in its place, down with a form upon it', async () => {
    const ann = slack.createUser();
    const view = await home(ann);
    const open = () => ann.click(view, labelled(view, 'How much is the plan worth?')).modal();
    const rated = await open();
    await ann.click(rated, controlFor(rated, 'up').id).acknowledged;
    await slack.until(() => wordsOf(rated) === THANKS_EN);
    const disliked = await open();
    const form = await ann.click(disliked, controlFor(disliked, 'down').id).modal();
    expect(form.previous).toBe(disliked);
    const sent = ann.submit(form, { reason: 'wrong' });
    // The second thumb is of the same answer.
    expect([await sent.acknowledged, wordsOf(await sent.modal())]).toEqual([true, bot.phrase('feedback_down', 'en')]);
  });

  it.each(['v0:topic:money:en', 'v2:topic::gone:en', 'somebody_elses', 'v2:fact::money:xx'])(
    'an old or forged button %s opens "ask again"',
    async (id) => {
      const ann = slack.createUser();
      const clicked = ann.click(await home(ann), id, { forged: true });
      expect([wordsOf(await clicked.modal()), await clicked.acknowledged]).toEqual([ASK_AGAIN_EN, true]);
    },
  );

  it.each([
    ['en-US', EXAMPLES_EN],
    ['fr-FR', EXAMPLES_FR],
  ])('prompts are suggested on the Messages tab: %s', async (locale, examples) => {
    const ann = slack.createUser({ locale });
    ann.openMessages();
    const { prompts, threadTs } = await slack.until(() => slack.dmChannel(ann).prompts);
    expect([
      prompts.map(({ title, message }) => [title, message].map((text) => spaced(String(text)))),
      threadTs,
    ]).toEqual([examples.map((example) => [example, example]), null]);
    expect(slack.homeOf(ann)).toBeNull();
  });

  it('none of this is an error to the operator', () => {
    expect(alarmsIn(entries)).toEqual([]);
  });
});

describe('without an agent view', () => {
  it.each<[string, object, string[]]>([
    ['the scope is missing', {}, ['app_mentions:read', 'chat:write', 'commands', 'im:history']],
    ['the method is unknown', { error: 'unknown_method' }, []],
    ['the plan does not allow it', { error: 'not_allowed' }, []],
    ['Slack fails', { status: 503 }, []],
  ])('nothing else breaks: %s', async (_, fault, scopes) => {
    const { slack, entries, end } = await stage({ double: scopes.length > 0 ? { scopes } : {} });
    if (Object.keys(fault).length > 0) slack.faults.always('assistant.threads.setSuggestedPrompts', fault);
    const ann = slack.createUser();
    ann.openMessages();
    const tried = () =>
      slack.requests.some(({ method, ms }) => method === 'assistant.threads.setSuggestedPrompts' && ms !== null);
    await slack.until(tried);
    ann.openHome();
    await slack.until(() => slack.homeOf(ann));
    expect(wordsOf(await mention(slack, ann, 'How much is InvestAI worth in total?'))).toBe(TOTAL_EN);
    expect([slack.dmChannel(ann).prompts, alarmsIn(entries)]).toEqual([null, []]);
    await end();
  });
});

describe('the locale of a person', () => {
  const four = ['app_mentions:read', 'chat:write', 'commands', 'im:history'];
  const asks = (slack: { requests: readonly { method: string }[] }) =>
    slack.requests.filter(({ method }) => method === 'users.info').length;

  it('is never asked for without the scope for it', async () => {
    const { slack, entries, end } = await stage({ double: { scopes: four } });
    const jean = slack.createUser({ locale: 'fr-FR' });
    expect(wordsOf(await mention(slack, jean, 'budget ?'))).toBe(TOTAL_EN);
    jean.openHome();
    expect(labelsOf(await slack.until(() => slack.homeOf(jean))).slice(0, 3)).toEqual(EXAMPLES_EN);
    expect([asks(slack), alarmsIn(entries)]).toEqual([0, []]);
    await end();
  });

  it('is asked for once, and used, with the scope for it', async () => {
    const { slack, end } = await stage({ double: { scopes: [...four, 'users:read'] } });
    const jean = slack.createUser({ locale: 'fr-FR' });
    expect(wordsOf(await mention(slack, jean, 'budget ?'))).toBe(TOTAL_FR);
    expect(wordsOf(await jean.command('/investai', 'topics').response())).toMatch(/^Les sujets/u);
    expect(asks(slack)).toBe(1);
    await end();
  });
});
