// What "npm run bench" can do, in words.

/** What measures the bot alone, as in every run that names no part. */
export const OWN_PARTS = ['ask', 'train', 'start', 'discord', 'slack', 'store'] as const;
/** What measures it beside others. */
export const COMPARISONS = ['accuracy', 'speed', 'plan'] as const;
/** In the order in which they run. */
export const PARTS = [...OWN_PARTS, ...COMPARISONS, 'soak', 'reload'] as const;

export type BenchPart = (typeof PARTS)[number];

export const USAGE = `Usage: npm run bench [-- [PART]... [options]]
The bot alone, all six when no part is named:
  ask, train, start   time per question; training, loading and memory; the first answer of the command
  discord, slack      waits and processor time over loopback
  store               opening it, what an event waits for, and the inbox of 1,000 questions
Beside what people would use instead ("npm ci --prefix bench" installs it):
  accuracy            how often the right label is found on public sets, and what is refused
  speed               how that time, training and memory grow with the number of phrasings
  plan                the whole bot and the others on the plan's own curated questions
What it holds after long work:
  soak                memory and handles while 100 000 events go through each platform, with faults; exit code 1 where they grow
  reload              200 saves of the knowledge under a storm of questions; exit code 1 at an error, a mix of two versions or a leak
Options:
  --set NAME     for accuracy: one set; may be given several times
  --data FILE    for accuracy: a set of your own, in CLINC150's JSON shape
  --system NAME  for accuracy, speed and plan: one system; may be given several times
  --size N       for speed: so many phrasings; may be given several times
  --events N     for soak: so many events for each platform, 100 or more
  --saves N      for reload: so many saves, 10 or more
  --save         for accuracy, speed and plan: writes bench/RESULTS.md, its JSON and its plots
  --help         this text
BENCH_DATA names a folder with a local copy of the public sets. What is measured is dist/: "npm run build" first.
bench/README.md says what each figure is.
`;
