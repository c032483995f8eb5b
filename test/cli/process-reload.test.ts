// Knowledge that changes while the bot runs: what is saved answers without a restart, and what is broken never does.
import { cpSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it, onTestFinished } from 'vitest';
import { controlFor, mention, textOf } from '../adapters/discord/people.ts';
import type { Way } from '../support/edited.ts';
import { copyProgram } from '../support/process.ts';
import { ANSWERS, type Bot, copyBicycles, REFUSED, startBot } from './reloading.ts';

const program = copyProgram();
afterAll(() => program.remove());

const LANES = 'How many cycle lanes are planned?';
const asked = async ({ discord }: Bot, text: string) => textOf(await mention(discord, discord.createUser(), text));
const levels = ({ running }: Bot) => running.log().map(({ level }) => level);

describe('a folder that is watched', () => {
  it.each<Way>(['rename', 'in place'])('answers as it was saved last, by %s', async (way) => {
    const plan = copyBicycles();
    const bot = await startBot(program, plan.folder);
    const before = await bot.readyz();
    expect(await asked(bot, LANES)).toContain('The plan is for 24 protected cycle lanes.');
    plan.change('en/streets.yaml', 'The plan is for {lanes} protected', 'It will have {lanes} new', way);
    expect(await bot.says(ANSWERS)).toMatchObject({ level: 'info', before: before.knowledge.hash });
    expect(await asked(bot, LANES)).toContain('It will have 24 new cycle lanes.');
    // The same file once more: a watcher that went blind at the first save would miss this one.
    plan.change('en/streets.yaml', '    - How many lanes will there be?', '    - Zibble zobble quonk?', way);
    await bot.says(ANSWERS, 2);
    expect(await asked(bot, 'zibble zobble quonk')).toContain('It will have 24 new cycle lanes.');
    plan.change('facts.yaml', 'lanes: 24 lanes', 'lanes: 36 lanes', way);
    const { knowledge } = await bot.says(ANSWERS, 3);
    expect(await asked(bot, LANES)).toContain('It will have 36 new cycle lanes.');
    expect(await bot.readyz()).toEqual({ status: 200, knowledge: { hash: knowledge, problems: [] } });
    const metrics = await bot.metrics();
    expect(metrics.match(/^bot_knowledge_info.*$/gmu)).toEqual([`bot_knowledge_info{hash="${knowledge}"} 1`]);
    expect(program.models()).toHaveLength(1);
    expect(new Set(levels(bot))).toEqual(new Set(['info']));
  });

  it('keeps what it had while a save is broken, and says on /readyz and in the log all that is wrong, and where', async () => {
    const plan = copyBicycles();
    const bot = await startBot(program, plan.folder);
    const { knowledge: before } = await bot.readyz();
    const [streets, facts] = [plan.read('en/streets.yaml'), plan.read('facts.yaml')];
    plan.save('facts.yaml', facts.replace('lanes: 24 lanes', 'lanes: many lanes'), 'in place');
    plan.change('en/streets.yaml', 'answer: The plan is for', 'anwser: The plan is for');
    const problems = [
      expect.stringMatching(/^en\/streets\.yaml:3:3 lanes\.anwser: The key "anwser" is unknown here\./u),
      expect.stringMatching(/^facts\.yaml:\d+:\d+ lanes\.figures\.lanes: "many lanes" is not a figure\./u),
    ];
    // Each save may have been seen alone; both are, at the end.
    await bot.discord.until(async () => (await bot.readyz()).knowledge.problems.length > 1, undefined, 'the problems');
    const found = expect.arrayContaining(problems) as readonly string[];
    expect(await bot.readyz()).toEqual({ status: 200, knowledge: { hash: before.hash, problems: found } });
    expect(await bot.says(REFUSED)).toMatchObject({ level: 'error', knowledge: before.hash, problems: found });
    expect(await bot.metrics()).toContain('\nbot_knowledge_refused 1\n');
    expect(await asked(bot, LANES)).toContain('The plan is for 24 protected cycle lanes.');
    plan.save('facts.yaml', facts, 'rename');
    plan.save('en/streets.yaml', streets.replace('The plan is for', 'It is for'), 'in place');
    await bot.says(ANSWERS);
    expect(await asked(bot, LANES)).toContain('It is for 24 protected cycle lanes.');
    expect((await bot.readyz()).knowledge.problems).toEqual([]);
    expect(await bot.metrics()).toContain('\nbot_knowledge_refused 0\n');
  });

  it('forgets what was wrong when the files are again as they were', async () => {
    const plan = copyBicycles();
    const bot = await startBot(program, plan.folder);
    const streets = plan.read('en/streets.yaml');
    plan.save('en/streets.yaml', streets.replace('{lanes}', '{roads}'), 'rename');
    await bot.says(REFUSED);
    plan.save('en/streets.yaml', streets, 'rename');
    await bot.says('the knowledge is again the one that answers');
    expect((await bot.readyz()).knowledge.problems).toEqual([]);
    expect(bot.running.log().filter(({ msg }) => msg === ANSWERS)).toEqual([]);
  });

  it("hears nothing of what editors leave beside the files, nor of a file's time alone", async () => {
    const plan = copyBicycles();
    const bot = await startBot(program, plan.folder);
    for (const name of ['.facts.yaml.swp', 'facts.yaml~', '#facts.yaml#', 'en/4913', 'en/.streets.yaml'])
      writeFileSync(join(plan.folder, name), 'not: [yaml');
    symlinkSync('ann@machine.42:1', join(plan.folder, '.#facts.yaml'));
    mkdirSync(join(plan.folder, '.git'));
    writeFileSync(join(plan.folder, '.git/config.yaml'), 'not: [yaml');
    plan.save('en/streets.yaml', plan.read('en/streets.yaml'), 'rename');
    // Told after all of that.
    plan.change('en/funds.yaml', 'Velohaven has a budget of', 'Velohaven may spend');
    await bot.says(ANSWERS);
    expect(bot.running.log().filter(({ level }) => level !== 'info')).toEqual([]);
    expect(bot.running.log().filter(({ msg }) => msg === ANSWERS)).toHaveLength(1);
  });

  it('follows a folder that is replaced, by a link to another one and by another one of its name', async () => {
    const place = mkdtempSync(join(tmpdir(), 'releases-'));
    onTestFinished(() => rmSync(place, { recursive: true }));
    const [first, second, third] = ['first', 'second', 'third'].map((name) => copyBicycles(join(place, name)));
    const current = join(place, 'current');
    const link = (to: string): void => {
      symlinkSync(to, `${current}.new`);
      renameSync(`${current}.new`, current);
    };
    link('first');
    const bot = await startBot(program, current);
    second?.change('en/streets.yaml', 'The plan is for', 'The new plan is for');
    link('second');
    await bot.says(ANSWERS);
    expect(await asked(bot, LANES)).toContain('The new plan is for 24');
    second?.change('en/streets.yaml', 'The new plan', 'The newer plan');
    await bot.says(ANSWERS, 2);
    expect(await asked(bot, LANES)).toContain('The newer plan is for 24');
    third?.change('en/streets.yaml', 'The plan is for', 'The next plan is for');
    renameSync(join(place, 'second'), join(place, 'old'));
    expect((await bot.says(REFUSED))['problems']).toEqual([
      `facts.yaml:1:1 There is no knowledge base here (${current}). Name the folder that holds facts.yaml.`,
    ]);
    renameSync(join(place, 'third'), join(place, 'second'));
    await bot.says(ANSWERS, 3);
    expect(await asked(bot, LANES)).toContain('The next plan is for 24');
    // A language folder that is replaced is no other folder of the plan.
    cpSync(join(place, 'second/en'), join(place, 'en'), { recursive: true });
    const streets = join(place, 'en/streets.yaml');
    writeFileSync(streets, readFileSync(streets, 'utf8').replace('The next plan', 'The last plan'));
    renameSync(join(place, 'second/en'), join(place, 'en-old'));
    renameSync(join(place, 'en'), join(place, 'second/en'));
    await bot.says(ANSWERS, 4);
    expect(await asked(bot, LANES)).toContain('The last plan is for 24');
    expect(first).toBeDefined();
  });
});

describe('across a reload', () => {
  it('a follow-up is understood, and the buttons of an older answer work, with what is true now', async () => {
    const plan = copyBicycles();
    const bot = await startBot(program, plan.folder);
    const { discord } = bot;
    const ann = discord.createUser();
    const answer = await mention(discord, ann, 'How much does the city pay?');
    expect(textOf(answer)).toContain('£72 million');
    plan.change('en/funds.yaml', 'The county of Greymoor pays', 'Greymoor County gives');
    await bot.says(ANSWERS);
    expect(textOf(await mention(discord, ann, 'and the county?'))).toContain('Greymoor County gives £18 million');
    expect(textOf(await ann.click(answer, controlFor(answer, 'source').id).message())).not.toBe('');
    const open = await ann.click(answer, controlFor(answer, 'more').id).message();
    const told = await ann.select(open, controlFor(open, 'related').id, 'county_money').message();
    expect(textOf(told)).toContain('Greymoor County gives £18 million');
    expect(textOf(await ann.click(answer, controlFor(answer, 'up').id).message())).not.toBe('');
    expect(bot.running.log().filter(({ level }) => level !== 'info')).toEqual([]);
  });

  it("Discord's commands are registered anew where their words have changed, and are not even asked for elsewhere", async () => {
    const plan = copyBicycles();
    const bot = await startBot(program, plan.folder);
    const { discord } = bot;
    const askedFor = () => discord.requests.filter(({ path }) => path.endsWith('/commands')).length;
    const before = askedFor();
    plan.change('en/streets.yaml', 'The plan is for', 'It is for');
    await bot.says(ANSWERS);
    plan.change('en/phrases.yaml', 'button_source: Source', 'button_source: Where from');
    await bot.says(ANSWERS, 2);
    expect([discord.registrations.length, askedFor()]).toEqual([1, before]);
    plan.change('fr/phrases.yaml', 'command_topics: sujets', 'command_topics: themes');
    await bot.says('commands registered', 2);
    expect(discord.registrations).toHaveLength(2);
    const topics = discord.registeredCommands.find(({ name }) => name === 'topics');
    expect(topics).toMatchObject({ name_localizations: { fr: 'themes' } });
    expect(askedFor()).toBe(before + 2);
  });
});
