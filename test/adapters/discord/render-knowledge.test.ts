// Everything that the knowledge base can say, as messages that Discord takes.
import { describe, expect, it } from 'vitest';
import { parseAction } from '../../../src/runtime/action.ts';
import { bot, knowledge } from '../../support/bot.ts';
import { answered, DEV } from '../../support/questions.ts';
import { controlFor, controlsOf } from './people.ts';
import { faultsOf, LANGUAGES, render, renderAnswer, told } from './renderings.ts';

const ids = Object.keys(knowledge.facts);

describe.each(LANGUAGES)('in "%s"', (language) => {
  it.each(ids)('%s is told within the limits, openly and in private', (id) => {
    const answer = told(id, language);
    for (const canBePosted of [false, true]) {
      const body = renderAnswer(answer, bot, canBePosted);
      expect(faultsOf(body)).toEqual([]);
      expect(body.content.endsWith('…')).toBe(false);
    }
  });

  it.each(ids)('%s is told again by its buttons', (id) => {
    const answer = told(id, language);
    const body = renderAnswer(answer, bot, true);
    for (const action of ['up', 'down', 'post']) {
      const parsed = parseAction(controlFor(body, action).id);
      expect(parsed).toEqual({ action, answer: bot.referenceOf(answer), language });
      expect(parsed?.answer && bot.retell(parsed.answer, language)?.text).toBe(answer.text);
    }
  });

  it.each(bot.source(language))('§ $paragraph is summed up within the limits', (citation) => {
    expect(faultsOf(render({ kind: 'source', citations: [citation], language }))).toEqual([]);
  });
});

describe('the answers to the questions of dev', () => {
  it('are all messages that Discord takes, none of them cut', () => {
    const wrong = answered(DEV).flatMap(({ question, answer }) => {
      const body = renderAnswer(answer, bot, true);
      const faults = faultsOf(body);
      const unknown = controlsOf(body).filter(({ id }) => parseAction(id) === undefined);
      return faults.length + unknown.length === 0 && !body.content.includes('…\n')
        ? []
        : [{ question, faults, unknown }];
    });
    expect(wrong).toEqual([]);
  });

  it('keep under their buttons what they told', () => {
    const wrong = answered(DEV).flatMap(({ question, answer }) => {
      if (answer.outcome !== 'answer' && answer.outcome !== 'unstated') return [];
      const action = parseAction(controlFor(renderAnswer(answer, bot), 'up').id);
      const same = JSON.stringify(action?.answer) === JSON.stringify(bot.referenceOf(answer));
      return same ? [] : [{ question, action }];
    });
    expect(wrong).toEqual([]);
  });
});
