import { setMaxListeners } from 'node:events';

/** Ends all that is under way; hundreds may listen. */
export function closing(): AbortController {
  const controller = new AbortController();
  setMaxListeners(0, controller.signal);
  return controller;
}
