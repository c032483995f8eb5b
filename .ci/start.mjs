// What npm runs of the program: what is built. An install without scripts builds nothing, so that is made up for here.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const main = new URL('../dist/main.js', import.meta.url);

if (!existsSync(main)) {
  process.stderr.write('Nothing is built yet: building …\n');
  const prepare = fileURLToPath(new URL('prepare.mjs', import.meta.url));
  // Standard output is for answers.
  const { status } = spawnSync(process.execPath, [prepare, '--untrained'], { stdio: ['ignore', 2, 2] });
  if (status !== 0) process.exit(1);
}

// Between npm and this process is a shell, which dies of the signal that npm passes to it and tells nobody: its end is the signal.
const parent = process.ppid;
const watch = setInterval(() => {
  if (process.ppid === parent) return;
  clearInterval(watch);
  process.kill(process.pid, 'SIGTERM');
}, 500);
watch.unref();

try {
  await import(main.href);
} catch (error) {
  if (error?.code !== 'ERR_MODULE_NOT_FOUND') throw error;
  process.stderr.write(`${error.message}.\nThe install is not complete. Run "npm ci", then "npm run build".\n`);
  process.exit(1);
}
