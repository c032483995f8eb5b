// The way of requests and sockets over a proxy, where the environment names one: by a tunnel (CONNECT), whatever goes through it.
import { isIP, type Socket } from 'node:net';
import { type buildConnector, type Dispatcher, EnvHttpProxyAgent, fetch, Pool } from 'undici';
import { ProxyFailure, type ProxyPlace } from './proxy-failure.ts';

export interface ProxyAddress {
  /** Which variable names it. */
  readonly variable: string;
  /** With the name and the password, where there are any. */
  readonly url: string;
  /** Its name and port: what may be shown. */
  readonly place: string;
  /** What must never be shown; absent where it takes no password. */
  readonly secrets?: readonly string[];
}

export interface ProxySettings {
  /** For addresses that begin with https:// or wss://. */
  readonly https?: ProxyAddress;
  /** For those of http:// and ws://. */
  readonly http?: ProxyAddress;
  /** As NO_PROXY has it: names and ports to which no proxy leads. */
  readonly except: string;
}

/** A way of its own for one socket, which tells what its library doesn't. */
export interface Line {
  readonly dispatcher: Dispatcher;
  /** Why the proxy let nothing through last: of that, a socket says nothing. */
  readonly failure: () => ProxyFailure | undefined;
  /** Ends what leads over it: nothing else closes a socket that says nothing more. */
  readonly hangUp: () => void;
}

export interface ProxyRoute {
  readonly settings: ProxySettings;
  readonly dispatcher: Dispatcher;
  readonly fetch: typeof globalThis.fetch;
  readonly line: () => Line;
}

/** Milliseconds that a proxy has to open a tunnel: until then no library gives a request up, whatever its own patience. */
const OPENING = 5_000;
const OPENED = 200;
const ignore = (): void => undefined;

/** Told of each tunnel, and of each that was refused. */
interface Told {
  readonly opened: (tunnel: Socket) => void;
  readonly failed: (failure: ProxyFailure) => void;
}

type Connect = Pool['connect'];
type Tunnel = (to: Dispatcher.ConnectOptions) => Promise<Dispatcher.ConnectData>;

/** TLS has no server names that are addresses, and Node warns of them. */
function withoutAddresses(connect: buildConnector.connector): buildConnector.connector {
  return ({ servername: given, ...to }, done) => {
    const servername = given ?? '';
    const isAddress = isIP(servername.replace(/^\[|\]$/gu, '')) !== 0;
    connect(servername === '' || isAddress ? to : { ...to, servername }, done);
  };
}

async function tunnelOf(
  connect: Tunnel,
  to: Dispatcher.ConnectOptions,
  place: ProxyPlace,
): Promise<Dispatcher.ConnectData> {
  const answer = await connect(to).catch((error: Error) => {
    throw new ProxyFailure(place, error);
  });
  if (answer.statusCode === OPENED) return answer;
  answer.socket.on('error', ignore).destroy();
  throw new ProxyFailure(place, answer.statusCode);
}

function proxyPool(origin: URL, connector: buildConnector.connector, place: ProxyPlace, told: Told): Pool {
  const pool = new Pool(origin.origin, { connect: withoutAddresses(connector), headersTimeout: OPENING });
  const connect = pool.connect.bind(pool) as Tunnel;
  const tunnel: Tunnel = async (to) => {
    try {
      const answer = await tunnelOf(connect, to, place);
      told.opened(answer.socket as Socket);
      return answer;
    } catch (error) {
      told.failed(error as ProxyFailure);
      throw error;
    }
  };
  pool.connect = tunnel as Connect;
  return pool;
}

const placeOf = ({ variable, place, secrets }: ProxyAddress): ProxyPlace => ({
  variable,
  place,
  hasPassword: secrets !== undefined,
});

function agentOf({ https, http, except }: ProxySettings, told: Told): EnvHttpProxyAgent {
  return new EnvHttpProxyAgent({
    // Nothing is left to the environment, which has been read.
    httpsProxy: https?.url ?? '',
    httpProxy: http?.url ?? '',
    noProxy: except,
    clientFactory: (origin, options) => {
      const address = [https, http].find((one) => one !== undefined && new URL(one.url).href === origin.href);
      if (address === undefined) throw new Error('a proxy that no variable names');
      const { connect } = options as { readonly connect: buildConnector.connector };
      return proxyPool(origin, connect, placeOf(address), told);
    },
  });
}

function lineOf(settings: ProxySettings): Line {
  const tunnels = new Set<Socket>();
  let failure: ProxyFailure | undefined;
  const dispatcher = agentOf(settings, {
    opened: (tunnel) => tunnels.add(tunnel),
    failed: (why) => {
      failure = why;
    },
  });
  return {
    dispatcher,
    failure: () => failure,
    hangUp: () => {
      for (const tunnel of tunnels) tunnel.destroy();
      dispatcher.destroy().catch(ignore);
    },
  };
}

export function createProxy(settings: ProxySettings): ProxyRoute {
  const dispatcher = agentOf(settings, { opened: ignore, failed: ignore });
  const over = (url: Parameters<typeof fetch>[0], init?: Parameters<typeof fetch>[1]) =>
    fetch(url, { ...init, dispatcher });
  return { settings, dispatcher, fetch: over as unknown as typeof globalThis.fetch, line: () => lineOf(settings) };
}
