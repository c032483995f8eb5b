// What every listener of Slack works with.
import type { Desk } from '../../runtime/desk.ts';
import type { Edge } from '../../runtime/edge.ts';
import type { Log } from '../../runtime/log.ts';
import type { Outbox } from './outbox.ts';
import type { People } from './person.ts';
import type { Undelivered } from './undelivered.ts';

export interface Shop {
  readonly desk: Desk;
  readonly edge: Edge;
  readonly people: People;
  readonly outbox: Outbox;
  readonly undelivered: Undelivered;
  readonly log: Log;
}
