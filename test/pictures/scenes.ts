// What the pictures show: what the bot of this repository sends, asked here and now.
import { guidanceOf as guidanceInDiscord } from '../../src/adapters/discord/guidance.ts';
import { renderView as renderDiscord } from '../../src/adapters/discord/render/view.ts';
import { guidanceOf as guidanceInSlack } from '../../src/adapters/slack/guidance.ts';
import { commandOf } from '../../src/adapters/slack/names.ts';
import { renderView as renderSlack } from '../../src/adapters/slack/render/view.ts';
import type { Guidance } from '../../src/runtime/guidance.ts';
import type { Shows } from '../../src/runtime/service.ts';
import type { View } from '../../src/runtime/view.ts';
import { bot } from '../support/bot.ts';
import { drawDiscord } from './discord.ts';
import { saidBy } from './said.ts';
import { drawScene, type Scene } from './scene.ts';
import { drawSlack } from './slack.ts';

const QUESTION = 'how many gigafactories will there be?';
const CHECKED = 'InvestAI: 300 billion euros for AI, a quarter of it public, presented in Paris.';

const LANGUAGE = 'en';

const ANSWER: View = { kind: 'answer', answer: bot.ask({ text: QUESTION, language: LANGUAGE }) };
const FIGURES: View = { kind: 'figures', language: LANGUAGE };
const CHECK: View = { kind: 'check', check: bot.check(CHECKED, { language: LANGUAGE }), canBePosted: true };

/** No version is shown in any of them. */
const shows = (guidance: Guidance): Shows => ({ bot, version: '', guidance });

const DISCORD = { bot: bot.plan.name, tag: 'APP' };
const SLACK = { bot: bot.plan.slug, tag: 'APP' };
const ALONE = 'Only you can see this';

type Said = Omit<Scene, 'bot' | 'tag' | 'said'>;

export interface Picture {
  /** Of the file, without its ending. */
  readonly name: string;
  readonly html: string;
  /** Each text of it. */
  readonly says: readonly string[];
}

function ofDiscord(what: string, view: View, scene: Said): Picture {
  const body = renderDiscord(view, shows(guidanceInDiscord(bot)));
  const html = drawScene({ ...DISCORD, ...scene, said: drawDiscord(body) });
  return { name: `discord-${what}`, html, says: saidBy(body) };
}

/** As a workspace shows it that takes all blocks. */
function ofSlack(what: string, view: View, scene: Said): Picture {
  const { blocks } = renderSlack(view, shows(guidanceInSlack(bot)), () => true);
  const html = drawScene({ ...SLACK, ...scene, said: drawSlack({ blocks }) });
  return { name: `slack-${what}`, html, says: saidBy(blocks) };
}

const written = (text: string): Scene['asked'] => ({ how: 'written', text });
const typed = (text: string): Scene['asked'] => ({ how: 'typed', text });

export const PICTURES: readonly Picture[] = [
  ofDiscord('answer', ANSWER, { asked: written(`@${DISCORD.bot} ${QUESTION}`) }),
  ofDiscord('figures', FIGURES, { asked: typed('/figures') }),
  ofDiscord('check', CHECK, { asked: typed(`/check text: ${CHECKED}`), below: ALONE }),
  ofSlack('answer', ANSWER, { asked: written(`@${SLACK.bot} ${QUESTION}`) }),
  ofSlack('figures', FIGURES, { asked: typed(`${commandOf(bot)} figures`), above: ALONE }),
  ofSlack('check', CHECK, { asked: typed(`${commandOf(bot)} check ${CHECKED}`), above: ALONE }),
];
