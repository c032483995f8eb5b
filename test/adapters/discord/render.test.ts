// Every kind of message as Discord's JSON: it is a snapshot, and Discord takes it.
import { describe, expect, it } from 'vitest';
import { renderForm } from '../../../src/adapters/discord/render/form.ts';
import { ratingForm } from '../../../src/runtime/rating-form.ts';
import { validateModal } from '../../doubles/discord/validate/modal.ts';
import { bot } from '../../support/bot.ts';
import { faultsOf, LANGUAGES, renderings } from './renderings.ts';

describe.each(LANGUAGES)('in "%s"', (language) => {
  it.each(renderings(language))('%s is a message that Discord takes', (_, body) => {
    expect(faultsOf(body)).toEqual([]);
    expect(body).toMatchSnapshot();
  });

  it('each kind of message says something else', () => {
    const bodies = renderings(language).map(([, body]) => JSON.stringify(body));
    expect(new Set(bodies).size).toBe(bodies.length);
  });

  it.each([
    ['a reason', false],
    ['a reason and the words of the person', true],
  ])('the form that asks for %s is one that Discord takes', (_, wantsDetails) => {
    const asking = { form: { action: 'down', ids: ['total'], language }, language } as const;
    const form = renderForm(ratingForm(asking, { bot, feedback: { wantsDetails } }));
    expect(validateModal({ ...form })).toEqual([]);
    expect(form).toMatchSnapshot();
  });
});
