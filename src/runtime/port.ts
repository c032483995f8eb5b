// Whether a port can be listened on.
import { once } from 'node:events';
import { createServer } from 'node:http';
import { type Finding, wrong } from './finding.ts';

export interface Listening {
  readonly host: string;
  readonly port: number;
}

/**
 * Listens for a moment: what is taken or doesn't exist is found out now.
 * @param what would be served there
 * @param variables that say where
 * @returns what is wrong
 */
export async function checkPort(
  what: string,
  variables: string,
  { host, port }: Listening,
): Promise<Finding | undefined> {
  const server = createServer();
  server.listen(port, host);
  try {
    await once(server, 'listening');
    return undefined;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return wrong(
      `${what} cannot be served on ${host}:${port} (${code}). Set ${variables} to what is free and belongs to this machine.`,
    );
  } finally {
    server.close();
  }
}
