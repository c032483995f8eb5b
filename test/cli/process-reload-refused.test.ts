// Languages that come and go while the bot runs; and knowledge in order that cannot take over all the same: why, in words.
import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, it, onTestFinished } from 'vitest';
import { mention as mentionInDiscord, textOf } from '../adapters/discord/people.ts';
import { mention, wordsOf } from '../adapters/slack/people.ts';
import { environmentOf } from '../adapters/slack/process-environment.ts';
import { FakeSlack } from '../doubles/slack/fake-slack.ts';
import { PATIENT } from '../doubles/slack/options.ts';
import { BICYCLES, type Edited } from '../support/edited.ts';
import { copyProgram } from '../support/process.ts';
import { ANSWERS, type Bot, copyBicycles, REFUSED, startBot } from './reloading.ts';
import { messages, start } from './serving.ts';

const program = copyProgram();
afterAll(() => program.remove());

const OF_LANGUAGES = ['source.yaml', 'en/language.yaml'] as const;

/** Saves them all in one go, as a checkout does. */
function takeFrenchAway({ folder, read, save }: Edited): void {
  const [source, rules] = OF_LANGUAGES;
  save(source, read(source).replace(/^ +fr: .*\n/gmu, ''), 'rename');
  save(rules, read(rules).replace(/^ +fr: \[in french.*\n/gmu, ''), 'rename');
  rmSync(join(folder, 'fr'), { recursive: true });
}

function bringFrenchBack({ folder }: Edited): void {
  for (const path of [...OF_LANGUAGES, 'fr']) cpSync(join(BICYCLES, path), join(folder, path), { recursive: true });
}

const offered = ({ discord }: Bot): unknown =>
  discord.registeredCommands.find(({ name }) => name === 'ask')?.options?.find(({ name }) => name === 'language')?.[
    'choices'
  ];

it('a language that goes is neither spoken nor offered any more, and one that comes is', async () => {
  const plan = copyBicycles();
  const bot = await startBot(program, plan.folder, {});
  const jean = bot.discord.createUser({ locale: 'fr' });
  const ask = async () =>
    textOf(await mentionInDiscord(bot.discord, jean, 'Combien de pistes cyclables sont prévues ?'));
  const both = offered(bot);
  expect(await ask()).toContain('Le plan prévoit 24 pistes cyclables protégées.');
  takeFrenchAway(plan);
  bot.running.signal('SIGHUP');
  await bot.says('commands registered', 2);
  expect(offered(bot)).toEqual([expect.objectContaining({ value: 'en' })]);
  expect(await ask()).not.toContain('Le plan prévoit');
  bringFrenchBack(plan);
  bot.running.signal('SIGHUP');
  await bot.says('commands registered', 3);
  expect(offered(bot)).toEqual(both);
  expect(await ask()).toContain('Le plan prévoit 24 pistes cyclables protégées.');
  expect(bot.running.log().filter(({ level }) => level !== 'info')).toEqual([]);
});

it('knowledge without the language of DEFAULT_LANGUAGE is refused', async () => {
  const plan = copyBicycles();
  const bot = await startBot(program, plan.folder, { DEFAULT_LANGUAGE: 'français' });
  const { hash } = (await bot.readyz()).knowledge;
  takeFrenchAway(plan);
  bot.running.signal('SIGHUP');
  const problems = ['DEFAULT_LANGUAGE is "français". Set one of: en; or leave it out.'];
  expect(await bot.says(REFUSED)).toMatchObject({ level: 'error', problems });
  expect(await bot.readyz()).toEqual({ status: 200, knowledge: { hash, problems } });
  bringFrenchBack(plan);
  bot.running.signal('SIGHUP');
  await bot.says('the knowledge is again the one that answers');
});

it('with Slack, another slug of the plan is refused, and other words of the manifest are answered from and said', async () => {
  const plan = copyBicycles();
  const slack = await FakeSlack.start(PATIENT);
  onTestFinished(() => slack.close());
  const running = start(program, { ...environmentOf(slack, 'socket', 0), KNOWLEDGE_DIR: plan.folder });
  const says = (message: string, times = 1) =>
    slack.until(() => messages(running).filter((said) => said === message).length === times, undefined, message);
  await says('connected to Slack');
  const ask = async (text: string) => wordsOf(await mention(slack, slack.createUser(), text));
  plan.change('facts.yaml', 'slug: velohaven', 'slug: bicycles');
  running.signal('SIGHUP');
  await says(REFUSED);
  expect(running.log().at(-1)?.['problems']).toEqual([
    expect.stringMatching(
      /^facts\.yaml: the plan's slug makes Slack's command \/bicycles, and the app has \/velohaven\. /u,
    ),
  ]);
  plan.change('facts.yaml', 'slug: bicycles', 'slug: velohaven');
  plan.change('en/streets.yaml', 'The plan is for', 'It is for');
  running.signal('SIGHUP');
  await says(ANSWERS);
  expect(await ask('How many cycle lanes are planned?')).toContain('It is for 24');
  plan.change('en/phrases.yaml', 'command_ask_description: "', 'command_ask_description: "Oh: ');
  running.signal('SIGHUP');
  await says(ANSWERS, 2);
  const warnings = running.log().filter(({ level }) => level === 'warn');
  expect(warnings.map(({ msg }) => msg)).toEqual([
    "the manifest's words have changed: Slack shows the old ones until it is replaced there",
  ]);
});
