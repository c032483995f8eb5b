// How each kind of message looks as Discord's JSON, of an invented plan: a snapshot.
import { expect, it } from 'vitest';
import { renderForm } from '../../../src/adapters/discord/render/form.ts';
import { formOf } from '../../../src/runtime/form.ts';
import { bot } from '../../support/bicycles.ts';
import { tellingViews } from '../views.ts';
import { askerOf, render } from './renderings.ts';

/** The hash of the knowledge base changes with it. */
function withoutHash<Body>(body: Body): Body {
  return JSON.parse(JSON.stringify(body).replaceAll(bot.knowledge, '(hash)')) as Body;
}

it.each(tellingViews())('%s', (_, view) => {
  expect(withoutHash(render(view, bot))).toMatchSnapshot();
});

it('the form that asks for a reason and for words', () => {
  const asking = { form: { action: 'down', ids: ['envelope'], language: 'fr' }, language: 'fr' } as const;
  const form = formOf(asking, askerOf(bot, true));
  expect(renderForm(form)).toMatchSnapshot();
});
