// Why Slack doesn't let the bot in, and what to do about it.
import { webApi } from '@slack/bolt';
import { OperatorError } from '../../runtime/operator-error.ts';

const PAGE = 'https://api.slack.com/apps';

const WORDS: Readonly<Record<string, string>> = {
  invalid_auth: `Slack refused the token. Open ${PAGE}, choose the app, and copy the tokens anew: OAuth & Permissions → Bot User OAuth Token into SLACK_BOT_TOKEN, Basic Information → App-Level Tokens into SLACK_APP_TOKEN.`,
  not_allowed_token_type: `Slack got the wrong kind of token. SLACK_BOT_TOKEN begins with xoxb-, SLACK_APP_TOKEN with xapp-; ${PAGE} has both.`,
  account_inactive: `The app is no longer installed in the workspace. Open ${PAGE}, choose the app, then Install App, and copy the new token into SLACK_BOT_TOKEN.`,
  token_revoked: `The token was revoked. Open ${PAGE}, choose the app, then Install App, and copy the new token into SLACK_BOT_TOKEN.`,
  token_expired:
    'The token has expired: token rotation is on. Install the app by OAuth (docs/slack.md), or turn the rotation off.',
  missing_scope: `The token lacks a scope. Open ${PAGE}, choose the app: the app-level token needs connections:write, the bot token the four scopes of the manifest; then install the app anew.`,
  not_authed: 'Slack got no token. Set SLACK_BOT_TOKEN, and in Socket Mode SLACK_APP_TOKEN.',
};

/** The token is good for nothing any more. */
const TOKEN = ['invalid_auth', 'account_inactive', 'token_revoked', 'token_expired', 'not_authed'];

/** What Slack says of a message whose blocks it finds fault with. */
export const REFUSED_BLOCKS: readonly string[] = ['invalid_blocks', 'invalid_blocks_format', 'msg_blocks_too_long'];

/** What Slack says when it is Slack that is unwell. */
const PASSING = ['internal_error', 'fatal_error', 'service_unavailable', 'request_timeout', 'ratelimited'];

const codeIn = (error: unknown): string | undefined =>
  error instanceof webApi.WebAPIPlatformError ? error.data.error : undefined;

/** What Slack says against the token itself; undefined for anything else. */
export function tokenRefusalIn(error: unknown): OperatorError | undefined {
  const words = TOKEN.includes(codeIn(error) ?? '') ? WORDS[codeIn(error) ?? ''] : undefined;
  return words === undefined ? undefined : new OperatorError(words);
}

/** What a failed start means; undefined where another attempt may succeed. */
export function refusalIn(error: unknown): OperatorError | undefined {
  if (error instanceof OperatorError) return error;
  const code = codeIn(error);
  const words =
    code === undefined || PASSING.includes(code) ? undefined : (WORDS[code] ?? `Slack refused the start: ${code}.`);
  return words === undefined ? undefined : new OperatorError(words);
}
