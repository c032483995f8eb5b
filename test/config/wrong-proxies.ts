// Proxies that cannot be used.
import { SOCKET } from './slack-environment.ts';
import type { Wrong } from './wrong-rows.ts';

const FORM = 'Set its address, as in http://proxy.example:3128, or leave it out.';
const SIGNS =
  'Signs such as @, :, / and # are written as %40, %3A, %2F and %23 there, and % itself as %25; or leave it out.';

export const OF_PROXIES: readonly Wrong[] = [
  [
    'a proxy that is no address',
    { ...SOCKET, HTTPS_PROXY: 'none of them' },
    `HTTPS_PROXY is not the address of a proxy. ${FORM} ${SIGNS}`,
  ],
  [
    'a password with a sign that ends the address',
    { ...SOCKET, https_proxy: 'http://ann:hunter2#@proxy.example:3128' },
    `https_proxy is not the address of a proxy. ${FORM} ${SIGNS}`,
  ],
  [
    'a proxy of another kind',
    { ...SOCKET, HTTP_PROXY: 'socks5://ann:hunter2@proxy.example:1080' },
    `HTTP_PROXY begins with socks5://, and the bot speaks to proxies of http:// and https:// alone. ${FORM}`,
  ],
  [
    'a proxy with a page',
    { ...SOCKET, http_proxy: 'http://ann:hunter2@proxy.example:3128/proxy.pac' },
    `http_proxy has more than the address of a proxy behind its name and port. ${FORM} ${SIGNS}`,
  ],
  [
    'a name without a password',
    { ...SOCKET, HTTPS_PROXY: 'http://hunter2@proxy.example:3128' },
    `HTTPS_PROXY has a name without a password, or a password without a name. Set both, as in name:password@proxy.example:3128, or neither. ${SIGNS}`,
  ],
  [
    'a password that cannot be read, for both kinds of addresses',
    { ...SOCKET, HTTPS_PROXY: 'http://ann:100%25%hunter2@one.example', HTTP_PROXY: 'ann:%hunter2@two.example' },
    `HTTP_PROXY has a name or a password that cannot be read, with a % before no number. ${SIGNS}`,
    `HTTPS_PROXY has a name or a password that cannot be read, with a % before no number. ${SIGNS}`,
  ],
];
