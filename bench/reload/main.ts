// "npm run bench -- reload": the knowledge saved two hundred times, in both ways, while people ask without a pause.
import type { Output } from '../output.ts';
import { problemsOf, reportOf } from './report.ts';
import { storm } from './storm.ts';

export const SAVES = 200;

/** @returns whether all of it held */
export async function benchReload({ write, progress }: Output, saves = SAVES): Promise<boolean> {
  write(`\nReload: ${saves} saves under a storm of questions, in Discord\n`);
  const stormed = await storm({
    saves,
    say: (done) => {
      if (done % 20 === 0) progress(`reload: ${done} of ${saves} saves`);
    },
  });
  write(reportOf(stormed));
  return problemsOf(stormed).length === 0;
}
