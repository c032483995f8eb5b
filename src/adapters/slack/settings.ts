// How the bot is connected to Slack.
import type { InstallationStore } from '@slack/bolt';
import type { ProxyRoute } from '../../runtime/proxy.ts';
import type { TokenPace } from '../../runtime/token-watch.ts';

export interface SocketSettings {
  readonly mode: 'socket';
  readonly botToken: string;
  readonly appToken: string;
}

export interface HttpSettings {
  readonly mode: 'http';
  readonly botToken: string;
  readonly signingSecret: string;
  readonly host: string;
  /** 0 takes a free one. */
  readonly port: number;
}

/** Many workspaces, each with a token of its own, which it gives by installing the app. */
export interface InstallSettings {
  readonly mode: 'install';
  readonly signingSecret: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly stateSecret: string;
  readonly host: string;
  readonly port: number;
  readonly installations: InstallationStore;
}

export interface SlackSettings {
  readonly connection: SocketSettings | HttpSettings | InstallSettings;
  /** Another address of the Web API than Slack's own, with /api/ at its end: a proxy, or a double in tests. */
  readonly api?: string;
  /** Over which Slack is reached; absent where it is reached without. */
  readonly proxy?: ProxyRoute;
  /** Milliseconds between two messages of one channel, once a burst is over. */
  readonly interval: number;
  /** Milliseconds without a pong after which the socket is made anew, Bolt's five seconds by default; also between two attempts. */
  readonly pingTimeout?: number;
  /** How often the token is asked about. */
  readonly tokenPace?: Partial<TokenPace>;
}
