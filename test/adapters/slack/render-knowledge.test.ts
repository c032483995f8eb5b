// Everything that the knowledge base can say, as messages that Slack takes.
import { describe, expect, it } from 'vitest';
import { parseAction } from '../../../src/runtime/action.ts';
import { bot, knowledge } from '../../support/bot.ts';
import { answered, DEV } from '../../support/questions.ts';
import { controlFor, controlsOf, spaced, wordsOf } from './people.ts';
import { faultsOf, LANGUAGES, render, told } from './renderings.ts';

const ids = Object.keys(knowledge.facts);

describe.each(LANGUAGES)('in "%s"', (language) => {
  it.each(ids)('%s is told whole and within the limits, openly and in private', (id) => {
    const answer = told(id, language);
    for (const canBePosted of [false, true]) {
      const body = render({ kind: 'answer', answer, canBePosted });
      expect(faultsOf(body)).toEqual([]);
      expect(wordsOf(body).split('\n')[0]).toBe(spaced(answer.text));
      expect(spaced(body.text)).toContain(spaced(answer.text));
    }
  });

  it.each(ids)('%s is told again by its buttons', (id) => {
    const answer = told(id, language);
    const body = render({ kind: 'answer', answer, canBePosted: true });
    for (const action of ['up', 'down', 'post'] as const) {
      const parsed = parseAction(controlFor(body, action).id);
      expect(parsed).toEqual({ action, answer: bot.referenceOf(answer), language });
      expect(parsed?.answer && bot.retell(parsed.answer, language)?.text).toBe(answer.text);
    }
  });

  it.each(bot.source(language))('§ $paragraph is summed up within the limits', (citation) => {
    expect(faultsOf(render({ kind: 'source', citations: [citation], language }))).toEqual([]);
  });
});

it('the answers to the questions of dev are all messages that Slack takes, with buttons of ours', () => {
  const wrong = answered(DEV).flatMap(({ question, answer }) => {
    const body = render({ kind: 'answer', answer, canBePosted: true });
    const faults = faultsOf(body);
    const unknown = controlsOf(body).filter(({ id }) => parseAction(id) === undefined);
    return faults.length + unknown.length === 0 ? [] : [{ question, faults, unknown }];
  });
  expect(wrong).toEqual([]);
});
