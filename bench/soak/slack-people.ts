// What people do at Slack, each kind as often as it stands in the list.

import { parseAction } from '../../src/runtime/action.ts';
import { type Control, controlsOf } from '../../test/adapters/slack/people.ts';
import type { Surface } from '../../test/doubles/slack/act/components.ts';
import type { Delivery } from '../../test/doubles/slack/deliver/delivery.ts';
import type { FakeSlack } from '../../test/doubles/slack/fake-slack.ts';
import type { Channel } from '../../test/doubles/slack/model/channel.ts';
import type { Interaction } from '../../test/doubles/slack/model/interaction.ts';
import { typed } from '../../test/doubles/slack/model/mentions.ts';
import type { Message } from '../../test/doubles/slack/model/message.ts';
import type { User } from '../../test/doubles/slack/model/user.ts';
import { textOf, wireOf, wiresOf } from '../../test/doubles/slack/model/wire.ts';
import { pick, type Random } from '../../test/support/random.ts';
import { type Act as AnyAct, anyOf, keep } from './acts.ts';
import type { Bells } from './bells.ts';
import type { Texts } from './texts.ts';

const LOOK_UPS = ['help', 'topics', 'figures', 'chiffres', 'source 2', 'about', 'fact total', 'lang fr', 'lang auto'];

export interface Person {
  readonly user: User;
  readonly places: readonly Channel[];
  /** The newest last. */
  readonly answers: Message[];
}

export interface Town {
  readonly slack: FakeSlack;
  readonly bells: Bells<Message>;
  readonly texts: Texts;
}

type Act = AnyAct<Town, Person>;

/** What comes of it over a response_url comes later, or never. */
function heard(person: Person, interaction: Interaction): Promise<boolean> {
  interaction.response().then(
    (answer) => keep(person, answer),
    () => undefined,
  );
  return interaction.acknowledged;
}

const delivered = (delivery: Delivery | null | undefined): Promise<boolean> =>
  delivery?.acknowledged ?? Promise.resolve(false);

/** What is answered: the thread that a message is in, or starts. */
export const threadOf = ({ channel, ts, threadTs }: Message): string => `${channel.id}:${threadTs ?? ts}`;

async function said({ bells }: Town, person: Person, message: Message): Promise<boolean> {
  keep(person, await bells.answerTo(threadOf(message)));
  return true;
}

const placeOf = ({ places }: Person, random: Random): Channel => pick(random, places);

const mention: Act = (town, person, random) =>
  said(town, person, person.user.mention(placeOf(person, random), typed(town.texts.question(random))));

const direct: Act = (town, person, random) => said(town, person, person.user.dm(typed(town.texts.question(random))));

/** In the thread of an answer. */
const followUp: Act = (town, person, random) => {
  const thread = person.answers.findLast(
    ({ ephemeral, deleted, threadTs }) => !ephemeral && !deleted && threadTs !== null,
  );
  if (thread === undefined) return mention(town, person, random);
  return said(town, person, person.user.mention(thread.channel, typed(town.texts.followUp(random)), { thread }));
};

/** The mention is added to what was written before. */
const edit: Act = (town, person, random) => {
  const text = typed(town.texts.question(random));
  const written = person.user.say(placeOf(person, random), text);
  const answered = said(town, person, written);
  person.user.edit(written, `${town.slack.bot} ${text}`);
  return answered;
};

const command = (text: (texts: Texts, random: Random) => string): Act => {
  return ({ texts }, person, random) => {
    const place = random() < 0.2 ? 'dm' : placeOf(person, random);
    return heard(person, person.user.command('/investai', typed(text(texts, random)), { in: place }));
  };
};
const ask = command(({ question }, random) => question(random));
const check = command(({ claims }, random) => `check ${claims(random)}`);
const lookUp = command((_, random) => pick(random, LOOK_UPS));

const menu: Act = ({ texts }, person, random) => {
  const [name, text] = pick(random, [
    ['answer_with_investai', texts.question(random)],
    ['check_with_investai', texts.claims(random)],
  ]) as [string, string];
  return heard(person, person.user.shortcut(name, person.user.say(placeOf(person, random), typed(text))));
};

function pressOn(on: Surface, controls: readonly Control[], person: Person, random: Random): Promise<boolean> {
  const { id, options } = pick(random, controls);
  if (options.length === 0) return heard(person, person.user.click(on, id));
  return heard(person, person.user.select(on, id, pick(random, options).value));
}

function press(wanted: (control: Control) => boolean): Act {
  return (town, person, random) => {
    const answer = pick(
      random,
      person.answers.filter(({ deleted }) => !deleted),
    );
    const controls = answer === undefined ? [] : controlsOf(answer).filter(wanted);
    if (answer === undefined || controls.length === 0) return ask(town, person, random);
    return pressOn(answer, controls, person, random);
  };
}

const click = press(() => true);
const rate = press(({ id }) => ['up', 'down'].includes(parseAction(id)?.action ?? ''));

/** Opens the Home tab, or presses something there. */
const home: Act = ({ slack }, person, random) => {
  const view = slack.homeOf(person.user);
  const controls = view === null ? [] : controlsOf(view);
  if (view === null || controls.length === 0 || random() < 0.5) return delivered(person.user.openHome());
  return pressOn(view, controls, person, random);
};

/** What a form asks for: one of what is offered, or a text; a modal without fields is closed. */
const fillIn: Act = async (town, person, random) => {
  const modal = town.slack.modalOf(person.user);
  if (modal === null) return rate(town, person, random);
  const inputs = modal.blocks.filter(({ type }) => type === 'input').map(({ element }) => wireOf(element));
  if (inputs.length === 0) {
    person.user.close(modal);
    return ask(town, person, random);
  }
  const filled = inputs.map((input) => {
    const options = wiresOf(input['options']);
    const value = options.length > 0 ? textOf(pick(random, options)['value']) : town.texts.claims(random).slice(0, 200);
    return [textOf(input['action_id']), value] as const;
  });
  return heard(person, person.user.submit(modal, Object.fromEntries(filled)));
};

export const actAnyhow = anyOf<Town, Person>([
  [mention, 9],
  [followUp, 6],
  [direct, 5],
  [edit, 2],
  [ask, 8],
  [lookUp, 4],
  [check, 2],
  [menu, 2],
  [click, 6],
  [rate, 3],
  [home, 2],
  [fillIn, 1],
]);
