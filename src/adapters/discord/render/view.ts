// Everything that is shown, to Discord's JSON.
import { pageOf } from '../../../runtime/page.ts';
import type { Service } from '../../../runtime/service.ts';
import type { View } from '../../../runtime/view.ts';
import { type MessageBody, renderPage } from './message.ts';

export function renderView(view: View, service: Pick<Service, 'bot' | 'version'>): MessageBody {
  return renderPage(pageOf(view, service, 'button_post'), service.bot.phrase);
}
