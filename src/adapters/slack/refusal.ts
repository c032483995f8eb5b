// Why Slack doesn't let the bot in, and what to do about it.
import { webApi } from '@slack/bolt';
import type { Diagnosis } from '../../runtime/network-words.ts';
import { OperatorError } from '../../runtime/operator-error.ts';
import { Answered, diagnose, unreachable } from '../../runtime/unreachable.ts';
import { SLACK } from './remote.ts';

export const PAGE = 'https://api.slack.com/apps';

export type TokenVariable = 'SLACK_BOT_TOKEN' | 'SLACK_APP_TOKEN';

const WHERE: Readonly<Record<TokenVariable, string>> = {
  SLACK_BOT_TOKEN: 'OAuth & Permissions → Bot User OAuth Token',
  SLACK_APP_TOKEN: 'Basic Information → App-Level Tokens',
};

const WORDS: Readonly<Record<string, string>> = {
  invalid_auth: `Slack refused the token. Open ${PAGE}, choose the app, and copy the tokens anew: ${WHERE.SLACK_BOT_TOKEN} into SLACK_BOT_TOKEN, ${WHERE.SLACK_APP_TOKEN} into SLACK_APP_TOKEN.`,
  not_allowed_token_type: `Slack got the wrong kind of token. SLACK_BOT_TOKEN begins with xoxb-, SLACK_APP_TOKEN with xapp-; ${PAGE} has both.`,
  account_inactive: `The app is no longer installed in the workspace. Open ${PAGE}, choose the app, then Install App, and copy the new token into SLACK_BOT_TOKEN.`,
  token_revoked: `The token was revoked. Open ${PAGE}, choose the app, then Install App, and copy the new token into SLACK_BOT_TOKEN.`,
  token_expired:
    'The token has expired: token rotation is on. Install the app by OAuth (docs/slack.md), or turn the rotation off.',
  not_authed: 'Slack got no token. Set SLACK_BOT_TOKEN, and in Socket Mode SLACK_APP_TOKEN.',
  invalid_client_id: `Slack does not know the client. Open ${PAGE}, choose the app, then Basic Information → Client ID, and copy that into SLACK_CLIENT_ID.`,
  bad_client_secret: `Slack refused the client's secret. Open ${PAGE}, choose the app, then Basic Information → Client Secret, and copy that into SLACK_CLIENT_SECRET.`,
};

/** Of a token that is known to be the one that was refused. */
const OF_ONE: Readonly<Record<string, (variable: TokenVariable) => string>> = {
  invalid_auth: (variable) =>
    `Slack refused the token in ${variable}. Open ${PAGE}, choose the app, then ${WHERE[variable]}, and copy that.`,
  token_revoked: (variable) =>
    variable === 'SLACK_APP_TOKEN'
      ? `The token in SLACK_APP_TOKEN was revoked. Open ${PAGE}, choose the app, then ${WHERE[variable]} → Generate Token, with connections:write.`
      : `${WORDS['token_revoked']}`,
};

/** The token is good for nothing any more. */
const TOKEN = ['invalid_auth', 'account_inactive', 'token_revoked', 'token_expired', 'not_authed'];

/** What Slack says of a message whose blocks it finds fault with. */
export const REFUSED_BLOCKS: readonly string[] = ['invalid_blocks', 'invalid_blocks_format', 'msg_blocks_too_long'];

/** What Slack says when it is Slack that is unwell. */
const PASSING = ['internal_error', 'fatal_error', 'service_unavailable', 'request_timeout', 'ratelimited'];

function missingScope({ data }: webApi.WebAPIPlatformError): string {
  const { needed } = data as { readonly needed?: unknown };
  const lacks = typeof needed === 'string' ? `the scope ${needed}` : 'a scope';
  return `The token lacks ${lacks}. Open ${PAGE}, choose the app: the app-level token needs connections:write, the bot token the four scopes of the manifest; then install the app anew.`;
}

/** What Slack's own answer says; undefined where it isn't one, such as a proxy's page. */
function codeIn(error: unknown): string | undefined {
  const code: unknown = error instanceof webApi.WebAPIPlatformError ? error.data.error : undefined;
  return typeof code === 'string' && /^\w+$/u.test(code) ? code : undefined;
}

/**
 * @param variable that holds the token, where it is known
 * @returns what a failed start means; undefined where another attempt may succeed
 */
export function refusalIn(error: unknown, variable?: TokenVariable): OperatorError | undefined {
  if (error instanceof OperatorError) return error;
  const code = codeIn(error);
  if (code === undefined || PASSING.includes(code)) return undefined;
  if (code === 'missing_scope' && error instanceof webApi.WebAPIPlatformError)
    return new OperatorError(missingScope(error));
  const ofOne = variable === undefined ? undefined : OF_ONE[code]?.(variable);
  return new OperatorError(ofOne ?? WORDS[code] ?? `Slack refused the start: ${code}.`);
}

/** With the status that Slack means: it says everything with 200. */
function answered(error: unknown): unknown {
  if (!(error instanceof webApi.WebAPIPlatformError)) return error;
  const code = codeIn(error);
  if (code === undefined) return new Answered(200);
  return new Answered(code === 'ratelimited' ? 429 : 500);
}

/** Why an attempt failed after which another one may succeed. */
export function diagnosis(error: unknown): Diagnosis {
  return diagnose(SLACK, answered(error));
}

/** Why an attempt failed, in words with a remedy, and whether another one may succeed. */
export function explain(
  error: unknown,
  variable?: TokenVariable,
): { readonly isPassing: boolean; readonly text: string } {
  const refusal = refusalIn(error, variable);
  if (refusal !== undefined) return { isPassing: false, text: refusal.message };
  return { isPassing: true, text: unreachable(SLACK, diagnosis(error)) };
}

/** What Slack says against the token itself; undefined for anything else. */
export function tokenRefusalIn(error: unknown): OperatorError | undefined {
  const code = codeIn(error);
  return code !== undefined && TOKEN.includes(code) ? refusalIn(error) : undefined;
}
