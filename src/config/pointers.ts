// Where people are led: the article itself, the operator's page on privacy, and where problems are reported.
import type { Links, Pointers } from '../runtime/links.ts';
import type { Original } from '../runtime/original.ts';
import type { ConfigReader } from './reader.ts';

/** As long as the title of a card may be. */
const LONGEST_TITLE = 150;

function readOriginal(reader: ConfigReader): Original | undefined {
  const title = reader.text('SOURCE_TITLE');
  const url = reader.link('SOURCE_URL');
  if (title !== undefined && [...title].length > LONGEST_TITLE)
    reader.problems.push(`SOURCE_TITLE is too long. Shorten it to ${LONGEST_TITLE} characters, or leave it out.`);
  if (title === undefined && url === undefined) return undefined;
  return { ...(title === undefined ? {} : { title }), ...(url === undefined ? {} : { url }) };
}

function readLinks(reader: ConfigReader): Links | undefined {
  const privacy = reader.link('PRIVACY_URL');
  const report = reader.link('REPORT_URL');
  if (privacy === undefined && report === undefined) return undefined;
  return { ...(privacy === undefined ? {} : { privacy }), ...(report === undefined ? {} : { report }) };
}

export function readPointers(reader: ConfigReader): Pointers {
  const original = readOriginal(reader);
  const links = readLinks(reader);
  return { ...(original === undefined ? {} : { original }), ...(links === undefined ? {} : { links }) };
}
