/** One thing wrong in a body: where, which code Discord gives it, and in which words. */
export type FieldError = { path: (string | number)[]; code: string; message: string };

type Nested = { [key: string]: Nested | { code: string; message: string }[] };

/** The `errors` object of a 50035: an object for every step of the path, with `_errors` at its end. */
export function nested(errors: FieldError[]): Nested {
  const root: Nested = {};
  for (const { path, code, message } of errors) {
    let node = root;
    for (const step of path) {
      const next = node[step];
      const child: Nested = next && !Array.isArray(next) ? next : {};
      node[step] = child;
      node = child;
    }
    const list = node['_errors'];
    node['_errors'] = [...(Array.isArray(list) ? list : []), { code, message }];
  }
  return root;
}

/** Puts errors found in a part below the place of that part. */
export function under(path: (string | number)[], errors: FieldError[]): FieldError[] {
  return errors.map((error) => ({ ...error, path: [...path, ...error.path] }));
}
