// Everything that the knowledge base can say, as messages and forms that Discord takes.
import { describe, expect, it } from 'vitest';
import { renderForm } from '../../../src/adapters/discord/render/form.ts';
import { parseAction } from '../../../src/runtime/action.ts';
import { formOf } from '../../../src/runtime/form.ts';
import { effective } from '../../../src/runtime/settings.ts';
import { validateModal } from '../../doubles/discord/validate/modal.ts';
import { bot, knowledge } from '../../support/bot.ts';
import { answersToDev } from '../../support/questions.ts';
import { everyView, LANGUAGES, told } from '../views.ts';
import { controlFor, controlsOf } from './people.ts';
import { askerOf, faultsOf, render, renderAnswer } from './renderings.ts';

const ids = Object.keys(knowledge.facts);

describe.each(LANGUAGES)('in "%s"', (language) => {
  const views = everyView(bot, knowledge, language);

  it('each message is one that Discord takes', () => {
    expect(views.flatMap(([name, view]) => faultsOf(render(view, bot)).map((fault) => ({ name, fault })))).toEqual([]);
  });

  it('no answer is cut, and each has controls of ours', () => {
    const wrong = views.filter(([, view]) => {
      const body = render(view, bot);
      const isCut = body.content.endsWith('…') || body.content.includes('…\n');
      return view.kind === 'answer' && (isCut || controlsOf(body).some(({ id }) => parseAction(id) === undefined));
    });
    expect(wrong.map(([name]) => name)).toEqual([]);
  });

  it('each card says something else', () => {
    const cards = views.filter(([, { kind }]) => kind !== 'notice' && kind !== 'answer');
    expect(new Set(cards.map(([, view]) => JSON.stringify(render(view, bot)))).size).toBe(cards.length);
  });

  it('each fact is told again by its buttons', () => {
    for (const id of ids) {
      const answer = told(bot, id, language);
      const body = render({ kind: 'answer', answer, canBePosted: true, opened: true }, bot);
      for (const action of ['up', 'down', 'post']) {
        const parsed = parseAction(controlFor(body, action).id);
        expect(parsed).toEqual({ action, answer: bot.referenceOf(answer), language });
        expect(parsed?.answer && bot.retell(parsed.answer, language)?.text).toBe(answer.text);
      }
    }
  });

  it('each form is one that Discord takes, with and without words', () => {
    const asking = { form: { action: 'down', ids: ['total'], language }, language } as const;
    const forms = [false, true].map((wantsDetails) => renderForm(formOf(asking, askerOf(bot, wantsDetails))));
    expect(forms.flatMap((form) => validateModal({ ...form }))).toEqual([]);
  });

  it('settings are a card and forms that Discord takes', () => {
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
    expect(forms.flatMap((form) => validateModal({ ...form }))).toEqual([]);
    expect(
      forms
        .map(({ title }) => title)
        .join()
        .includes('…'),
    ).toBe(false);
  });
});

describe('the answers to the questions of dev', () => {
  it('are all messages that Discord takes, none of them cut', () => {
    const wrong = answersToDev().flatMap(({ question, answer }) => {
      const body = renderAnswer(answer, bot, true);
      const opened = render({ kind: 'answer', answer, canBePosted: true, opened: true }, bot);
      const faults = [...faultsOf(body), ...faultsOf(opened)];
      const unknown = controlsOf(body).filter(({ id }) => parseAction(id) === undefined);
      return faults.length + unknown.length === 0 && !body.content.includes('…\n')
        ? []
        : [{ question, faults, unknown }];
    });
    expect(wrong).toEqual([]);
  });

  it('keep under their buttons what they told', () => {
    const wrong = answersToDev().flatMap(({ question, answer }) => {
      if (answer.outcome !== 'answer' && answer.outcome !== 'unstated') return [];
      const action = parseAction(controlFor(renderAnswer(answer, bot), 'up').id);
      const same = JSON.stringify(action?.answer) === JSON.stringify(bot.referenceOf(answer));
      return same ? [] : [{ question, action }];
    });
    expect(wrong).toEqual([]);
  });
});
