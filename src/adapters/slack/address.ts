// Where a person of Slack can be written to later: the workspace, the person, and the enterprise that it is of.

export interface Address {
  readonly team: string;
  readonly user: string;
  /** Of an Enterprise Grid. */
  readonly enterprise?: string;
}

export function addressOf({ team, user, enterprise }: Address): string {
  return [team, user, ...(enterprise === undefined ? [] : [enterprise])].join(':');
}

/** @param address as addressOf made it */
export function addressIn(address: string): Address {
  const [team = '', user = '', enterprise] = address.split(':');
  return { team, user, ...(enterprise === undefined ? {} : { enterprise }) };
}
