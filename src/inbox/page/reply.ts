// A request and a reply, without the wire.

export interface Request {
  readonly method: string;
  /** Behind the token: "/", "/group/…". */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly form: URLSearchParams;
}

export interface Reply {
  readonly status: number;
  readonly type?: string;
  readonly body: string;
  /** Relative to the request's address. */
  readonly location?: string;
}

/** A whole page. */
export function shown(body: string, status = 200): Reply {
  return { status, type: 'text/html', body };
}

export function found(body: string, type: string): Reply {
  return { status: 200, type, body };
}

/** Asked for by GET, so that loading it again sends nothing twice. */
export function redirect(location: string): Reply {
  return { status: 303, body: '', location };
}
