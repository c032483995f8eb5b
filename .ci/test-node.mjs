// `npm run test:node`: the quick tests and a real start on each supported line of Node.js, with a line on each. The first is the oldest that package.json allows.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';

const root = fileURLToPath(new URL('../', import.meta.url));
const { engines, scripts } = JSON.parse(readFileSync(`${root}package.json`, 'utf8'));
const oldest = /^>=(\d+\.\d+)$/.exec(engines.node)[1];
const versions = [`${oldest}.0`, '22', '24'];
const question = 'How many gigafactories?';

function run(program, args, options = {}) {
  const { status, stdout, stderr, error } = spawnSync(program, args, { cwd: root, encoding: 'utf8', ...options });
  return { status, stdout: stdout ?? '', stderr: stderr ?? '', error };
}

/** The program itself, from the registry: npm keeps it for the next time. */
function install(version) {
  const { status, stdout, stderr } = run('npm', [
    'exec',
    '--yes',
    `--package=node@${version}`,
    '--',
    'node',
    '-p',
    'process.execPath',
  ]);
  return status === 0 ? { node: stdout.trim() } : { problem: `it cannot be installed:\n${stderr}` };
}

function test(node) {
  const [, ...args] = scripts['test:quick'].split(' ');
  const { status, stdout, stderr } = run(node, ['node_modules/vitest/vitest.mjs', ...args]);
  const passed = /^ *Tests +(\d+) passed/m.exec(stripVTControlCharacters(stdout))?.[1];
  return status === 0 && passed !== undefined ? { passed } : { problem: `the quick tests fail:\n${stdout}${stderr}` };
}

function start(node) {
  const { status, stdout, stderr } = run(node, ['dist/main.js', '--terminal'], { input: `${question}\n` });
  const [answer = ''] = stdout.split('\n');
  return status === 0 && answer !== ''
    ? { answer }
    : { problem: `it doesn't start (exit code ${status}):\n${stdout}${stderr}` };
}

function tryOn(version) {
  const { node, problem } = install(version);
  if (problem !== undefined) return { name: version, problem };
  const name = run(node, ['-v']).stdout.trim().slice(1);
  const found = { name, ...test(node) };
  return found.problem === undefined ? { ...found, ...start(node) } : found;
}

const built = run(process.execPath, ['node_modules/typescript/bin/tsc', '-p', '.']);
if (built.status !== 0) {
  process.stderr.write(built.stdout);
  process.exit(1);
}
let good = true;
for (const version of versions) {
  const { name, passed, answer, problem } = tryOn(version);
  if (problem !== undefined) good = false;
  process.stdout.write(
    problem === undefined
      ? `ok     Node.js ${name}: ${passed} quick tests passed; to "${question}" it answers: ${answer}\n`
      : `wrong  Node.js ${name}: ${problem}\n`,
  );
}
process.exit(good ? 0 : 1);
