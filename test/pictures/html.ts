// Pieces of HTML: whatever isn't markup of ours is escaped.

export function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

/** @param inner HTML already */
export function box(name: string, inner: string): string {
  return `<div class="${name}">${inner}</div>`;
}

/** @param inner HTML already */
export function span(name: string, inner: string): string {
  return `<span class="${name}">${inner}</span>`;
}

const THUMB =
  '<path d="M7 10.5 10.6 3.4a1.9 1.9 0 0 1 2.9 2.3L12.6 9H18a2 2 0 0 1 2 2.4l-1.3 6.3a2 2 0 0 1-2 1.6H7z"/><rect x="3" y="10.5" width="3" height="8.8" rx="1"/>';

/** Drawn by us, since not every machine has a font with them. */
const THUMBS: Readonly<Record<string, string>> = {
  '👍': `<svg class="thumb" viewBox="0 0 23 23" role="img" aria-label="👍">${THUMB}</svg>`,
  '👎': `<svg class="thumb" viewBox="0 0 23 23" role="img" aria-label="👎"><g transform="rotate(180 11.5 11.5)">${THUMB}</g></svg>`,
};

/** What stands on a button. */
export function face(text: string): string {
  return THUMBS[text] ?? escapeHtml(text);
}

export function button(text: string, isPrimary: boolean): string {
  return span(isPrimary ? 'button primary' : 'button', face(text));
}

export function select(placeholder: string): string {
  return span('select', `${span('placeholder', escapeHtml(placeholder))}<span class="arrow"></span>`);
}
