import type { Interaction, Response } from '../model/interaction.ts';
import type { Message } from '../model/message.ts';
import { edit, post, remove } from '../model/post.ts';
import { flagOf, textOf, type Wire } from '../model/wire.ts';
import type { World } from '../model/world.ts';
import { messageError } from '../validate/message.ts';

/** Does what a response_url or the acknowledgement of a command asks for; the error, or null when it is done. */
export function respond(world: World, interaction: Interaction, body: Wire): string | null {
  const note = (effect: Response['effect'], message: Message | null) => {
    interaction.responses.push({ at: Date.now(), body, effect, message });
    if (message) interaction.show(message);
    return null;
  };
  const { source } = interaction;
  const deletes = flagOf(body['delete_original']);
  const wrong = messageError(body, interaction.user.team);
  if (wrong && !(deletes && wrong.error === 'no_text')) return wrong.error;
  if (deletes) {
    if (source && !source.deleted) remove(world, source);
    note('deleted', null);
    return wrong ? null : note('posted', fresh(world, interaction, body));
  }
  const replaces = flagOf(body['replace_original']);
  if (replaces && source && !source.deleted && source.author === interaction.user.team.bot.user) {
    return note('replaced', edit(world, source, { blocks: [], attachments: [], text: '', ...body }, source.author));
  }
  return note('posted', fresh(world, interaction, body));
}

function fresh(world: World, interaction: Interaction, body: Wire): Message {
  const { user, source } = interaction;
  const channel = interaction.channel ?? world.dm(user);
  const visible = body['response_type'] === 'in_channel';
  return post(world, {
    channel,
    author: user.team.bot.user,
    body,
    threadTs: textOf(body['thread_ts']) || (source?.threadTs ?? null),
    ephemeralFor: visible ? null : user,
  });
}
