// The frame of every page.
import { type Html, html } from './html.ts';

export interface PageParts {
  readonly title: string;
  readonly body: Html;
  /** How many folders deep the page lies below the address that was printed. */
  readonly depth: number;
  /** Asks anew by itself where there are no scripts. */
  readonly isWaiting?: boolean;
}

/** Seconds. */
const AGAIN = 3;

export function rootFrom(depth: number): string {
  return depth === 0 ? './' : '../'.repeat(depth);
}

export function layOut({ title, body, depth, isWaiting = false }: PageParts): string {
  const root = rootFrom(depth);
  const again = isWaiting && html`<noscript><meta http-equiv="refresh" content="${AGAIN}"></noscript>`;
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="${root}style.css">
${again}
<script src="${root}script.js" type="module"></script>
</head>
<body>
${body}
</body>
</html>
`.markup;
}
