// Everything that is shown, to Discord's JSON.
import { pageOf } from '../../../runtime/page.ts';
import type { Service } from '../../../runtime/service.ts';
import type { View } from '../../../runtime/view.ts';
import { type MessageBody, renderPage } from './message.ts';

/** @param said what a copy of a message says, as it was sent */
export function renderView(view: View, service: Pick<Service, 'bot' | 'version'>, said = ''): MessageBody {
  return renderPage(pageOf(view, service, 'button_post'), service.bot.phrase, said);
}
