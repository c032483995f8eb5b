// Everything that is shown, to Discord's JSON.
import { pageOf, type Shows } from '../../../runtime/page.ts';
import type { View } from '../../../runtime/view.ts';
import { type MessageBody, renderPage } from './message.ts';

/** @param said what a copy of a message says, as it was sent */
export function renderView(view: View, service: Shows, said = ''): MessageBody {
  return renderPage(pageOf(view, service, 'button_post'), service.bot.phrase, said);
}
