// A proxy that doesn't let a request through: which one, and why.

/** What may be told of a proxy: no password is in it. */
export interface ProxyPlace {
  /** Which variable names it. */
  readonly variable: string;
  /** Its name and port. */
  readonly place: string;
  /** Whether its address holds a name and a password. */
  readonly hasPassword: boolean;
}

export class ProxyFailure extends Error {
  override readonly name = 'ProxyFailure';
  readonly proxy: ProxyPlace;
  /** What it answered; undefined where it couldn't be reached. */
  readonly status: number | undefined;

  /** @param why the status with which it refused, or the error that came on the way to it */
  constructor(proxy: ProxyPlace, why: number | Error) {
    const isStatus = typeof why === 'number';
    super(
      isStatus ? `the proxy at ${proxy.place} answered with ${why}` : `the proxy at ${proxy.place} cannot be reached`,
      isStatus ? {} : { cause: why },
    );
    this.proxy = proxy;
    this.status = isStatus ? why : undefined;
  }
}
