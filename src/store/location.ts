// Where the store is: a file, or a PostgreSQL.

export type Location =
  | { readonly engine: 'sqlite'; readonly file: string }
  /** With the user's name and the password in it, as a rule. */
  | { readonly engine: 'postgres'; readonly url: string };

/** @returns the place for people to read, without a password */
export function placeOf(location: Location): string {
  if (location.engine === 'sqlite') return location.file;
  const { host, pathname } = new URL(location.url);
  return `PostgreSQL at ${host}${pathname}`;
}
