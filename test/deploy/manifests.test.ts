// The files of Compose, Kubernetes and systemd: at one with the image, with the variables and with each other, and with no more rights than the bot needs.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { parse, parseAllDocuments } from 'yaml';
import { VARIABLES } from '../../src/config/config.ts';
import { ROOT } from '../support/bot.ts';
import { environmentOf, STAGES, type Stage } from './dockerfile.ts';

const LAST = STAGES.at(-1) as Stage;
const wordsOf = (wanted: string): string => LAST.instructions.find(({ name }) => name === wanted)?.words ?? '';
const VOLUME = wordsOf('VOLUME');
const USER = Number(wordsOf('USER').split(':')[0]);
const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { readonly version: string };

const read = (name: string): string => readFileSync(join(ROOT, 'deploy', name), 'utf8');

describe('deploy/compose.yaml', () => {
  const { services } = parse(read('compose.yaml')) as { services: Record<string, Record<string, unknown>> };

  it('is one service, with the rights that the bot needs', () => {
    expect(services).toEqual({ bot: expect.any(Object) });
    expect(services['bot']).toMatchObject({
      build: { context: '..', dockerfile: 'deploy/Dockerfile' },
      restart: 'unless-stopped',
      init: true,
      read_only: true,
      cap_drop: ['ALL'],
      security_opt: ['no-new-privileges:true'],
      mem_limit: expect.any(String),
      volumes: [`data:${VOLUME}`],
      logging: { options: { 'max-size': expect.any(String), 'max-file': expect.any(String) } },
    });
  });

  it('leaves user and health to the image', () => {
    expect(Object.keys(services['bot'] ?? {})).not.toEqual(expect.arrayContaining(['user']));
    expect(Object.keys(services['bot'] ?? {})).not.toEqual(expect.arrayContaining(['healthcheck']));
  });
});

interface Named {
  readonly name: string;
}

interface Deployment {
  readonly spec: {
    readonly replicas: number;
    readonly selector: { readonly matchLabels: object };
    readonly template: {
      readonly metadata: { readonly labels: object };
      readonly spec: { readonly containers: readonly Record<string, unknown>[]; readonly volumes: readonly object[] };
    };
  };
}

describe('deploy/kubernetes.yaml', () => {
  const [claim, deployment] = parseAllDocuments(read('kubernetes.yaml')).map((document) => {
    expect(document.errors).toEqual([]);
    return document.toJS() as unknown;
  }) as [{ kind: string; metadata: Named }, Deployment];
  const { spec } = deployment.spec.template;
  const [container] = spec.containers;

  it('runs one process, by the user of the image, that may write to the volume alone', () => {
    expect(deployment.spec).toMatchObject({ replicas: 1, strategy: { type: 'Recreate' } });
    expect(deployment.spec.template.metadata.labels).toEqual(deployment.spec.selector.matchLabels);
    expect(spec).toMatchObject({
      automountServiceAccountToken: false,
      securityContext: {
        runAsNonRoot: true,
        runAsUser: USER,
        fsGroup: USER,
        seccompProfile: { type: 'RuntimeDefault' },
      },
      volumes: [{ name: 'data', persistentVolumeClaim: { claimName: claim.metadata.name } }],
    });
    expect(container).toMatchObject({
      securityContext: {
        allowPrivilegeEscalation: false,
        readOnlyRootFilesystem: true,
        capabilities: { drop: ['ALL'] },
      },
      volumeMounts: [{ name: 'data', mountPath: VOLUME }],
      resources: { limits: { memory: expect.any(String) } },
    });
  });

  it('asks for health where the image serves it: it restarts on /livez, and waits on /readyz', () => {
    const port = Number(environmentOf(LAST)['HEALTH_PORT']);
    const at = (path: string): object => ({ httpGet: { path, port: 'health' } });
    expect(container).toMatchObject({
      ports: [{ name: 'health', containerPort: port }],
      env: [{ name: 'HEALTH_HOST', value: '0.0.0.0' }],
      startupProbe: at('/livez'),
      livenessProbe: at('/livez'),
      readinessProbe: at('/readyz'),
    });
  });

  it('names the image of this version', () => {
    expect(container?.['image']).toMatch(new RegExp(`/investai-bot:${version.replaceAll('.', '\\.')}$`, 'u'));
  });
});

describe('deploy/systemd', () => {
  const unit = read('systemd/investai-bot.service');

  it('starts nothing again that cannot be mended by it, and not for ever what may', () => {
    for (const line of [
      'Restart=on-failure',
      'RestartPreventExitStatus=78',
      'StartLimitIntervalSec=1h',
      'StartLimitBurst=5',
      'StateDirectory=investai-bot',
      'ProtectSystem=strict',
      'NoNewPrivileges=yes',
      'MemoryMax=768M',
      'DynamicUser=yes',
    ])
      expect(unit.split('\n')).toContain(line);
  });

  const dropIns = readdirSync(join(ROOT, 'deploy/systemd')).filter((name) => name.endsWith('.conf'));

  it.each(dropIns)('%s hands over each credential under the name that the bot reads', (name) => {
    const text = read(`systemd/${name}`);
    const loaded = [...text.matchAll(/^LoadCredential=([^:]+):\/etc\/investai-bot\/(\S+)$/gmu)];
    const told = [...text.matchAll(/^Environment=([A-Z_]+)_FILE=%d\/(\S+)$/gmu)];
    expect(loaded.length).toBeGreaterThan(0);
    expect(loaded.map(([, id]) => id)).toEqual(told.map(([, , id]) => id));
    expect(loaded.map(([, , file]) => file)).toEqual(told.map(([, , id]) => id));
    expect(told.map(([, variable = '']) => variable.toLowerCase().replaceAll('_', '-'))).toEqual(
      told.map(([, , id]) => id),
    );
  });
});

test('every variable that a file of deploy/ names is one that the bot reads, or Node.js', () => {
  const known: readonly string[] = [...VARIABLES, 'NODE_ENV'];
  const files = readdirSync(join(ROOT, 'deploy'), { recursive: true, withFileTypes: true }).filter((file) =>
    file.isFile(),
  );
  const named = files.flatMap(({ parentPath, name }) => {
    const text = readFileSync(join(parentPath, name), 'utf8');
    return [...text.matchAll(/\b(?:[A-Z]+_)+[A-Z]+(?==|, value)/gu)].map(([variable]) => variable);
  });
  expect(named.length).toBeGreaterThan(5);
  expect(named.filter((variable) => !known.includes(variable))).toEqual([]);
});
