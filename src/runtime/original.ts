// Where the article itself is found: what the operator says of it.

/** At least one of the two. */
export interface Original {
  readonly title?: string;
  /** http or https, with nothing in it that ends a link in anybody's markup. */
  readonly url?: string;
}

/** @returns its name, which leads to it where there is an address; nothing where nothing is known */
export function linksTo(original: Original | undefined): { readonly text: string; readonly url?: string }[] {
  if (original === undefined) return [];
  const { title, url = '' } = original;
  return [{ text: title ?? url, ...(url === '' ? {} : { url }) }];
}
