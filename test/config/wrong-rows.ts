// What every table of wrong configurations is made of.
import type { Environment } from '../../src/config/reader.ts';
import { PAGE, PLACES } from './slack-environment.ts';

/** What is wrong, where it is wrong, and everything that is said of it, in its order. */
export type Wrong = readonly [string, Environment, ...string[]];

/** A file with nothing in it. */
export const EMPTY = '/dev/null';

/** Of Discord's form, and nobody's; in parts, so that no scanner takes it for somebody's. */
export const DISCORD = ['MTIzNDU2Nzg5MDEyMzQ1Njc4', 'GaBcDe', 'f_ghIJklMNopQRstUVwxYZ0123456789-abcdef'].join('.');

type Place = keyof typeof PLACES;

export const at = (name: Place): string => `In ${PAGE} choose the app, then ${PLACES[name]}.`;
export const lacks = (name: Place, mode: string): string =>
  `${name} is not set, and Slack needs it in the mode "${mode}". In ${PAGE} choose the app: ${PLACES[name]}. Or leave all of SLACK_… out.`;
export const whole = (name: string, value: string, from: number, to: number): string =>
  `${name} is "${value}". Set a whole number from ${from} to ${to}, or leave it out.`;
export const address = (name: string, value: string): string =>
  `${name} is "${value}". Set an address that begins with https:// or http://, without a version at its end, or leave it out.`;
export const quoted = (name: string): string => `${name} stands between quotation marks. Leave them out.`;
