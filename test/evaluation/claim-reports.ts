// "npm run eval -- --claims" and "--yes": what is made of claims, in texts and under a question mark.
import { writeFileSync } from 'node:fs';
import { createBot } from '../../src/core/bot.ts';
import type { Trained } from '../../src/knowledge/model-file.ts';
import { claimBlocks } from './claims/blocks.ts';
import { evaluateClaims } from './claims/evaluate.ts';
import type { Options } from './options.ts';
import { type Block, toMarkdown, toText } from './report.ts';
import { askClaims, yesBlocks } from './yes.ts';

function report(blocks: readonly Block[], { json, markdown }: Options): number {
  process.stdout.write(toText(blocks));
  if (json !== undefined) writeFileSync(json, `${JSON.stringify(blocks, null, 2)}\n`);
  if (markdown !== undefined) writeFileSync(markdown, toMarkdown(blocks));
  return 0;
}

/** @param most texts listed that were told another verdict, where not all are asked for; @returns the exit code */
export function checkClaims({ knowledge, model }: Trained, options: Options, most: number): number {
  const sets = evaluateClaims(createBot(knowledge, model), knowledge, options.blind);
  const shown = options.blind ? 0 : options.errors ? Number.POSITIVE_INFINITY : most;
  return report(claimBlocks(sets, shown), options);
}

/** @returns the exit code */
export function countYes({ knowledge, model }: Trained, options: Options): number {
  return report(yesBlocks(askClaims(createBot(knowledge, model))), options);
}
