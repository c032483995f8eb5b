// The commands as data: what each takes, and its help.

/** Every option there is; each command takes some of them. */
export interface Values {
  readonly terminal?: boolean;
  readonly 'check-config'?: boolean;
  readonly 'check-health'?: boolean;
  readonly json?: boolean;
  readonly why?: boolean;
  readonly check?: boolean;
  readonly lang?: string;
  readonly warnings?: boolean;
  readonly words?: boolean;
  readonly 'dry-run'?: boolean;
  readonly remove?: boolean;
  readonly guild?: string;
  readonly agent?: boolean;
  readonly url?: string;
  readonly install?: boolean;
  readonly link?: boolean;
  readonly file?: string;
  readonly page?: boolean;
  readonly port?: string;
  readonly help?: boolean;
  readonly version?: boolean;
}

interface Option {
  readonly type: 'boolean' | 'string';
  readonly short?: string;
}

interface Definition {
  readonly usage: string;
  readonly options: { readonly [name in keyof Values]: Option };
  readonly takesWords?: true;
  /** What is wrong with them together, in words for the person who typed them. */
  readonly problem?: (values: Values, words: readonly string[]) => string | undefined;
}

const FLAG: Option = { type: 'boolean' };
const TEXT: Option = { type: 'string' };
const HELP = { help: { type: 'boolean', short: 'h' } } as const;
const ABOUT = { ...HELP, version: { type: 'boolean', short: 'v' } } as const;

function guildProblem({ guild }: Values): string | undefined {
  if (guild === undefined || /^\d{15,21}$/u.test(guild)) return undefined;
  return `--guild takes a server's id, a long number, and not "${guild}". In Discord turn on the developer mode, then right-click the server → Copy Server ID.`;
}

function manifestProblem({ url, install }: Values): string | undefined {
  if (url === undefined)
    return install
      ? '--install needs --url: Slack sends people back to it when they have installed the app.'
      : undefined;
  const isTaken = URL.canParse(url) && /^https:\/\/[^?#]+$/u.test(url);
  return isTaken ? undefined : `--url takes an address that begins with https://, and not "${url}".`;
}

function inboxProblem({ json, page, port }: Values): string | undefined {
  if (json && page) return '--json lists the inbox for a program, --page shows it in a browser: one at a time.';
  if (port === undefined) return undefined;
  if (!page) return '--port is where --page listens: add --page, or leave it out.';
  const isPort = /^\d{1,5}$/u.test(port) && Number(port) < 65_536;
  return isPort ? undefined : `--port takes a number from 0 to 65535, and not "${port}".`;
}

/** How many warnings, or words, a check lists unless it is told how many. */
const LISTED = 40;

/** What the words of a check are: the folder, and with --warnings or --words how many to list. A folder called by a number is typed like "./2". */
export function toCheck(
  { warnings = false, words: stray = false }: Values,
  words: readonly string[],
): { readonly folders: readonly string[]; readonly warnings?: number; readonly words?: number } {
  if (!warnings && !stray) return { folders: words };
  const number = words.find((word) => /^\d+$/u.test(word));
  return {
    folders: words.filter((word) => word !== number),
    ...(warnings ? { warnings: number === undefined ? LISTED : Number(number) } : {}),
    ...(stray ? { words: number === undefined ? LISTED : Number(number) } : {}),
  };
}

/** "start" is what runs without a name. */
export type Command = 'start' | 'ask' | 'train' | 'check' | 'store' | 'inbox' | 'discord:commands' | 'slack:manifest';

export const COMMANDS: Readonly<Record<Command, Definition>> = {
  start: {
    options: { terminal: FLAG, 'check-config': FLAG, 'check-health': FLAG, ...ABOUT },
    problem: (values) =>
      values['check-config'] && values['check-health']
        ? '--check-config tells whether the bot would start, --check-health whether the one that runs is ready: one at a time.'
        : undefined,
    usage: `Usage: npm start [-- --terminal | --check-config | --check-health]
Runs the platforms that are configured (.env.example); without any, the chat in the terminal.
  --terminal      the chat in the terminal, whatever is configured
  --check-config  whether the configuration would start, without starting it
  --check-health  whether the bot that runs here is ready, by its HEALTH_PORT
  --help          this text
  --version       the version of the bot and of its knowledge base
`,
  },
  ask: {
    options: { json: FLAG, why: FLAG, check: FLAG, lang: TEXT, ...ABOUT },
    takesWords: true,
    problem: ({ why, check }) =>
      why && check ? '--why tells how a question was answered: leave it out beside --check.' : undefined,
    usage: `Usage: npm run --silent ask -- [options] [question]
Without a question, reads questions from standard input, one a line.
  --json       one JSON object a line; an input line that starts with { is a request of its own
  --lang CODE  answer in this language
  --why        how the answer was found
  --check      what the article says of each claim of a text; without a text, reads all of
               standard input as one, under --json one a line
  --help       this text
  --version    the version of the bot and of its knowledge base
`,
  },
  train: {
    options: HELP,
    usage: `Usage: node dist/main.js train
Trains the model unless it is there already, so that the first answer need not wait.
  --help  this text
`,
  },
  check: {
    options: { warnings: FLAG, words: FLAG, ...HELP },
    takesWords: true,
    problem: (values, words) => (toCheck(values, words).folders.length > 1 ? 'One folder at a time.' : undefined),
    usage: `Usage: npm run check -- [folder] [--warnings [N]] [--words [N]]
Says what is wrong in the knowledge base and where, or that nothing is.
  folder          the knowledge folder; without it KNOWLEDGE_DIR, or else this package's own
  --warnings [N]  also list the questions that the model, trained without them, gives to another
                  entry: the worst N of them (${LISTED} without a number); that takes five trainings,
                  some 15 seconds
  --words [N]     also list the words of the questions that no concept accounts for, the most
                  frequent N
  --help          this text
`,
  },
  store: {
    options: { json: FLAG, ...HELP },
    takesWords: true,
    usage: `Usage: npm run store -- [status | backup FILE | restore FILE | export | erase PERSON | retain]
What the store keeps: ratings, missed questions, settings, Slack workspaces.
  status         what is in it, and where it is: also without a word
  backup FILE    writes a copy while the bot runs; FILE must be new
  restore FILE   replaces everything by what a backup holds, whichever engine wrote it
  export         prints missed questions and ratings, for "npm run inbox -- --file"
  erase PERSON   everything of discord:USER or slack:WORKSPACE:USER
  retain         deletes now what is older than RETENTION_DAYS
  --json         of export, which prints nothing else
  --help         this text
`,
  },
  inbox: {
    options: { file: TEXT, json: FLAG, page: FLAG, port: TEXT, ...HELP },
    problem: inboxProblem,
    usage: `Usage: npm run inbox -- [--file FILE] [--json | --page [--port N]]
Lists the questions that had no answer: what an entry nearly answers, and what is new; and the
answers that people rated down. docs/curating.md leads on from there.
  --file FILE  from a file that "npm run store -- export --json" wrote; - is standard input
  --json       as one JSON object
  --page       as a page in the browser, on this computer only, where they become knowledge
  --port N     where the page listens; any port that is free without it
  --help       this text
`,
  },
  'discord:commands': {
    options: { 'dry-run': FLAG, remove: FLAG, guild: TEXT, ...HELP },
    problem: guildProblem,
    usage: `Usage: npm run discord:commands -- [--dry-run] [--guild ID] [--remove]
Shows how the registered commands differ from the bot's, and registers them where they do.
  --dry-run   shows the differences and writes nothing
  --guild ID  for one server only, in addition to those for all; without it for all
  --remove    takes the commands away
  --help      this text
`,
  },
  'slack:manifest': {
    options: { agent: FLAG, url: TEXT, install: FLAG, link: FLAG, ...HELP },
    problem: manifestProblem,
    usage: `Usage: npm run --silent slack:manifest -- [--agent] [--url URL [--install]] [--link]
Prints the manifest to paste at https://api.slack.com/apps → Create New App → From a manifest.
docs/slack.md leads on from there.
  --agent    with the agent view, which needs a paid plan of Slack or a developer sandbox
  --url URL  over HTTP, at this address, such as https://bot.example.org; without it, Socket Mode
  --install  for many workspaces, which install the app by OAuth
  --link     as a link instead, which opens Slack's form with the manifest in it
  --help     this text
`,
  },
};
