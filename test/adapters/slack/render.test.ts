// Every kind of message, view and form as Block Kit: it is a snapshot, and Slack takes it.
import { describe, expect, it } from 'vitest';
import { renderHome } from '../../../src/adapters/slack/render/home.ts';
import { renderForm, renderModal } from '../../../src/adapters/slack/render/modal.ts';
import { ratingForm } from '../../../src/runtime/rating-form.ts';
import { validateView } from '../../doubles/slack/validate/view.ts';
import { bot } from '../../support/bot.ts';
import { faultsOf, LANGUAGES, renderings, serviceOf, withoutHash } from './renderings.ts';

describe.each(LANGUAGES)('in "%s"', (language) => {
  it.each(renderings(language))('%s is a message that Slack takes', (_, body) => {
    expect(faultsOf(body)).toEqual([]);
    expect(body).toMatchSnapshot();
  });

  it.each(renderings(language))('%s is a modal that Slack takes', (_, { blocks }) => {
    expect(validateView({ ...renderModal(blocks, bot) })).toEqual([]);
  });

  it('each kind of message says something else', () => {
    const bodies = renderings(language).map(([, body]) => JSON.stringify(body));
    expect(new Set(bodies).size).toBe(bodies.length);
  });

  it.each([undefined, 'en', 'fr'])('the Home tab is one that Slack takes, with the chosen language %s', (chosen) => {
    const home = renderHome(serviceOf(), language, chosen);
    expect(validateView({ ...home })).toEqual([]);
    expect(withoutHash(home)).toMatchSnapshot();
  });

  it.each([
    ['a reason', false],
    ['a reason and the words of the person', true],
  ])('the form that asks for %s is one that Slack takes', (_, wantsDetails) => {
    const asking = { form: { action: 'down', ids: ['total'], language }, language } as const;
    const form = renderForm(ratingForm(asking, { bot, feedback: { wantsDetails } }));
    expect(validateView({ ...form })).toEqual([]);
    expect(form).toMatchSnapshot();
  });
});
