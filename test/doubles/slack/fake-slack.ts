import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { until } from '../shared/until.ts';
import { consent, type Installed, type Installing, install } from './act/install.ts';
import { Courier } from './deliver/courier.ts';
import type { Attempt, Delivery } from './deliver/delivery.ts';
import { HttpSender } from './deliver/http-sender.ts';
import type { Channel, ChannelOptions } from './model/channel.ts';
import { send, tell } from './model/events.ts';
import type { Team } from './model/team.ts';
import type { User, UserOptions } from './model/user.ts';
import type { Wire } from './model/wire.ts';
import { type TeamOptions, World } from './model/world.ts';
import { defaults, type Options } from './options.ts';
import { Overview } from './overview.ts';
import type { Ack } from './socket/acks.ts';
import { SocketMode } from './socket/socket-mode.ts';
import type { Faults } from './web/faults.ts';
import { methodsOf } from './web/methods.ts';
import type { RecordedRequest } from './web/request-log.ts';
import { WebServer } from './web/web-server.ts';

type Parts = { port: number; front: string | null; overHttp: boolean; courier: Courier | null };

/** Slack on 127.0.0.1: its Web API, Socket Mode and signed HTTP deliveries, and people to use it. */
export class FakeSlack extends Overview {
  readonly socket: SocketMode;
  readonly http: HttpSender;
  readonly #web: WebServer;
  readonly #parts: Parts;

  private constructor(options: Options) {
    const parts: Parts = { port: 0, front: null, overHttp: false, courier: null };
    super(new World(options, { url: () => originOf(parts), courier: () => courierOf(parts) }));
    this.#parts = parts;
    this.socket = new SocketMode(this.world);
    this.http = new HttpSender(this.world);
    parts.courier = new Courier(options, () => (parts.overHttp ? this.http : this.socket));
    const link = () =>
      `${originOf(parts).replace(/^http/u, 'ws')}/link/?ticket=${this.socket.ticket()}&app_id=${this.appId}`;
    this.#web = new WebServer(this.world, {
      methods: methodsOf(link),
      authorize: (query) => this.#authorize(query),
    });
    this.#web.http.on('upgrade', (request, socket, head) => this.socket.upgrade(request, socket, head));
  }

  /** Starts it on a free port, with one workspace and one channel. */
  static async start(options: Partial<Options> = {}): Promise<FakeSlack> {
    const slack = new FakeSlack({ ...defaults, ...options });
    const { http } = slack.#web;
    http.listen(0, '127.0.0.1');
    await once(http, 'listening');
    slack.#parts.port = (http.address() as AddressInfo).port;
    return slack;
  }

  /** For `slackApiUrl` of Bolt, in the App, in its receiver and in `installerOptions.clientOptions`. */
  get url(): string {
    return `${originOf(this.#parts)}/api/`;
  }

  /** For `installerOptions.authorizationUrl` of Bolt. */
  get authorizationUrl(): string {
    return `${originOf(this.#parts)}/oauth/v2/authorize`;
  }

  get faults(): Faults {
    return this.#web.faults;
  }

  /** Every request so far, secrets left out. */
  get requests(): RecordedRequest[] {
    return this.#web.log.requests;
  }

  /** Every acknowledgement that came over a socket so far. */
  get acks(): Ack[] {
    return this.socket.acks;
  }

  /** Everything sent to the app so far. */
  get deliveries(): Delivery[] {
    return this.world.courier.deliveries;
  }

  /** From now on deliveries are posted to this URL; without one they go over Socket Mode, as in the beginning. */
  connect(httpUrl?: string): void {
    this.#parts.overHttp = httpUrl !== undefined;
    this.http.url = httpUrl ?? '';
  }

  /** From now on every address that it gives begins so, as where something stands in front of it that speaks TLS. */
  behind(origin: string): void {
    this.#parts.front = origin;
  }

  /** Where it listens, whatever stands in front of it. */
  get port(): number {
    return this.#parts.port;
  }

  createUser(options: UserOptions = {}): User {
    return this.world.createUser(options);
  }

  createChannel(options: ChannelOptions = {}): Channel {
    return this.world.createChannel(options);
  }

  createTeam(options: TeamOptions = {}): Team {
    return this.world.createTeam(options);
  }

  /** Sends any event, subscribed or not; `id` makes it a known event again. */
  event(event: Wire, more: { team?: Team; id?: string } = {}): Delivery {
    return send(this.world, more.team ?? this.team, event, more.id);
  }

  /** Sends the same thing again, with the same event_id, as Slack sometimes does though it was acknowledged. */
  redeliver(delivery: Delivery): Promise<Attempt> {
    return this.world.courier.again(delivery);
  }

  /** Installs the app in the user's workspace, as their browser would from the app's install page. */
  install(user: User, installUrl: string, how: Installing = {}): Promise<Installed> {
    return install(this.world, user, installUrl, how);
  }

  /** Removes the app from a workspace: its tokens end, and the app is told. */
  uninstall(team: Team): void {
    const tokens = { oauth: [], bot: [team.bot.userId] };
    tell(this.world, team, 'tokens_revoked', { type: 'tokens_revoked', tokens });
    tell(this.world, team, 'app_uninstalled', { type: 'app_uninstalled' });
    this.world.tokens.end(team, 'account_inactive');
    team.installed = false;
  }

  /** Revokes the tokens of a workspace without uninstalling. */
  revoke(team: Team): void {
    this.world.tokens.end(team, 'token_revoked');
  }

  /** Waits until the question has a truthy answer, and gives it back; an error names the question after `ms`. */
  until<Answer>(ask: () => Answer | Promise<Answer>, ms?: number, what?: string) {
    return until(ask, ms, what);
  }

  /** Hangs up on everybody and ends. */
  async close(): Promise<void> {
    this.world.courier.close();
    for (const interaction of this.world.interactions) interaction.abandon();
    this.socket.shutdown();
    this.http.shutdown();
    await this.#web.close();
  }

  /** Somebody agrees, in the workspace that the query asks for. */
  #authorize(query: URLSearchParams): string {
    const team = this.world.teams.get(query.get('team') ?? '') ?? this.team;
    return consent(this.world, team, this.createUser({ team }), query, {});
  }
}

function originOf({ port, front }: Parts): string {
  return front ?? `http://127.0.0.1:${port}`;
}

function courierOf({ courier }: Parts): Courier {
  if (!courier) throw new Error('Nothing is delivered before the double is there');
  return courier;
}
