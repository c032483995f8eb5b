// How what is shown reaches Slack: by an acknowledgement, a response_url, a modal or a message.
import type { types } from '@slack/bolt';
import type { Service } from '../../runtime/service.ts';
import type { Shown } from '../../runtime/view.ts';
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

/** @param tables with tables as such, which not every workspace takes */
export function urlMessage({ view, audience }: Shown, service: Service, below?: Below, tables = false): UrlMessage {
  const isPublic = audience === 'everyone' || (audience === 'in_place' && below?.isPrivate === false);
  return {
    ...renderView(view, service, tables),
    response_type: isPublic ? 'in_channel' : 'ephemeral',
    replace_original: audience === 'in_place',
    unfurl_links: false,
    unfurl_media: false,
    ...(below?.thread === undefined ? {} : { thread_ts: below.thread }),
  };
}
