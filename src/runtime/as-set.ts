// What is shown, as it is set where it is shown.
import type { Place } from './service.ts';
import type { Showing } from './view.ts';

/** @param isPrivate of the message that was clicked: only the person sees it */
export function asSet(showing: Showing, { settings, direct }: Place, isPrivate: boolean): Showing {
  if ('form' in showing) return showing;
  const { view, audience } = showing;
  const shown = view.kind === 'answer' ? { ...showing, view: { ...view, controls: settings.controls } } : showing;
  const staysPrivate = audience === 'person' || (audience === 'in_place' && isPrivate);
  return settings.answers || direct || staysPrivate ? shown : { ...shown, audience: 'person' };
}
