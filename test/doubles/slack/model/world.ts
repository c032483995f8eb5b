import type { Courier } from '../deliver/courier.ts';
import type { Options } from '../options.ts';
import { Channel, type ChannelOptions } from './channel.ts';
import { Ids } from './ids.ts';
import type { Interaction } from './interaction.ts';
import type { Message } from './message.ts';
import { ResponseUrls } from './response-urls.ts';
import { Bot, Team } from './team.ts';
import { Tokens } from './tokens.ts';
import { User, type UserOptions } from './user.ts';
import { Views } from './views.ts';

export type TeamOptions = { name?: string /** Whether the app is installed; true unless told. */; installed?: boolean };

/** All that exists: teams, people, places, tokens and what is open. */
export class World {
  readonly options: Options;
  readonly ids = new Ids();
  readonly appId = this.ids.next('A');
  readonly teams = new Map<string, Team>();
  readonly users = new Map<string, User>();
  readonly channels = new Map<string, Channel>();
  readonly interactions = new Set<Interaction>();
  readonly tokens: Tokens;
  readonly views: Views;
  readonly responses: ResponseUrls;
  readonly team: Team;
  readonly #courier: () => Courier;

  constructor(options: Options, parts: { url: () => string; courier: () => Courier }) {
    this.options = options;
    this.#courier = parts.courier;
    this.tokens = new Tokens();
    this.views = new Views(this);
    this.responses = new ResponseUrls(this, parts.url);
    this.team = this.createTeam({ name: 'Default' });
  }

  get courier(): Courier {
    return this.#courier();
  }

  createTeam(options: TeamOptions): Team {
    const id = this.ids.next('T');
    const team = new Team(id, options.name ?? `Team ${id}`, options.installed ?? true);
    this.teams.set(id, team);
    const user = this.#add(new User(this, team, { name: 'Bot', bot: true, appId: this.appId }));
    const channel = this.createChannel({ team, name: 'general' });
    team.furnish(new Bot(user.botId ?? '', user), channel);
    if (team.installed) this.tokens.issue('bot', { team, user, scopes: this.options.scopes, expiresIn: null });
    return team;
  }

  createUser(options: UserOptions): User {
    const user = this.#add(new User(this, options.team ?? this.team, options));
    user.team.channel.members.add(user);
    return user;
  }

  createChannel(options: ChannelOptions): Channel {
    const id = this.ids.next('C');
    return this.#open(new Channel(id, options.private ? 'private' : 'public', options.team ?? this.team, options));
  }

  /** The conversation between a user and the bot. */
  dm(user: User): Channel {
    user.direct ??= this.#open(new Channel(this.ids.next('D'), 'im', user.team, { user }));
    return user.direct;
  }

  remember(interaction: Interaction): void {
    this.interactions.add(interaction);
    if (this.interactions.size <= this.options.history) return;
    const oldest = this.interactions.keys().next();
    if (!oldest.done) this.interactions.delete(oldest.value);
  }

  /** The message with a `ts`, if the bot could name it. */
  message(channel: Channel, ts: unknown): Message | null {
    const found = channel.messages.get(String(ts));
    return found && !found.ephemeral ? found : null;
  }

  #add(user: User): User {
    this.users.set(user.id, user);
    return user;
  }

  #open(channel: Channel): Channel {
    this.channels.set(channel.id, channel);
    return channel;
  }
}
