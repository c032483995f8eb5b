// What the errors of networks mean: those that no server on this machine makes, in the forms in which libraries throw them.
import { describe, expect, test } from 'vitest';
import { Answered, diagnose, unreachable } from '../../src/runtime/unreachable.ts';

const REMOTE = { name: 'Slack', variable: 'SLACK_API_URL', statusPage: 'https://slack-status.com' };

const failing = (code: string, more: object = {}): Error =>
  new TypeError('fetch failed', { cause: Object.assign(new Error(code), { code, ...more }) });
const named = (name: string): Error => Object.assign(new Error('aborted'), { name });

describe('the reason', () => {
  test.each<[string, unknown, string]>([
    [
      'a DNS that is down',
      failing('EAI_AGAIN', { hostname: 'slack.com' }),
      'the DNS gave no answer for "slack.com" (EAI_AGAIN)',
    ],
    ['no name', failing('ENOTFOUND'), 'no address is known for its name (ENOTFOUND)'],
    [
      'several addresses',
      new TypeError('fetch failed', {
        cause: Object.assign(
          new AggregateError([Object.assign(new Error('one'), { address: '::1', port: 443 }), new Error('two')]),
          { code: 'ECONNREFUSED' },
        ),
      }),
      'nothing takes connections at ::1:443 (ECONNREFUSED)',
    ],
    [
      'a timeout of the system',
      failing('ETIMEDOUT', { address: '1.2.3.4', port: 443 }),
      'no answer came in time at 1.2.3.4:443 (ETIMEDOUT)',
    ],
    ['a timeout of undici', failing('UND_ERR_CONNECT_TIMEOUT'), 'no answer came in time (UND_ERR_CONNECT_TIMEOUT)'],
    ['a timeout of ours', named('TimeoutError'), 'no answer came in time (ETIMEDOUT)'],
    ["a timeout of discord.js's", named('AbortError'), 'no answer came in time (ETIMEDOUT)'],
    [
      'a machine without a route',
      failing('ENETUNREACH', { address: '1.2.3.4', port: 443 }),
      'no way leads there at 1.2.3.4:443 (ENETUNREACH)',
    ],
    ['a service that may not', failing('EPERM'), 'this machine forbids the connection (EPERM)'],
    [
      'a proxy that looks into what is encrypted',
      failing('SELF_SIGNED_CERT_IN_CHAIN'),
      'its certificate is signed by nobody whom this machine trusts, as that of a proxy is which looks into what is encrypted (SELF_SIGNED_CERT_IN_CHAIN)',
    ],
    [
      'a socket that is refused',
      new Error('Unexpected server response: 502'),
      'a proxy on the way, or in front of Slack, gets no answer from behind it (502)',
    ],
    ['a proxy with a password', new Answered(407), 'a proxy on the way wants a name and a password (407)'],
    [
      'the same, of fetch in Node 24',
      new TypeError('fetch failed', { cause: new Error('proxy authentication required') }),
      'a proxy on the way wants a name and a password',
    ],
    [
      'the same, of fetch in Node 20',
      new TypeError('fetch failed', { cause: new Error('') }),
      'a proxy on the way wants a name and a password',
    ],
    [
      'a page that leads on',
      new TypeError('fetch failed', { cause: new Error('unexpected redirect') }),
      'the address leads on to another one, as the login page of a network does',
    ],
    [
      'a port that fetch does not open',
      new TypeError('fetch failed', { cause: new Error('bad port') }),
      'its port is one that Node keeps for other services',
    ],
    ['a status of its own', new Answered(500), 'Slack has an error of its own (500)'],
    ['another status', new Answered(418), 'the answer is not one that Slack gives (418)'],
    ['something else altogether', new Error('the moon is full'), 'the moon is full'],
    ['no error', 'thrown', 'thrown'],
  ])('of %s', (_, error, reason) => {
    expect(diagnose(REMOTE, error).reason).toBe(reason);
    expect(diagnose(REMOTE, error).remedy).toMatch(/^[A-Z].+\.$/u);
  });

  test('ends where an error is its own cause', () => {
    const circle = new Error('round');
    circle.cause = circle;
    expect(diagnose(REMOTE, circle).reason).toBe('round');
  });
});

test('too many requests say how long to wait', () => {
  expect(unreachable(REMOTE, diagnose(REMOTE, new Answered(429, 7)))).toBe(
    'Slack cannot be reached: too many requests came from here (429). Wait 7 s, and look for another process with the same token.',
  );
});
