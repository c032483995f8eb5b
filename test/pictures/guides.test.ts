// The pictures in the guides: there, of a sensible size, and told in words for who doesn't see them.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { INBOX_PICTURES } from './inbox.ts';
import { PICTURES } from './scenes.ts';

const ROOT = new URL('../../', import.meta.url);
const FOLDER = new URL('docs/pictures/', ROOT);
const GUIDES = ['README.md', 'docs/curating.md', 'docs/discord.md', 'docs/slack.md'];

interface Shown {
  readonly guide: string;
  readonly alt: string;
  readonly file: URL;
}

const IMAGE = /!\[([^\]]*)\]\(([^)]+)\)/gu;

function shownIn(guide: string): Shown[] {
  const address = new URL(guide, ROOT);
  return [...readFileSync(address, 'utf8').matchAll(IMAGE)].map(([, alt = '', path = '']) => ({
    guide,
    alt,
    file: new URL(path, address),
  }));
}

const SHOWN = GUIDES.flatMap(shownIn);
const nameOf = ({ file }: Shown): string => file.pathname.split('/').at(-1) ?? '';

interface Png {
  readonly bytes: number;
  readonly width: number;
  readonly height: number;
}

/** Its size stands behind its signature and the name of its first chunk. */
function pngOf(name: string): Png {
  const data = readFileSync(new URL(name, FOLDER));
  expect(data.subarray(1, 4).toString('latin1')).toBe('PNG');
  return { bytes: data.length, width: data.readUInt32BE(16), height: data.readUInt32BE(20) };
}

const FILES = readdirSync(FOLDER).filter((name) => name.endsWith('.png'));

it('every picture that a guide names is there', () => {
  expect(SHOWN.filter(({ file }) => !existsSync(file)).map(({ guide, file }) => `${guide}: ${file.pathname}`)).toEqual(
    [],
  );
});

it('every picture that is drawn is shown, and no other is kept', () => {
  const drawn = [...PICTURES.map(({ name }) => name), ...INBOX_PICTURES, 'bot'].map((name) => `${name}.png`).sort();
  expect([...FILES].sort()).toEqual(drawn);
  expect(drawn.filter((name) => !SHOWN.some((shown) => nameOf(shown) === name))).toEqual([]);
});

describe.each(PICTURES)('$name', ({ name, says }) => {
  test.each(SHOWN.filter((shown) => nameOf(shown) === `${name}.png`))(
    'is told in $guide; where not, correct the alt text and draw anew: npm run pictures',
    ({ alt }) => {
      expect(says.filter((said) => !alt.includes(said))).toEqual([]);
    },
  );
});

it.each(FILES)('%s is no burden', (name) => {
  expect(pngOf(name).bytes).toBeLessThan(150_000);
});

it("the bot's picture is as large as Slack and Discord want it", () => {
  expect(pngOf('bot.png')).toMatchObject({ width: 512, height: 512 });
});
