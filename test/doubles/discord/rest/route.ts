import type { Wire } from '../model/wire.ts';
import type { World } from '../model/world.ts';

/** What a request was about, for the log of the faults. */
export type Effect = { messageId?: string; nonce?: string | number; interactionId?: string };

/** A request as a handler gets it. */
export type Call = {
  world: World;
  params: Record<string, string>;
  query: URLSearchParams;
  body: unknown;
  attachments: Wire[];
  effect: Effect;
};

export type Reply = { status: number; body?: unknown };

export type Route = {
  method: string;
  template: string;
  /** Whether it needs the bot's token; interaction routes carry their own. */
  auth: boolean;
  handle: (call: Call) => Reply;
};

export type Match = { route: Route; params: Record<string, string> };

/** Finds the route of a request. */
export class Router {
  readonly #byShape = new Map<string, { route: Route; steps: string[] }[]>();

  constructor(routes: Route[]) {
    for (const route of routes) {
      const steps = route.template.split('/');
      const key = `${route.method} ${steps.length}`;
      this.#byShape.set(key, [...(this.#byShape.get(key) ?? []), { route, steps }]);
    }
  }

  find(method: string, path: string): Match | null {
    const parts = path.split('/');
    for (const { route, steps } of this.#byShape.get(`${method} ${parts.length}`) ?? []) {
      const params = paramsOf(steps, parts);
      if (params) return { route, params };
    }
    return null;
  }
}

function paramsOf(steps: string[], parts: string[]): Record<string, string> | null {
  const params: Record<string, string> = {};
  for (const [index, step] of steps.entries()) {
    const part = parts[index] ?? '';
    if (step.startsWith(':')) params[step.slice(1)] = part;
    else if (step !== part) return null;
  }
  return params;
}
