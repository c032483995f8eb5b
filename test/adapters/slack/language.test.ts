// The language that a person chooses: kept for this person in mentions, commands, direct messages and on the Home tab.
import { afterAll, describe, expect, it } from 'vitest';
import { LANGUAGE_MENU } from '../../../src/adapters/slack/render/home.ts';
import type { User } from '../../doubles/slack/model/user.ts';
import { clickMore, labelsOf, mention, replyTo, wordsOf } from './people.ts';
import { stage } from './support.ts';
import { EXAMPLES_EN, EXAMPLES_FR, HELP_FR, TOTAL, TOTAL_EN, TOTAL_FR } from './texts.ts';

const { slack, end } = await stage();
afterAll(end);

const run = async (user: User, text: string) => wordsOf(await user.command('/investai', text).response());

/** Opens the Home tab, and waits until it is as new. */
async function homeOf(user: User) {
  const before = slack.homeOf(user);
  const updates = before?.updates ?? -1;
  user.openHome();
  return slack.until(() => {
    const home = slack.homeOf(user);
    return home !== null && (home !== before || home.updates > updates) && home;
  });
}

it('is kept everywhere until it is taken back', async () => {
  const ann = slack.createUser();
  expect(await run(ann, 'lang fr')).toBe('Je vous réponds désormais en français.');
  expect(await run(ann, TOTAL)).toBe(TOTAL_FR);
  expect(await run(ann, 'fact total')).toBe(TOTAL_FR);
  expect(await run(ann, 'topics')).toMatch(/^Les sujets/u);
  expect(wordsOf(await mention(slack, ann, TOTAL))).toBe(TOTAL_FR);
  expect(wordsOf(await replyTo(slack, ann.dm(TOTAL)))).toBe(TOTAL_FR);
  expect(labelsOf(await mention(slack, ann, ''))).toEqual(HELP_FR);
  expect(labelsOf(await homeOf(ann)).slice(0, 3)).toEqual(EXAMPLES_FR);
  expect(await run(ann, 'lang auto')).toBe('From now on I answer you in the language of your question.');
  expect(await run(ann, TOTAL)).toBe(TOTAL_EN);
  expect(labelsOf(await homeOf(ann)).slice(0, 3)).toEqual(EXAMPLES_EN);
});

it('is nobody else’s', async () => {
  const [ann, bob] = [slack.createUser(), slack.createUser()];
  await run(ann, 'lang fr');
  expect(await run(bob, TOTAL)).toBe(TOTAL_EN);
  const root = ann.mention(slack.channel, TOTAL);
  expect(wordsOf(await replyTo(slack, root))).toBe(TOTAL_FR);
  expect(wordsOf(await replyTo(slack, bob.mention(slack.channel, TOTAL, { thread: root })))).toBe(TOTAL_EN);
});

it.each([
  ['lang EN', 'From now on I answer you in English.'],
  ['LANG en', 'From now on I answer you in English.'],
  ['lang English', 'From now on I answer you in English.'],
  ['langue anglais', 'From now on I answer you in English.'],
  ['lang', "Je réponds dans la langue de la question. Tapez langue, puis l'un de ces mots : en, fr, auto."],
  ['lang klingon', "Tapez langue, puis l'un de ces mots : en, fr, auto."],
  ['lang __proto__', "Tapez langue, puis l'un de ces mots : en, fr, auto."],
])('is chosen by "%s"', async (text, words) => {
  expect(await run(slack.createUser({ locale: 'fr-FR' }), text)).toBe(words);
});

it('that is none of the bot’s changes nothing', async () => {
  const ann = slack.createUser();
  await run(ann, 'lang fr');
  await run(ann, 'lang klingon');
  expect(await run(ann, TOTAL)).toBe(TOTAL_FR);
});

describe('the menu on the Home tab', () => {
  const choose = async (user: User, value: string, forged = false) => {
    const home = await homeOf(user);
    const updates = home.updates;
    expect(await user.select(home, LANGUAGE_MENU, value, { forged }).acknowledged).toBe(true);
    return slack.until(() => home.updates > updates && home);
  };

  it('shows what is chosen, and changes the tab and all answers', async () => {
    const ann = slack.createUser();
    const chosen = async () =>
      (await homeOf(ann)).elements.find(({ action_id: id }) => id === LANGUAGE_MENU)?.['initial_option'];
    expect(await chosen()).toMatchObject({ value: 'auto' });
    expect(labelsOf(await choose(ann, 'fr')).slice(0, 3)).toEqual(EXAMPLES_FR);
    expect(await chosen()).toMatchObject({ value: 'fr', text: { text: 'Français' } });
    expect(wordsOf(await mention(slack, ann, TOTAL))).toBe(TOTAL_FR);
    expect(labelsOf(await choose(ann, 'auto')).slice(0, 3)).toEqual(EXAMPLES_EN);
    expect(await run(ann, TOTAL)).toBe(TOTAL_EN);
  });

  it.each(['klingon', '__proto__', ''])('takes no forged language "%s"', async (value) => {
    const ann = slack.createUser({ locale: 'fr-FR' });
    await choose(ann, 'en');
    const home = await homeOf(ann);
    expect(await ann.select(home, LANGUAGE_MENU, value, { forged: true }).acknowledged).toBe(true);
    await homeOf(ann);
    expect([await run(ann, 'topics'), await run(ann, "Quel est le montant total d'InvestAI ?")]).toEqual([
      expect.stringMatching(/^The topics/u),
      TOTAL_EN,
    ]);
  });
});

it('chosen by the button of an answer is that of this answer alone', async () => {
  const ann = slack.createUser();
  const answer = await mention(slack, ann, TOTAL);
  const told = await (await clickMore(ann, answer, 'language')).response();
  expect(wordsOf(told)).toBe(TOTAL_FR);
  expect(wordsOf(await mention(slack, ann, TOTAL))).toBe(TOTAL_EN);
});
