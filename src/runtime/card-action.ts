// What the language control below a card carries: which card it is, so that it can be shown again in another language.
import type { Bot } from '../core/bot.ts';
import type { Language } from '../core/knowledge/language.ts';
import type { Action } from './action.ts';
import { languageControl } from './language-control.ts';
import { type Row, row } from './row.ts';
import type { CardView } from './view.ts';

const GREETING = 'greeting';

/** A source that is all of the article, or one paragraph of it. */
function idsOf(view: CardView): readonly string[] {
  if (view.kind === 'topic') return [view.kind, view.topic.topic];
  if (view.kind === 'help') return view.isGreeting ? [view.kind, GREETING] : [view.kind];
  if (view.kind !== 'source') return [view.kind];
  const [only, ...more] = view.citations;
  return only === undefined || more.length > 0 ? [view.kind] : [view.kind, String(only.paragraph)];
}

function actionFor(view: CardView, bot: Bot): Action {
  const { language } = view;
  if (view.kind === 'source' && view.of !== undefined)
    return { action: 'card', answer: bot.referenceOf(view.of), language };
  return { action: 'card', ids: idsOf(view), language };
}

export function cardLanguages(view: CardView, bot: Bot): Row[] {
  const { buttons, menus } = languageControl(actionFor(view, bot), bot);
  return [...row(buttons), ...menus];
}

function sourceIn(language: Language, paragraph: string | undefined, bot: Bot): CardView | undefined {
  const citations = bot.source(language, paragraph === undefined ? undefined : Number(paragraph));
  return citations.length === 0 ? undefined : { kind: 'source', citations, language };
}

/** @returns undefined where something of it is none of ours */
export function cardBehind({ answer, ids = [] }: Action, language: Language, bot: Bot): CardView | undefined {
  if (answer !== undefined) {
    const of = bot.retell(answer, language);
    return of && { kind: 'source', citations: of.citations, language, of };
  }
  const [kind, which] = ids;
  switch (kind) {
    case 'topics':
    case 'figures':
    case 'about':
      return { kind, language };
    case 'help':
      return { kind, language, ...(which === GREETING ? { isGreeting: true } : {}) };
    case 'topic': {
      const topic = bot.topics(language).find((candidate) => candidate.topic === which);
      return topic && { kind, topic, language };
    }
    case 'source':
      return sourceIn(language, which, bot);
    default:
      return undefined;
  }
}
