// The variables of proxies: which one counts, what it means, and what of it must never be shown.
import { describe, expect, test } from 'vitest';
import { readProxy } from '../../src/config/proxy.ts';
import { ConfigReader, type Environment } from '../../src/config/reader.ts';

function proxyOf(environment: Environment) {
  const reader = new ConfigReader(environment);
  const proxy = readProxy(reader);
  expect(reader.problems).toEqual([]);
  return proxy;
}

const ONE = 'http://one.example:3128';
const TWO = 'http://two.example:8080';

describe('the proxy', () => {
  test.each<[string, Environment, string | undefined, string | undefined]>([
    ['none', { NO_PROXY: 'localhost' }, undefined, undefined],
    ['one for https', { HTTPS_PROXY: ONE }, 'HTTPS_PROXY one.example:3128', undefined],
    [
      'one for http, which https takes too',
      { HTTP_PROXY: ONE },
      'HTTP_PROXY one.example:3128',
      'HTTP_PROXY one.example:3128',
    ],
    ['both', { HTTPS_PROXY: ONE, HTTP_PROXY: TWO }, 'HTTPS_PROXY one.example:3128', 'HTTP_PROXY two.example:8080'],
    ['small letters first', { HTTPS_PROXY: ONE, https_proxy: TWO }, 'https_proxy two.example:8080', undefined],
    ['empty small letters', { HTTPS_PROXY: ONE, https_proxy: ' ' }, 'HTTPS_PROXY one.example:3128', undefined],
    ['no scheme', { HTTPS_PROXY: 'one.example:3128' }, 'HTTPS_PROXY one.example:3128', undefined],
    ['no port', { HTTPS_PROXY: 'http://one.example' }, 'HTTPS_PROXY one.example:80', undefined],
    ['no port, by TLS', { HTTPS_PROXY: 'https://one.example/' }, 'HTTPS_PROXY one.example:443', undefined],
    ['an address of IPv6', { HTTPS_PROXY: 'http://[::1]:3128' }, 'HTTPS_PROXY [::1]:3128', undefined],
    ['exceptions for everything', { HTTPS_PROXY: ONE, HTTP_PROXY: TWO, NO_PROXY: '*' }, undefined, undefined],
  ])('of %s', (_, environment, https, http) => {
    const found = proxyOf(environment);
    const shown = [found?.https, found?.http].map((one) => one && `${one.variable} ${one.place}`);
    expect(shown).toEqual([https, http]);
  });

  test('has its exceptions as they are written, those in small letters first', () => {
    expect(proxyOf({ HTTPS_PROXY: ONE, NO_PROXY: '.internal, 10.0.0.1:80' })?.except).toBe('.internal, 10.0.0.1:80');
    expect(proxyOf({ HTTPS_PROXY: ONE, NO_PROXY: 'a', no_proxy: 'b' })?.except).toBe('b');
    expect(proxyOf({ HTTPS_PROXY: ONE })?.except).toBe('');
  });

  test('has secrets where it takes a password: as written, as meant, and as sent', () => {
    expect(proxyOf({ HTTPS_PROXY: ONE })?.https?.secrets).toBeUndefined();
    expect(proxyOf({ HTTPS_PROXY: 'http://a%40b:c%3Ad@one.example:1' })?.https?.secrets).toEqual([
      'c%3Ad',
      'c:d',
      Buffer.from('a@b:c:d').toString('base64'),
    ]);
  });
});
