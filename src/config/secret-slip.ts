// What stands in a secret's place by mistake, told without showing it.

interface Kind {
  readonly form: RegExp;
  readonly what: string;
  /** The variable that it is for, if the bot has one. */
  readonly belongs?: string;
}

const KINDS: readonly Kind[] = [
  { form: /^xoxb-/u, what: 'the bot token of Slack (xoxb-…)', belongs: 'SLACK_BOT_TOKEN' },
  { form: /^xapp-/u, what: 'the app-level token of Slack (xapp-…)', belongs: 'SLACK_APP_TOKEN' },
  { form: /^xoxp-/u, what: "a person's token of Slack (xoxp-…), which the bot has no use for" },
  { form: /^xoxe[.-]/u, what: 'a token of Slack that rotates (xoxe…), which installations by OAuth alone have' },
  { form: /^xox[a-z]-/u, what: 'a token of Slack of another kind, which the bot has no use for' },
  { form: /^[\w-]{18,30}\.[\w-]{5,7}\.[\w-]{25,}$/u, what: 'the bot token of Discord', belongs: 'DISCORD_TOKEN' },
  { form: /^\d{6,}\.\d{6,}$/u, what: 'the client ID of Slack', belongs: 'SLACK_CLIENT_ID' },
  { form: /^https?:\/\//iu, what: 'an address' },
];

/** In front of a value where it was copied with more than itself. */
const IN_FRONT = ['Bot', 'Bearer', 'Basic'];
const QUOTED = /^(["'`“”‘’«»]).*(["'`“”‘’«»])$/u;

/**
 * @param variable whose value it is
 * @param where in which the right value is found, a sentence
 * @returns what was mixed up, and the remedy; undefined where nothing shows
 */
export function slipIn(variable: string, value: string, where: string): string | undefined {
  if (QUOTED.test(value)) return `${variable} stands between quotation marks. Leave them out.`;
  if (value.startsWith(`${variable}=`)) return `${variable} begins with its own name and "=". Leave both out.`;
  const word = IN_FRONT.find((one) => value.toLowerCase().startsWith(`${one.toLowerCase()} `));
  if (word !== undefined) return `${variable} begins with "${word} ". Leave that word out.`;
  if (/^<.*>$/u.test(value)) return `${variable} stands between < and >. Put the secret itself there, without them.`;
  if (/…|\.\.\./u.test(value)) return `${variable} is an example, and no secret of yours. ${where}`;
  const kind = KINDS.find(({ form }) => form.test(value));
  if (kind === undefined || kind.belongs === variable) return undefined;
  const home = kind.belongs === undefined ? '' : `, which belongs in ${kind.belongs}`;
  return `${variable} holds ${kind.what}${home}. ${where}`;
}
