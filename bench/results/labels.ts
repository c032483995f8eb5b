// How systems are named, ordered and coloured in tables and plots, and how sets are ordered.

/** What the names of the project's own systems begin with: "ours", "ours, the whole bot". */
const OURS = 'ours';
/** The system that times are compared with. */
export const BASE = 'fuse.js, default';

/** Okabe and Ito's palette, told apart by the colour-blind; the first is ours. */
const OWN_COLOUR = '#D55E00';
const BASE_COLOUR = '#000000';
const COLOURS = ['#56B4E9', '#009E73', '#CC79A7', '#0072B2', '#E69F00'];

interface Named {
  readonly name: string;
}

export const isOurs = ({ name }: Named): boolean => name === OURS || name.startsWith(`${OURS},`);

function rank(system: Named): number {
  if (isOurs(system)) return 0;
  return system.name === BASE ? 1 : 2;
}

/** Ours first, then the one that is compared with, then the others by name. */
export function ordered<T extends Named>(systems: readonly T[]): T[] {
  return systems.toSorted(
    (one, other) => rank(one) - rank(other) || one.name.localeCompare(other.name, 'en', { sensitivity: 'base' }),
  );
}

/** The names of all systems that any of the lists holds, in order. */
export function namesOf(lists: readonly (readonly Named[])[]): string[] {
  const names = new Set(lists.flat().map(({ name }) => name));
  return ordered([...names].map((name) => ({ name }))).map(({ name }) => name);
}

/** A colour for each of the names, which are in order. */
export function colours(names: readonly string[]): Map<string, string> {
  const others = names.filter((name) => rank({ name }) === 2);
  const other = (name: string) => COLOURS[others.indexOf(name) % COLOURS.length] ?? BASE_COLOUR;
  return new Map(names.map((name) => [name, [OWN_COLOUR, BASE_COLOUR, other(name)][rank({ name })] ?? BASE_COLOUR]));
}

/** "English" of "en". */
export const languageName = (code: string): string =>
  new Intl.DisplayNames('en', { type: 'language' }).of(code) ?? code;

interface OfSet {
  readonly set: string;
}

/** Sets by name, numbers by their size: clinc150, clinc150-5, clinc150-10. */
export const bySet = (one: OfSet, other: OfSet): number => one.set.localeCompare(other.set, 'en', { numeric: true });

/** Whether the set is counted in another one too, by its name: braun-chatbot in braun. A sample, clinc150-10, isn't. */
export function isPart(set: string, all: readonly OfSet[]): boolean {
  return all.some((other) => set.startsWith(`${other.set}-`) && !/^\d+$/u.test(set.slice(other.set.length + 1)));
}
