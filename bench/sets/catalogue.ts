// The sets by name, and files that people bring.
import { readFileSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { parseClinc } from './clinc.ts';
import type { Dataset } from './dataset.ts';
import { ENTRIES, type Named, type PartedSplit } from './entries.ts';
import { fetchFile, type Place } from './fetch.ts';
import { SetError } from './set-error.ts';

/** A set whose splits may be named. */
export interface Divided extends Dataset {
  readonly splits: readonly PartedSplit[];
  /** Who made it, and where they describe it. */
  readonly attribution: string;
}

/** What `--set` takes. */
export const SET_NAMES: readonly string[] = [...ENTRIES.keys()];
/** What is measured when none is named: the corpora of Braun et al. are parts of "braun". */
export const DEFAULT_SETS: readonly string[] = SET_NAMES.filter((name) => !name.startsWith('braun-'));

/**
 * The named set, from the local copy, the cache or its public repository.
 * @throws SetError where there is no such set, or its files cannot be had or read
 */
export async function loadSet(name: string, place: Place): Promise<Divided> {
  const entry = ENTRIES.get(name);
  if (entry === undefined) throw new SetError(`There is no set "${name}". Known are: ${SET_NAMES.join(', ')}.`);
  const { source, split, ...own } = entry;
  const files: Named[] = [];
  for (const file of source.files) {
    const bytes = await fetchFile(source, file, place);
    files.push({ name: file.name, text: bytes.toString('utf8') });
  }
  return {
    ...own,
    name,
    source: `https://github.com/${source.repository}/tree/${source.commit}`,
    licence: source.licence,
    attribution: source.attribution,
    splits: split(files),
  };
}

/**
 * A file in CLINC150's JSON shape, as a set that is named after it.
 * @throws SetError where it cannot be read, or with every wrong value and its place
 */
export function readSet(file: string): Divided {
  let json: string;
  try {
    json = readFileSync(file, 'utf8');
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new SetError(`${file} cannot be read: ${why}. Give --data the path of a file.`);
  }
  const { split, language } = parseClinc(json, file);
  const name = basename(file, extname(file));
  return {
    name,
    title: name,
    language,
    source: basename(file),
    licence: 'not given',
    attribution: '',
    splits: [split],
  };
}
