// How people press what stands behind "More", on any platform.
import type { Action } from '../../src/runtime/action.ts';

interface Person<On, Pressed> {
  click(on: On, control: string): Pressed;
  select(on: On, control: string, value: string, more: { readonly forged: boolean }): Pressed;
}

/**
 * @param controlFor the control of a message that does this
 * @param shownBy the message that comes of pressing one
 */
export function behindMore<On, Pressed>(
  controlFor: (on: On, action: Action['action']) => { readonly id: string },
  shownBy: (pressed: Pressed) => Promise<On>,
) {
  type User = Person<On, Pressed>;
  /** Clicks "More": what it shows, in place where nobody else reads along. */
  const more = (user: User, on: On): Promise<On> => shownBy(user.click(on, controlFor(on, 'more').id));
  return {
    more,
    /** Clicks a button that stands behind "More". */
    clickMore: async (user: User, on: On, action: Action['action']): Promise<Pressed> => {
      const opened = await more(user, on);
      return user.click(opened, controlFor(opened, action).id);
    },
    /** Picks in a menu that stands behind "More". */
    pickMore: async (user: User, on: On, action: Action['action'], value: string): Promise<Pressed> => {
      const opened = await more(user, on);
      return user.select(opened, controlFor(opened, action).id, value, { forged: true });
    },
  };
}
