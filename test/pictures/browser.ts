// A browser of this machine, which draws HTML; none is downloaded.
import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

/** Where Debian, other Linuxes, macOS and Windows keep one. */
const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:/Program Files/Google/Chrome/Application/chrome.exe',
];

export const NO_BROWSER = `There is no browser to draw with: install Chromium, on Debian by "apt-get install chromium". Looked for: ${PLACES.join(', ')}.`;

/** @returns undefined where there is none */
export function findBrowser(): string | undefined {
  return PLACES.find((place) => existsSync(place));
}

export function openBrowser(executablePath: string): Promise<Browser> {
  return chromium.launch({ executablePath, args: ['--font-render-hinting=none', '--force-color-profile=srgb'] });
}
