/** What a check of the configuration found, in words for the operator. */
export interface Finding {
  /** In order; worth knowing, and no hindrance; to be mended first; in the way, and may pass by itself. */
  readonly kind: 'ok' | 'note' | 'wrong' | 'down';
  readonly text: string;
}

const finding =
  (kind: Finding['kind']) =>
  (text: string): Finding => ({ kind, text });

export const ok = finding('ok');
export const note = finding('note');
export const wrong = finding('wrong');
export const down = finding('down');
