// Whether Slack would let the bot in, and with what.
import { webApi } from '@slack/bolt';
import { type Clock, clockFindings, createClock } from '../../runtime/clock.ts';
import { down, type Finding, note, ok, wrong } from '../../runtime/finding.ts';
import type { Log } from '../../runtime/log.ts';
import { checkPort } from '../../runtime/port.ts';
import { type Reach, SCOPES } from './app.ts';
import { TURNED_OFF } from './frame.ts';
import { createLogger } from './logger.ts';
import { explain, PAGE, type TokenVariable } from './refusal.ts';
import type { HttpSettings, InstallSettings, SocketSettings } from './settings.ts';
import { countSockets, MOST_SOCKETS } from './socket-count.ts';

export interface Credentials extends Reach {
  readonly connection: SocketSettings | HttpSettings | Omit<InstallSettings, 'installations'>;
}

const ignore = (): void => undefined;
/** What is wrong is said in the finding. */
const SILENT: Log = { debug: ignore, info: ignore, warn: ignore, error: ignore };

function createClient(token: string | undefined, { api, proxy }: Reach, clock: Clock): webApi.WebClient {
  const ask = proxy?.fetch ?? fetch;
  return new webApi.WebClient(token, {
    retryConfig: { retries: 2, minTimeout: 200 },
    timeout: 10_000,
    rejectRateLimitedCalls: true,
    logger: createLogger(SILENT),
    fetch: async (url, init) => {
      const sent = Date.now();
      const response = await ask(url, init);
      clock.read(response.headers.get('date'), sent);
      return response;
    },
    ...(api === undefined ? {} : { slackApiUrl: api }),
  });
}

function scopeFindings(granted: readonly string[] | undefined): Finding[] {
  const lacking = granted === undefined ? [] : SCOPES.filter((scope) => !granted.includes(scope));
  if (lacking.length === 0) return [];
  const which = lacking.length === 1 ? 'scope' : 'scopes';
  return [
    wrong(
      `Slack: the token in SLACK_BOT_TOKEN lacks the ${which} ${lacking.join(', ')}. Open ${PAGE}, choose the app, replace its App Manifest by deploy/slack/manifest.json, then Install App → Reinstall.`,
    ),
  ];
}

/** What a refusal or a network that is down make of the findings. */
async function attempt(variable: TokenVariable | undefined, work: () => Promise<Finding[]>): Promise<Finding[]> {
  try {
    return await work();
  } catch (error) {
    const { isPassing, text } = explain(error, variable);
    return [(isPassing ? down : wrong)(text)];
  }
}

function checkBotToken(client: webApi.WebClient, mode: string): Promise<Finding[]> {
  return attempt('SLACK_BOT_TOKEN', async () => {
    const { team, user, response_metadata: about } = await client.auth.test();
    return [ok(`Slack: the token is that of ${user} in ${team}; mode: ${mode}.`), ...scopeFindings(about?.scopes)];
  });
}

function socketFinding(told: number | string): Finding {
  if (told === 0) return ok(`Slack: none of the app's ${MOST_SOCKETS} sockets is in use.`);
  if (told === TURNED_OFF)
    return wrong(
      `Slack closed the socket (${told}). Open ${PAGE}, choose the app, and turn Socket Mode → Enable Socket Mode on.`,
    );
  if (typeof told === 'string')
    return down(`Slack closed the socket (${told}) before it let the bot in, as it does now and then. Try again.`);
  const inUse = `Slack: ${told} of the app's ${MOST_SOCKETS} sockets ${told === 1 ? 'is' : 'are'} in use`;
  if (told >= MOST_SOCKETS)
    return down(`${inUse}, and it takes no more. End other processes that have this SLACK_APP_TOKEN.`);
  return note(
    `${inUse}: by this bot, if it runs already, or another process. Slack sends each event to one of them alone.`,
  );
}

function checkSockets({ appToken }: SocketSettings, client: webApi.WebClient, { proxy }: Reach): Promise<Finding[]> {
  return attempt('SLACK_APP_TOKEN', async () => {
    const { url = '' } = await client.apps.connections.open({ token: appToken });
    return [socketFinding(await countSockets(url, SILENT, proxy))];
  });
}

/** Slack looks at the client before it looks at the code, which is nobody's. */
function checkInstall(
  { clientId, clientSecret, host, port }: Omit<InstallSettings, 'installations'>,
  client: webApi.WebClient,
): Promise<Finding[]> {
  return attempt(undefined, async () => {
    await client.oauth.v2
      .access({ client_id: clientId, client_secret: clientSecret, code: 'check' })
      .catch((error: unknown) => {
        const code = error instanceof webApi.WebAPIPlatformError ? error.data.error : undefined;
        if (code !== 'invalid_code') throw error;
      });
    return [ok(`Slack: workspaces install the app at http://${host}:${port}/slack/install.`)];
  });
}

async function checkAccess({ connection, ...reach }: Credentials, clock: Clock): Promise<Finding[]> {
  if (connection.mode === 'install') return checkInstall(connection, createClient(undefined, reach, clock));
  const client = createClient(connection.botToken, reach, clock);
  const found = await checkBotToken(client, connection.mode);
  // Of a network that is down, once is enough.
  if (connection.mode !== 'socket' || found.some(({ kind }) => kind === 'down')) return found;
  return [...found, ...(await checkSockets(connection, client, reach))];
}

/** Everything that Slack, its network and this machine's ports have to say. */
export async function checkSlack(credentials: Credentials): Promise<Finding[]> {
  const { connection } = credentials;
  const clock = createClock();
  const overHttp = connection.mode !== 'socket';
  const port = overHttp ? await checkPort('Slack', 'SLACK_PORT and SLACK_HOST', connection) : undefined;
  const found = await checkAccess(credentials, clock);
  return [...(port === undefined ? [] : [port]), ...found, ...clockFindings('Slack', clock, overHttp)];
}
