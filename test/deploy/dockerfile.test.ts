// The Dockerfile against the rules of hadolint that concern it, and those of this project; that it works is proved in process-image.test.ts.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { ROOT } from '../support/bot.ts';
import { argumentsOf, environmentOf, IGNORED, isIgnored, readStages, STAGES, type Stage } from './dockerfile.ts';

type Rule = (stages: readonly Stage[]) => string[];

const all = (stages: readonly Stage[]) => stages.flatMap(({ instructions }) => instructions);
const runs = (stages: readonly Stage[]) => all(stages).filter(({ name }) => name === 'RUN');
const named = (stages: readonly Stage[], wanted: string) => all(stages).filter(({ name }) => name === wanted);
const lastOf = (stages: readonly Stage[], wanted: string) =>
  stages.at(-1)?.instructions.filter(({ name }) => name === wanted) ?? [];
const wordsOf = (found: readonly { readonly words: string }[]): string[] => found.map(({ words }) => words);

/** What is wrong, by hadolint's number where it has one. */
const RULES: Readonly<Record<string, Rule>> = {
  'DL3000 WORKDIR is absolute': (stages) => wordsOf(named(stages, 'WORKDIR')).filter((path) => !path.startsWith('/')),
  'DL3002 the last user is not root, and is a number': (stages) => {
    const last = lastOf(stages, 'USER').at(-1)?.words ?? 'none';
    return /^[1-9]\d*:[1-9]\d*$/u.test(last) ? [] : [last];
  },
  'DL3004 no sudo': (stages) => wordsOf(runs(stages)).filter((words) => /\bsudo\b/u.test(words)),
  'DL3006, DL3007 an image is pinned by its whole version': (stages) =>
    stages
      .map(({ image }) => image)
      .filter(
        (image) => image !== 'scratch' && !/^[\w./-]+:\d+\.\d+\.\d+(?:-[\w.-]+)?(?:@sha256:[\da-f]{64})?$/u.test(image),
      ),
  'DL3012 one health check': (stages) => (lastOf(stages, 'HEALTHCHECK').length === 1 ? [] : ['HEALTHCHECK']),
  'DL3016 npm takes what the lock pins': (stages) =>
    wordsOf(runs(stages)).filter((words) => /\bnpm (?:i|install|add|update)\b/u.test(words)),
  'DL3020 COPY, not ADD': (stages) => wordsOf(named(stages, 'ADD')),
  'DL3021 several sources are copied into a folder': (stages) =>
    wordsOf(named(stages, 'COPY')).filter((words) => words.split(' ').length > 2 && !words.endsWith('/')),
  'DL3022 COPY --from names a stage above': (stages) =>
    stages.flatMap(({ instructions }, at) => {
      const above = stages.slice(0, at).map(({ name }) => name);
      const from = instructions.flatMap(({ flags }) => flags['from'] ?? []);
      return from.filter((stage) => !above.includes(stage));
    }),
  'DL3024 stages have names of their own': (stages) => {
    const names = stages.map(({ name }) => name);
    return names.filter((name, at) => names.indexOf(name) !== at).map(String);
  },
  'DL3025 CMD takes no shell': (stages) =>
    wordsOf([...named(stages, 'CMD'), ...named(stages, 'HEALTHCHECK'), ...named(stages, 'ENTRYPOINT')]).filter(
      (words) => !/^(?:CMD )?\[".+"\]$/u.test(words),
    ),
  'DL4003 one CMD a stage': (stages) => (named(stages, 'CMD').length === 1 ? [] : ['CMD']),
  'DL4006 no pipe hides a failure': (stages) => wordsOf(runs(stages)).filter((words) => /[^|]\|[^|]/u.test(words)),
  'no package runs a script while installing': (stages) =>
    wordsOf(runs(stages))
      .flatMap((words) => words.split('&&'))
      .filter((step) => /\bnpm (?:ci|prune)\b/u.test(step) && !step.includes('--ignore-scripts')),
  'what is copied is named, so that no .env comes along': (stages) =>
    wordsOf(named(stages, 'COPY')).filter((words) => /^(?:\.|\.\/|\/|\*) /u.test(words)),
  'no secret is built in': (stages) =>
    wordsOf([...named(stages, 'ENV'), ...named(stages, 'ARG')]).filter((words) =>
      /TOKEN|SECRET|PASSWORD/iu.test(words),
    ),
  'one volume, which the last stage owns': (stages) => {
    const volumes = wordsOf(lastOf(stages, 'VOLUME'));
    const owned = lastOf(stages, 'COPY').some(({ flags, words }) => {
      const place = `/app/${words.split(' ').at(-1)?.replace('./', '')}`;
      return place === volumes[0] && flags['chown'] === lastOf(stages, 'USER')[0]?.words;
    });
    return volumes.length === 1 && owned ? [] : volumes;
  },
};

describe('the Dockerfile', () => {
  it.each(Object.entries(RULES))('%s', (_, rule) => {
    expect(rule(STAGES)).toEqual([]);
  });

  it('builds and runs on the same image, of the newest line of Node.js that is tested', () => {
    const images = new Set(STAGES.map(({ image }) => image).filter((image) => image !== 'scratch'));
    expect(images.size).toBe(1);
    const workflow = readFileSync(join(ROOT, '.github/workflows/ci.yml'), 'utf8');
    const tested = /node: \[([^\]]+)\]/u.exec(workflow)?.[1]?.split(', ').at(-1);
    expect([...images][0]).toMatch(new RegExp(`^node:${tested}\\.`, 'u'));
  });

  it('asks for its health by what it serves it on', () => {
    const last = STAGES.at(-1) as Stage;
    const [check] = last.instructions.filter(({ name }) => name === 'HEALTHCHECK');
    expect(argumentsOf(check?.words ?? '[]')).toEqual(['node', 'dist/main.js', '--check-health']);
    expect(environmentOf(last)).toMatchObject({ HEALTH_PORT: expect.stringMatching(/^\d+$/u) });
  });
});

test('each rule finds what it is for', () => {
  const planted = readStages(`FROM node:latest AS a
FROM node AS a
WORKDIR here
ADD . .
ENV DISCORD_TOKEN=x
RUN sudo npm install && npm ci | cat
COPY --from=b one two three
COPY . .
VOLUME /a
VOLUME /b
USER node
CMD node
CMD node
`);
  const blind = Object.entries(RULES).filter(([, rule]) => rule(planted).length === 0);
  expect(blind.map(([name]) => name)).toEqual([]);
});

test.each([
  '.env',
  '.env.example',
  '.git/config',
  '.npmrc.bak',
  'data/slack/T1/app-latest',
  'node_modules/yaml/package.json',
  'srcs',
  'test/questions/blind/en.jsonl',
])('%s reaches no build', (path) => {
  expect(isIgnored(path, IGNORED)).toBe(true);
});
