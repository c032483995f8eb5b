// How what is shown reaches Slack: by an acknowledgement, a response_url, a modal or a message.
import type { types } from '@slack/bolt';
import type { Service } from '../../runtime/service.ts';
import type { Shown } from '../../runtime/view.ts';
import { plainly } from './natives.ts';
import { renderView } from './render/view.ts';

/** What an acknowledgement of a command, or a response_url, takes. */
export interface UrlMessage {
  readonly response_type: 'ephemeral' | 'in_channel';
  readonly replace_original: boolean;
  readonly unfurl_links: false;
  readonly unfurl_media: false;
  readonly text: string;
  readonly blocks: types.KnownBlock[];
  readonly thread_ts?: string;
}

/** The message whose button was clicked. */
export interface Below {
  readonly thread?: string;
  /** One person alone sees it. */
  readonly isPrivate: boolean;
}

/** @param takes what may be drawn as such: not every workspace takes all kinds of blocks */
export function urlMessage({ view, audience }: Shown, service: Service, below?: Below, takes = plainly): UrlMessage {
  const isPublic = audience === 'everyone' || (audience === 'in_place' && below?.isPrivate === false);
  return {
    ...renderView(view, service, takes),
    response_type: isPublic ? 'in_channel' : 'ephemeral',
    replace_original: audience === 'in_place',
    unfurl_links: false,
    unfurl_media: false,
    ...(below?.thread === undefined ? {} : { thread_ts: below.thread }),
  };
}
