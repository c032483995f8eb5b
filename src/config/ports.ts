// Two servers of one process on one port.
interface Listening {
  readonly host: string;
  readonly port: number;
}

const EVERYWHERE = ['0.0.0.0', '::'];
const LOCAL = ['localhost', '127.0.0.1'];

function meet(one: string, other: string): boolean {
  if (one === other || EVERYWHERE.includes(one) || EVERYWHERE.includes(other)) return true;
  return LOCAL.includes(one) && LOCAL.includes(other);
}

/** @returns what is wrong, where health and Slack would be served at the same place */
export function portClash(health: Listening | undefined, slack: Listening | undefined): string | undefined {
  if (health === undefined || slack === undefined || health.port !== slack.port || !meet(health.host, slack.host))
    return undefined;
  return `HEALTH_PORT is ${health.port}, and so is the port on which Slack is listened to (SLACK_PORT, 3000 where it isn't set). Set one of them to another port.`;
}
