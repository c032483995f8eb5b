// npm run bench: how fast the bot answers, trains and starts, beside what people would use instead.
import { cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { benchAsk } from './ask.ts';
import { buildState, KNOWLEDGE, loadOpen, MODELS } from './built.ts';
import { benchDiscord } from './discord.ts';
import type { Output } from './output.ts';
import { benchSlack } from './slack.ts';
import { benchStart } from './start.ts';
import { benchTrain } from './train.ts';

const USAGE = `Usage: npm run bench [-- --only ask|train|start|discord|slack]
  --only  one part: ask (time per question, beside fuse.js), train (training, loading, memory), start (the first answer),
          discord, slack (waits and processor time over loopback)
  --help  this text
Measures dist/: "npm run build" first. bench/README.md says what each figure is.
`;

const PARTS = ['ask', 'train', 'start', 'discord', 'slack'] as const;
type Part = (typeof PARTS)[number];

const output: Output = {
  write: (text) => {
    process.stdout.write(text);
  },
  progress: (text) => {
    process.stderr.write(`${text}\n`);
  },
};

function fail(message: string, code: number): never {
  process.stderr.write(`${message}\n`);
  process.exit(code);
}

function parse(): readonly Part[] | 'help' {
  try {
    const { values } = parseArgs({ options: { only: { type: 'string' }, help: { type: 'boolean', short: 'h' } } });
    if (values.help) return 'help';
    if (values.only === undefined) return PARTS;
    const part = PARTS.find((name) => name === values.only);
    return part === undefined ? fail(`--only takes one of: ${PARTS.join(', ')}.`, 2) : [part];
  } catch (error) {
    return fail(error instanceof Error ? error.message : String(error), 2);
  }
}

async function run(parts: readonly Part[]): Promise<void> {
  const state = buildState();
  if (state === 'missing') fail('There is no dist/main.js to measure. Build it with: npm run build', 1);
  if (state === 'old')
    output.progress('dist/ is older than src/: the figures are of the older code. Build it anew with: npm run build');
  const { openKnowledge } = await loadOpen();
  const trained = await openKnowledge(KNOWLEDGE, MODELS);
  const [processor] = cpus();
  output.write(
    `Node ${process.version}, ${cpus().length} × ${processor?.model.trim()}, load ${loadavg()[0]?.toFixed(1)}, knowledge ${trained.knowledge.hash.slice(0, 8)}\n`,
  );
  if (parts.includes('ask')) await benchAsk(trained, output);
  if (parts.includes('train')) await benchTrain(output);
  if (parts.includes('start')) benchStart(output);
  if (parts.includes('discord')) await benchDiscord(output);
  if (parts.includes('slack')) await benchSlack(output);
}

const wanted = parse();
if (wanted === 'help') output.write(USAGE);
else await run(wanted);
