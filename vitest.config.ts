// Four projects in one run, by what their tests need: memory alone, sockets within the process, processes of their own.
import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/** They start processes, break connections in every way, or go on for long. */
const PROCESSES = [
  'test/{floors,prepare}.test.ts',
  'test/**/process*.test.ts',
  'test/{cli/check,second-plan/commands}.test.ts',
  'test/adapters/*/{fault,storm}*.test.ts',
  'test/adapters/terminal/{english,french,piped}.test.ts',
  'test/bench/{arguments,reload,results-circumstances,soak,speed-measure,temporary-folder}.test.ts',
];

/** The adapter of a platform, with the real library, and the double that it talks to. */
const wire = (platform: string): string[] => [
  `test/adapters/${platform}/!(render*).test.ts`,
  `test/doubles/${platform}/*.test.ts`,
  `test/second-plan/${platform}.test.ts`,
];
// Apart from each other: each library brings a FormData of its own, and the first one in a process stays.
const DISCORD = wire('discord');
const SLACK = [...wire('slack'), 'test/adapters/contract/*.test.ts'];

/** A bound on hanging, not on speed. */
const PATIENCE = 300_000;

const project = (name: string, files: { include: string[]; exclude: string[]; globalSetup: string[] }) => ({
  extends: true as const,
  test: { name, ...files },
});

const TRAIN = 'test/support/train.ts';

// biome-ignore lint/style/noDefaultExport: what vitest reads
export default defineConfig({
  test: {
    // Knowledge, model and libraries are loaded once for all files of a worker.
    isolate: false,
    // One more than there are cores: tests of connections and processes wait for most of their time.
    maxWorkers: availableParallelism() + 1,
    testTimeout: PATIENCE,
    hookTimeout: PATIENCE,
    projects: [
      project('pure', {
        include: ['test/**/*.test.ts'],
        exclude: [...DISCORD, ...SLACK, ...PROCESSES],
        globalSetup: [TRAIN],
      }),
      project('discord', { include: DISCORD, exclude: PROCESSES, globalSetup: [TRAIN] }),
      project('slack', { include: SLACK, exclude: PROCESSES, globalSetup: [TRAIN] }),
      project('processes', { include: PROCESSES, exclude: [], globalSetup: [TRAIN, 'test/support/build.ts'] }),
    ],
  },
});
