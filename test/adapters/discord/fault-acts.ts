// What a person can do that the bot answers as an interaction, each kind once.
import type { Interaction } from '../../doubles/discord/model/interaction.ts';
import type { Message } from '../../doubles/discord/model/message.ts';
import { PLAN, type Scene } from './fault-scene.ts';
import { controlFor } from './people.ts';

/** The custom_id of the button or menu of a message that does this. */
export function idOf(message: Message, action: string): string {
  return controlFor(message, action).id;
}

/** Does it, after what has to be there first; what comes first is not struck by the faults that are armed later. */
export type Act = (scene: Scene) => Promise<() => Interaction>;

async function answered({ ann }: Scene): Promise<Message> {
  return ann.command('ask', { question: PLAN }).message();
}

export const ACTS: Readonly<Record<string, Act>> = {
  'a command': async (scene) => () => scene.ann.command('ask', { question: PLAN }),
  'a private command': async (scene) => () => scene.ann.command('ask', { question: PLAN, private: true }),
  'a message command': async (scene) => {
    const message = scene.ann.say(scene.stage.discord.guild.channel, PLAN);
    return () => scene.ann.messageCommand('Answer with InvestAI', message);
  },
  'a button that answers beside': async (scene) => {
    const message = await answered(scene);
    return () => scene.ann.click(message, idOf(message, 'source'));
  },
  'a button that changes its message': async (scene) => {
    const message = await scene.ann.command('ask', { question: PLAN, private: true }).message();
    return () => scene.ann.click(message, idOf(message, 'more'));
  },
  'a menu that changes its message': async (scene) => {
    const message = await scene.ann.command('topics').message();
    return () => scene.ann.select(message, idOf(message, 'topic'), 'money');
  },
  'a button that opens a form': async (scene) => {
    const message = await answered(scene);
    return () => scene.ann.click(message, idOf(message, 'down'));
  },
  'a form that is sent off': async (scene) => {
    const message = await answered(scene);
    const modal = await scene.ann.click(message, idOf(message, 'down')).modal();
    return () => scene.ann.submit(modal, { reason: 'wrong' });
  },
  'an option that is completed': async (scene) => () => scene.ann.autocomplete('ask', 'question', 'gi'),
};
