// With what the program ends; a supervisor decides by it whether starting again is of use.

/** Usage errors end with 2, as everywhere. */
export const EXIT = {
  done: 0,
  /** A crash, or what may pass by itself: trying again may help. */
  failed: 1,
  misused: 2,
  /** EX_CONFIG of sysexits.h: somebody has to change something first, a setting or the knowledge base. */
  misconfigured: 78,
} as const;
