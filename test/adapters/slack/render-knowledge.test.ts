// Everything that the knowledge base can say, as messages, modals, Home tabs and forms that Slack takes.
import { describe, expect, it } from 'vitest';
import { renderHome } from '../../../src/adapters/slack/render/home.ts';
import { renderForm, renderModal } from '../../../src/adapters/slack/render/modal.ts';
import { MOST_SHOWN } from '../../../src/core/checked-text.ts';
import { parseAction } from '../../../src/runtime/action.ts';
import { formOf } from '../../../src/runtime/form.ts';
import { effective } from '../../../src/runtime/settings.ts';
import { validateView } from '../../doubles/slack/validate/view.ts';
import { bot, knowledge } from '../../support/bot.ts';
import { answersToDev } from '../../support/questions.ts';
import { everyView, LANGUAGES, told } from '../views.ts';
import { controlFor, controlsOf, spaced, tableOf, wordsOf } from './people.ts';
import { askerOf, buttonsOf, faultsOf, render, serviceOf } from './renderings.ts';

const ids = Object.keys(knowledge.facts);

describe.each(LANGUAGES)('in "%s"', (language) => {
  const views = everyView(bot, knowledge, language);

  it('each message is one that Slack takes, by itself and in a modal', () => {
    const faults = views.flatMap(([name, view]) => {
      const body = render(view, bot);
      const modal = validateView({ ...renderModal(body.blocks, bot) });
      return [...faultsOf(body), ...faultsOf(render(view, bot, true)), ...modal].map((fault) => ({ name, fault }));
    });
    expect(faults).toEqual([]);
  });

  it('each button that is an emoji has words for those who don’t see it', () => {
    const emoji = views.flatMap(([, view]) =>
      [true, false].flatMap((native) =>
        buttonsOf(render(view, bot, native)).filter(({ text }) => !/\p{L}/u.test(text)),
      ),
    );
    expect(emoji.length).toBeGreaterThan(0);
    expect(emoji.filter(({ reads }) => !/\p{L}/u.test(reads))).toEqual([]);
  });

  it('each answer is told whole, with controls of ours', () => {
    const cut = views.filter(([, view]) => {
      if (view.kind !== 'answer') return false;
      const body = render(view, bot);
      const isWhole =
        wordsOf(body).split('\n')[0] === spaced(view.answer.text) &&
        spaced(body.text).includes(spaced(view.answer.text));
      return !isWhole || controlsOf(body).some(({ id }) => parseAction(id) === undefined);
    });
    expect(cut.map(([name]) => name)).toEqual([]);
  });

  it('a check of any ten claims is a table that Slack takes, and a text that leaves out nothing', () => {
    const differing = ids.map((entry) => ({ verdict: 'differs', entry, claimed: '123456.789 million EUR' }) as const);
    for (let at = 0; at < ids.length; at++) {
      const check = bot.retellCheck([...differing, ...differing].slice(at, at + MOST_SHOWN), language, true);
      if (check === undefined) throw new Error('a check is told again');
      for (const tables of [true, false]) {
        const body = render({ kind: 'check', check, canBePosted: true }, bot, tables);
        expect([faultsOf(body), spaced(body.text), tableOf(body).length]).toEqual([
          [],
          `${bot.phrase('check_title', language)}.\n${spaced(check.text)}`,
          tables ? MOST_SHOWN + 1 : 0,
        ]);
      }
    }
  });

  it('each card says something else', () => {
    const cards = views.filter(([, { kind }]) => kind !== 'notice' && kind !== 'answer');
    expect(new Set(cards.map(([, view]) => JSON.stringify(render(view, bot)))).size).toBe(cards.length);
  });

  it('each fact is told again by its buttons', () => {
    for (const id of ids) {
      const answer = told(bot, id, language);
      const body = render({ kind: 'answer', answer, canBePosted: true, opened: true }, bot);
      for (const action of ['up', 'down', 'post'] as const) {
        const parsed = parseAction(controlFor(body, action).id);
        expect(parsed).toEqual({ action, answer: bot.referenceOf(answer), language });
        expect(parsed?.answer && bot.retell(parsed.answer, language)?.text).toBe(answer.text);
      }
    }
  });

  it('the Home tab is one that Slack takes, whatever language is chosen', () => {
    const homes = [undefined, ...LANGUAGES].map((chosen) => renderHome(serviceOf(bot), language, chosen));
    expect(homes.flatMap((home) => validateView({ ...home }))).toEqual([]);
  });

  it('each form is one that Slack takes, with and without words', () => {
    const asking = { form: { action: 'down', ids: ['total'], language }, language } as const;
    const forms = [false, true].map((wantsDetails) => renderForm(formOf(asking, askerOf(bot, wantsDetails))));
    expect(forms.flatMap((form) => validateView({ ...form }))).toEqual([]);
  });

  it('settings are a card and forms that Slack takes', () => {
    const chosen = { language, private: true, answers: false, controls: [], greeting: false };
    const cards = [{}, chosen].map((set) =>
      render({ kind: 'settings', language, whole: set, channel: { id: '1'.repeat(19), chosen: set } }, bot),
    );
    expect(cards.flatMap(faultsOf)).toEqual([]);
    const forms = (['whole', 'channel'] as const).map((scope) => {
      const action = { action: 'configure', ids: [scope, '1'.repeat(19)], language } as const;
      const prefilled = { scope, chosen, otherwise: effective(chosen) };
      return renderForm(formOf({ form: action, language, prefilled }, askerOf(bot)));
    });
    expect(forms.flatMap((form) => validateView({ ...form }))).toEqual([]);
    expect(
      forms
        .map(({ title }) => title)
        .join()
        .includes('…'),
    ).toBe(false);
  });
});

it('the answers to the questions of dev are all messages that Slack takes, with buttons of ours', () => {
  const wrong = answersToDev().flatMap(({ question, answer }) => {
    const body = render({ kind: 'answer', answer, canBePosted: true }, bot);
    const opened = render({ kind: 'answer', answer, canBePosted: true, opened: true }, bot, true);
    const faults = [...faultsOf(body), ...faultsOf(opened)];
    const unknown = controlsOf(body).filter(({ id }) => parseAction(id) === undefined);
    return faults.length + unknown.length === 0 ? [] : [{ question, faults, unknown }];
  });
  expect(wrong).toEqual([]);
});
