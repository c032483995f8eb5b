import type { Kind } from '../deliver/delivery.ts';
import { Interaction, type InteractionParts } from '../model/interaction.ts';
import type { Team } from '../model/team.ts';
import type { User } from '../model/user.ts';
import type { Wire } from '../model/wire.ts';
import type { World } from '../model/world.ts';

type Start = InteractionParts & {
  kind: Kind;
  /** The body, once trigger_id and response_url are known. */
  body: (interaction: Interaction) => Wire;
  /** What becomes of the payload of the acknowledgement. */
  answered?: (interaction: Interaction, answer: unknown) => void;
};

/** Sends what a user did to the app and gives the handle back. */
export function start(world: World, parts: Start): Interaction {
  const interaction = new Interaction(world, parts);
  const { user, kind, answered } = parts;
  if (!user.team.installed) throw new Error('The app is not installed in that workspace');
  world.views.trigger(interaction);
  world.courier.once(kind, user.team, parts.body(interaction), (attempt) => {
    if (attempt.acknowledged) answered?.(interaction, attempt.answer);
    interaction.settle(attempt);
  });
  return interaction;
}

/** What all interactive payloads say. */
export function common(world: World, user: User): Wire {
  const { id, handle, name, team } = user;
  return {
    user: { id, username: handle, name, team_id: team.id },
    team: teamOf(team),
    api_app_id: world.appId,
    token: 'verification-token',
    enterprise: null,
    is_enterprise_install: false,
    action_ts: world.ids.stamp(),
  };
}

function teamOf({ id, domain }: Team): Wire {
  return { id, domain };
}
