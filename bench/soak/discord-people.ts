// What people do at Discord, each kind as often as it stands in the list.

import { parseAction } from '../../src/runtime/action.ts';
import { type Control, controlsOf } from '../../test/adapters/discord/people.ts';
import type { FakeDiscord } from '../../test/doubles/discord/fake-discord.ts';
import type { Channel } from '../../test/doubles/discord/model/channel.ts';
import type { Interaction } from '../../test/doubles/discord/model/interaction.ts';
import type { Message } from '../../test/doubles/discord/model/message.ts';
import type { Modal } from '../../test/doubles/discord/model/modal.ts';
import type { User } from '../../test/doubles/discord/model/user.ts';
import { textOf } from '../../test/doubles/discord/model/wire.ts';
import { pick, type Random } from '../../test/support/random.ts';
import { type Act as AnyAct, anyOf, keep } from './acts.ts';
import type { Bells } from './bells.ts';
import type { Texts } from './texts.ts';

export interface Person {
  readonly user: User;
  readonly places: readonly Channel[];
  /** The newest last. */
  readonly answers: Message[];
  /** A form that is open. */
  form?: Modal | undefined;
}

export interface Town {
  readonly discord: FakeDiscord;
  readonly bells: Bells<Message>;
  readonly texts: Texts;
}

type Act = AnyAct<Town, Person>;

async function heard(person: Person, interaction: Interaction): Promise<boolean> {
  if (!(await interaction.acknowledged)) return false;
  person.form = (await interaction.modal().catch(() => undefined)) ?? person.form;
  keep(person, interaction.original);
  return true;
}

async function said({ bells }: Town, person: Person, message: Message): Promise<boolean> {
  keep(person, await bells.answerTo(message));
  return true;
}

const placeOf = ({ places }: Person, random: Random): Channel => pick(random, places);
const anywhere = (person: Person, random: Random) =>
  pick(random, [...person.places, 'dm', 'group-dm', 'foreign-guild'] as const);

const mention: Act = (town, person, random) => {
  const text = `${town.discord.bot} ${town.texts.question(random)}`;
  return said(town, person, person.user.say(placeOf(person, random), text));
};

const direct: Act = (town, person, random) => said(town, person, person.user.dm(town.texts.question(random)));

/** A reply to an answer, which mentions the bot by itself; one to the answer of a command doesn't. */
const followUp: Act = (town, person, random) => {
  const answer = person.answers.findLast(({ interaction, deleted }) => interaction === null && !deleted);
  if (answer === undefined) return mention(town, person, random);
  const text = town.texts.followUp(random);
  return said(town, person, person.user.say(answer.channel, text, { replyTo: answer }));
};

/** The mention is added to what was written before. */
const edit: Act = (town, person, random) => {
  const text = town.texts.question(random);
  const written = person.user.say(placeOf(person, random), text);
  const answered = said(town, person, written);
  person.user.edit(written, `${town.discord.bot} ${text}`);
  return answered;
};

const ask: Act = ({ texts }, person, random) => {
  const options = { question: texts.question(random), private: random() < 0.5 };
  return heard(person, person.user.command('ask', options, { in: anywhere(person, random) }));
};

const lookUp: Act = ({ texts }, person, random) => {
  const name = pick(random, ['figures', 'topics', 'about', 'source', 'fact']);
  const options = name === 'fact' ? { topic: texts.question(random) } : {};
  return heard(person, person.user.command(name, options, { in: anywhere(person, random) }));
};

const check: Act = ({ texts }, person, random) => {
  const options = { text: texts.claims(random), private: random() < 0.5 };
  return heard(person, person.user.command('check', options, { in: anywhere(person, random) }));
};

const menu: Act = ({ texts }, person, random) => {
  const [name, text] = pick(random, [
    ['Answer with InvestAI', texts.question(random)],
    ['Check with InvestAI', texts.claims(random)],
  ]) as [string, string];
  return heard(person, person.user.messageCommand(name, person.user.say(placeOf(person, random), text)));
};

const complete: Act = ({ texts }, person, random) => {
  const [name, option] = pick(random, [
    ['ask', 'question'],
    ['fact', 'topic'],
  ]) as [string, string];
  return heard(person, person.user.autocomplete(name, option, texts.beginning(random)));
};

function press(wanted: (control: Control) => boolean): Act {
  return (town, person, random) => {
    const answer = pick(
      random,
      person.answers.filter(({ deleted }) => !deleted),
    );
    const controls = answer === undefined ? [] : controlsOf(answer).filter(wanted);
    if (answer === undefined || controls.length === 0) return ask(town, person, random);
    const { id, options } = pick(random, controls);
    if (options.length === 0) return heard(person, person.user.click(answer, id));
    return heard(person, person.user.select(answer, id, pick(random, options).value));
  };
}

const click = press(() => true);
const rate = press(({ id }) => ['up', 'down'].includes(parseAction(id)?.action ?? ''));

/** What a form asks for: one of what is offered, or a text. */
const fillIn: Act = (town, person, random) => {
  const { form } = person;
  if (form === undefined) return rate(town, person, random);
  person.form = undefined;
  const filled = form.fields.map((field) => {
    const options = (field['options'] ?? []) as readonly { readonly value: string }[];
    const value = options.length > 0 ? pick(random, options).value : town.texts.claims(random).slice(0, 200);
    return [textOf(field['custom_id']), value] as const;
  });
  return heard(person, person.user.submit(form, Object.fromEntries(filled)));
};

/** Few write messages: discord.js posts fifty a second at most, where the answers to interactions are not counted. */
export const actAnyhow = anyOf<Town, Person>([
  [mention, 4],
  [followUp, 3],
  [direct, 2],
  [edit, 1],
  [ask, 14],
  [lookUp, 6],
  [check, 5],
  [menu, 4],
  [complete, 14],
  [click, 12],
  [rate, 6],
  [fillIn, 3],
]);
