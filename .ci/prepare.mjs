// Builds dist/ after an install, and trains unless --untrained says that the program is about to. Where the compiler is absent (an install without development packages), a dist/ that exists is kept.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = new URL('../', import.meta.url);
const compiler = fileURLToPath(new URL('node_modules/typescript/bin/tsc', root));
const main = fileURLToPath(new URL('dist/main.js', root));

if (existsSync(compiler)) {
  const { status } = spawnSync(process.execPath, [compiler, '-p', fileURLToPath(root)], { stdio: 'inherit' });
  // Trained now, the first answer need not wait. Wrong knowledge is said here and stops no install: the curator is about to mend it.
  if (status === 0 && !process.argv.includes('--untrained'))
    spawnSync(process.execPath, [main, 'train'], { stdio: 'inherit' });
  process.exit(status ?? 1);
} else if (existsSync(main)) {
  process.stdout.write('prepare: the TypeScript compiler is not installed; the dist/ that exists is kept.\n');
} else {
  process.stderr.write(
    'prepare: there is no dist/ and the TypeScript compiler is not installed. Run "npm ci" with development packages once, then "npm prune --omit=dev".\n',
  );
  process.exit(1);
}
