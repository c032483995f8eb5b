// What every listener of Slack works with: each event takes it once, at its arrival, and keeps it to its end.

import type { Dispatch } from '../../runtime/dispatcher.ts';
import type { Log } from '../../runtime/log.ts';
import type { Service } from '../../runtime/service.ts';
import type { Natives } from './natives.ts';
import type { Outbox } from './outbox.ts';
import type { People } from './person.ts';
import type { Undelivered } from './undelivered.ts';

export interface SlackService {
  readonly service: Service;
  readonly dispatch: Dispatch;
  readonly people: People;
  readonly outbox: Outbox;
  readonly natives: Natives;
  readonly undelivered: Undelivered;
  readonly log: Log;
}
