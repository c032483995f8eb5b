// "npm run slack:manifest": prints the manifest that creates the app at Slack.
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { type Manifest, manifestOverHttp } from '../adapters/slack/manifest.ts';

const USAGE = `Usage: npm run --silent slack:manifest -- [--agent] [--url https://bot.example.org [--install]]
Prints the manifest to paste at https://api.slack.com/apps → Create New App → From a manifest. docs/slack.md leads on from there.
  --agent    with the agent view, which needs a paid plan of Slack or a developer sandbox
  --url URL  over HTTP, where Slack reaches the bot at this address; without it, Socket Mode
  --install  for many workspaces, which install the app by OAuth
  --help     this text
`;

interface Choice {
  readonly agent: boolean;
  readonly url?: string;
  readonly install: boolean;
  readonly help: boolean;
}

/** @throws the reason why the arguments cannot be understood */
function read(args: readonly string[]): Choice {
  const { values } = parseArgs({
    args: [...args],
    options: {
      agent: { type: 'boolean', default: false },
      url: { type: 'string' },
      install: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  const { url, install } = values;
  if (url === undefined && install)
    throw new Error('--install needs --url: Slack sends people back to it when they have installed the app.');
  if (url !== undefined && !(URL.canParse(url) && /^https:\/\/[^?#]+$/u.test(url)))
    throw new Error(`--url takes an address that begins with https://, and not "${url}".`);
  return values;
}

/** Node adds advice about "--" behind its first sentence. */
function reason(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.replace(/(?<=\.) To specify .*$/su, '');
}

/** Beside the sources, from dist/ too. */
function manifestNamed(name: string): Manifest {
  const path = new URL(`../../src/adapters/slack/${name}`, import.meta.url);
  return JSON.parse(readFileSync(path, 'utf8')) as Manifest;
}

/** @returns the exit code: 2 where the command is misused */
function main(args: readonly string[]): number {
  let choice: Choice;
  try {
    choice = read(args);
  } catch (error) {
    process.stderr.write(`${reason(error)}\n${USAGE}`);
    return 2;
  }
  const { agent, url, install: installs, help } = choice;
  if (help) {
    process.stdout.write(USAGE);
    return 0;
  }
  const manifest = manifestNamed(agent ? 'manifest.agent.json' : 'manifest.json');
  const wanted = url === undefined ? manifest : manifestOverHttp(manifest, { url, installs });
  process.stdout.write(`${JSON.stringify(wanted, undefined, 2)}\n`);
  return 0;
}

// A reader that stops early, such as "head", is no failure.
process.stdout.on('error', () => process.exit());
process.exitCode = main(process.argv.slice(2));
