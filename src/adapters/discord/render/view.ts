// Everything that is shown, to Discord's JSON.
import { pageOf } from '../../../runtime/page.ts';
import type { Shows } from '../../../runtime/service.ts';
import type { View } from '../../../runtime/view.ts';
import type { MessageBody } from './body.ts';
import { type Drawing, renderPage } from './message.ts';

const AFRESH: Drawing = { said: '', laidOut: false };

export function renderView(view: View, service: Shows, drawing = AFRESH): MessageBody {
  return renderPage(pageOf(view, service, 'button_post'), service.bot.phrase, drawing);
}
