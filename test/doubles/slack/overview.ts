import type { Channel } from './model/channel.ts';
import type { Message } from './model/message.ts';
import type { Bot, Team } from './model/team.ts';
import type { User } from './model/user.ts';
import type { View } from './model/view.ts';
import type { World } from './model/world.ts';

/** What there is to look at: the credentials of the app, and what people see. */
export class Overview {
  protected readonly world: World;

  protected constructor(world: World) {
    this.world = world;
  }

  /** The token of the default team's bot. */
  get botToken(): string {
    return this.tokenOf(this.team);
  }

  /** The app-level token, for Socket Mode. */
  get appToken(): string {
    return this.world.tokens.app;
  }

  get signingSecret(): string {
    return this.world.tokens.signingSecret;
  }

  get clientId(): string {
    return this.world.tokens.clientId;
  }

  get clientSecret(): string {
    return this.world.tokens.clientSecret;
  }

  get appId(): string {
    return this.world.appId;
  }

  /** The default workspace. */
  get team(): Team {
    return this.world.team;
  }

  /** The bot in the default workspace. */
  get bot(): Bot {
    return this.team.bot;
  }

  /** A public channel of the default workspace, with the bot in it. */
  get channel(): Channel {
    return this.team.channel;
  }

  /** The newest good token of a team's bot; throws where there is none. */
  tokenOf(team: Team): string {
    const token = this.world.tokens.ofTeam(team);
    if (!token) throw new Error('The app has no good token in that workspace');
    return token.value;
  }

  /** The conversation between a user and the bot. */
  dmChannel(user: User): Channel {
    return this.world.dm(user);
  }

  /** The messages that everybody in a channel sees, oldest first. */
  messagesIn(channel: Channel): Message[] {
    return [...channel.messages.values()].filter((message) => !message.ephemeral);
  }

  /** The replies in a message's thread that everybody sees, oldest first. */
  repliesTo(message: Message): Message[] {
    const root = message.threadTs ?? message.ts;
    return this.messagesIn(message.channel).filter((one) => one.threadTs === root && one.ts > message.ts);
  }

  /** The messages that only this user sees, oldest first. */
  ephemeralsFor(user: User): Message[] {
    const all = [...this.world.channels.values()].flatMap((channel) => [...channel.messages.values()]);
    return all.filter((message) => message.ephemeralFor === user);
  }

  /** The app's Home tab as this user sees it; null before there is one. */
  homeOf(user: User): View | null {
    return this.world.views.homeOf(user);
  }

  /** The topmost modal that this user has open, or null. */
  modalOf(user: User): View | null {
    return this.world.views.stackOf(user).at(-1) ?? null;
  }
}
