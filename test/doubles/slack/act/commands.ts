import type { Channel } from '../model/channel.ts';
import type { Interaction } from '../model/interaction.ts';
import type { User } from '../model/user.ts';
import { isWire, type Wire } from '../model/wire.ts';
import type { World } from '../model/world.ts';
import { respond } from './respond.ts';
import { start } from './start.ts';

/** Uses a slash command. Throws if the app has none of that name. */
export function command(world: World, user: User, name: string, text: string, channel: Channel): Interaction {
  const { commands } = world.options;
  if (!name.startsWith('/')) throw new Error(`A command begins with a slash: ${name}`);
  if (commands && !commands.includes(name)) throw new Error(`There is no command ${name}`);
  channel.members.add(user);
  const body = (interaction: Interaction): Wire => ({
    token: 'verification-token',
    team_id: user.team.id,
    team_domain: user.team.domain,
    channel_id: channel.id,
    channel_name: channel.name,
    user_id: user.id,
    user_name: user.handle,
    command: name,
    text,
    api_app_id: world.appId,
    is_enterprise_install: 'false',
    response_url: world.responses.issue(interaction),
    trigger_id: interaction.triggerId,
  });
  const answered = (interaction: Interaction, answer: unknown) => show(world, interaction, answer);
  return start(world, { kind: 'slash_commands', user, channel, name, source: null, body, answered });
}

/** The payload of the acknowledgement is a message unless it is empty. */
function show(world: World, interaction: Interaction, answer: unknown): void {
  const body = typeof answer === 'string' ? { text: answer } : answer;
  if (!isWire(body)) return;
  const error = respond(world, interaction, body);
  if (error !== null && error !== 'no_text') interaction.fail(error);
}
