// How each kind of message, view and form looks as Block Kit, of an invented plan: a snapshot.
import { expect, it } from 'vitest';
import { renderHome } from '../../../src/adapters/slack/render/home.ts';
import { renderForm, renderModal } from '../../../src/adapters/slack/render/modal.ts';
import { formOf } from '../../../src/runtime/form.ts';
import { bot } from '../../support/bicycles.ts';
import { CHECKED, tellingViews } from '../views.ts';
import { askerOf, render, serviceOf } from './renderings.ts';

/** The hash of the knowledge base changes with it. */
function withoutHash<Body>(body: Body): Body {
  return JSON.parse(JSON.stringify(body).replaceAll(bot.knowledge, '(hash)')) as Body;
}

it.each(tellingViews())('%s', (_, view) => {
  expect(withoutHash(render(view, bot))).toMatchSnapshot();
});

it('a check as a table', () => {
  expect(render({ kind: 'check', check: bot.check(CHECKED), canBePosted: true }, bot, true)).toMatchSnapshot();
});

it('an answer with thumbs of Slack’s own', () => {
  expect(
    withoutHash(render({ kind: 'answer', answer: bot.ask({ text: 'How many lanes?' }) }, bot, true)),
  ).toMatchSnapshot();
});

it('the form for a text to check', () => {
  const asking = { form: { action: 'verify', language: 'fr' }, language: 'fr' } as const;
  expect(renderForm(formOf(asking, askerOf(bot)))).toMatchSnapshot();
});

it('an answer in a modal, while browsing', () => {
  const answer = bot.ask({ text: 'How many lanes?' });
  const { blocks } = render({ kind: 'answer', answer, canBePosted: true, browsed: true }, bot);
  expect(withoutHash(renderModal(blocks, bot))).toMatchSnapshot();
});

it('the Home tab', () => {
  expect(withoutHash(renderHome(serviceOf(bot), 'en', undefined))).toMatchSnapshot();
});

it('the form that asks for a reason and for words', () => {
  const asking = { form: { action: 'down', ids: ['envelope'], language: 'fr' }, language: 'fr' } as const;
  const form = formOf(asking, askerOf(bot, true));
  expect(renderForm(form)).toMatchSnapshot();
});
