// Whether Slack would let the bot in.
import { webApi } from '@slack/bolt';
import type { Finding } from '../../runtime/finding.ts';
import type { Log } from '../../runtime/log.ts';
import { checkPort } from '../../runtime/port.ts';
import { createLogger } from './logger.ts';
import { refusalIn } from './refusal.ts';
import type { HttpSettings, InstallSettings, SlackSettings, SocketSettings } from './settings.ts';

export interface Credentials extends Pick<SlackSettings, 'api'> {
  readonly connection: SocketSettings | HttpSettings | Omit<InstallSettings, 'installations'>;
}

const ignore = (): void => undefined;
/** What is wrong is said in the finding. */
const SILENT: Log = { debug: ignore, info: ignore, warn: ignore, error: ignore };

async function checkTokens(connection: SocketSettings | HttpSettings, api: string | undefined): Promise<Finding> {
  const client = new webApi.WebClient(connection.botToken, {
    retryConfig: { retries: 2, minTimeout: 200 },
    timeout: 10_000,
    logger: createLogger(SILENT),
    ...(api === undefined ? {} : { slackApiUrl: api }),
  });
  try {
    const { team, user } = await client.auth.test();
    if (connection.mode === 'socket') await client.apps.connections.open({ token: connection.appToken });
    return { good: true, text: `Slack: the token is that of ${user} in ${team}; mode: ${connection.mode}.` };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const text =
      refusalIn(error)?.message ??
      `Slack cannot be reached (${reason}). Check the network, and SLACK_API_URL if it is set.`;
    return { good: false, text };
  }
}

export async function checkSlack({ connection, api }: Credentials): Promise<Finding> {
  const problem =
    connection.mode === 'socket' ? undefined : await checkPort('Slack', 'SLACK_PORT and SLACK_HOST', connection);
  if (problem !== undefined) return problem;
  if (connection.mode !== 'install') return checkTokens(connection, api);
  const { host, port } = connection;
  return { good: true, text: `Slack: workspaces install the app at http://${host}:${port}/slack/install.` };
}
