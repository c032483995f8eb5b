import { setMaxListeners } from 'node:events';
import type { Server } from 'node:http';

/** Ends all that is under way; hundreds may listen. */
export function closing(): AbortController {
  const controller = new AbortController();
  setMaxListeners(0, controller.signal);
  return controller;
}

/** Breaks what is connected; resolves when the server has ended. */
export async function close(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeAllConnections();
  await closed;
}
